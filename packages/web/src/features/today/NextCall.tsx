import { useDates, useTranslation } from '../../i18n/index.ts'
import { buttonClass, Icon } from '../../kit/index.ts'
import { dial } from '../../kit/telephone.ts'
import { type Call, lastContact } from './calls.ts'
import { MindCall } from './MindCall.tsx'
import { titleOf } from './titles.ts'

type Props = { readonly call: Call; readonly isNext: boolean; readonly onCall: (call: Call) => void }

/** The one call to make now. */
export function NextCall({ call, isNext, onCall }: Props) {
  const { t, locale } = useTranslation('today')
  const dates = useDates()
  const { trajectory, person, phone } = call
  const last = lastContact(call)
  return (
    <section className="card stack" aria-labelledby="next">
      <div className="stack stack-s">
        <h2 id="next">{t('callNow', { name: person.name })}</h2>
        <p>
          {person.relation && `${person.relation}. `}
          {t('inTrajectory', { name: titleOf(trajectory, locale) })}
        </p>
        <p className="small soft">{last ? t(`last.${last.outcome}`, { day: dates.near(last.at) }) : t('notCalled')}</p>
        <MindCall call={call} />
      </div>
      <div className="row">
        <a className={buttonClass(isNext ? 'filled' : 'quiet')} href={dial(phone)} onClick={() => onCall(call)}>
          <Icon name="phone" />
          {t('callNumber', { phone })}
        </a>
      </div>
    </section>
  )
}
