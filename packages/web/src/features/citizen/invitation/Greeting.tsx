import type { InvitationView } from '../../../api/invitations.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { PageTitle } from '../../../kit/index.ts'
import { useTenant } from '../TenantContext.ts'
import { Seats } from './Seats.tsx'
import { firstNameOf, invitersOf, isRestorative, toneOf, useJoined } from './words.ts'

type Props = { readonly view: InvitationView; readonly asks: boolean }

/** Whose invitation it is, said first as somebody else may hold the phone; who invites, and to what. */
export function Greeting({ view, asks }: Props) {
  const { t } = useTranslation('invitee')
  const joined = useJoined()
  const tone = toneOf(view)
  const inviters = invitersOf(view)
  const who = { name: firstNameOf(view.person.name), who: joined(inviters), count: inviters.length }
  const isAsked = inviters.length > 0
  return (
    <div className="greet">
      <div className="stack">
        <PageTitle tab={t('tab')} site={useTenant().name}>
          {t(isAsked ? `${tone}.title` : `${tone}.titlePlain`, who)}
        </PageTitle>
        {isAsked && <p>{t('invites', who)}</p>}
        <p>{t(isRestorative(view) ? `${tone}.leadRepair` : `${tone}.lead`)}</p>
        <p className="small soft">{t('isFor', { name: view.person.name })}</p>
        {asks && (
          <p className="crumb">
            <a href="#answer">{t('straight')}</a>
          </p>
        )}
      </div>
      <Seats
        middle={inviters.length === 1 ? inviters[0] : undefined}
        others={view.people.length}
        isTaken={view.answer?.answer === 'yes' && !view.answer.isFormer}
        hasFace={view.person.isChild}
      />
    </div>
  )
}
