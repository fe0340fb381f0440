import type { InvitationView } from '../../../api/invitations.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { PageTitle } from '../../../kit/index.ts'
import { useTenant } from '../TenantContext.ts'
import { firstNameOf } from './words.ts'

/** After the day: when it was, thanks to who was there, the plan, and how they found it. */
export function AfterDay({ view }: { readonly view: InvitationView }) {
  const { t } = useTranslation('invitee')
  const dates = useDates()
  const { day, plan, voice, state, person } = view
  const name = firstNameOf(person.name)
  const wasThere = plan?.isTheirs === true || voice !== undefined
  const isWithout = day === undefined && state !== 'scheduled'
  return (
    <div className="greet">
      <div className="stack">
        <PageTitle tab={t('tab')} site={useTenant().name}>
          {t(wasThere ? 'after.title' : 'after.titleElse', { name })}
        </PageTitle>
        <p>
          {day ? t('after.on', { day: dates.day(day.day) }) : isWithout && t('after.without')}{' '}
          {wasThere && t('after.there')}
        </p>
        <p>
          {plan ? t('after.plan') : t(state === 'plan-refused' ? 'after.refused' : 'after.theirs')}{' '}
          {voice && <a href="#voice">{t('after.voice')}</a>}
        </p>
        <p className="small soft">{t('after.isFor', { name: person.name })}</p>
      </div>
    </div>
  )
}
