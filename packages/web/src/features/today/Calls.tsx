import { useDates, useTranslation } from '../../i18n/index.ts'
import { buttonClass, Icon } from '../../kit/index.ts'
import { dial } from '../../kit/telephone.ts'
import { type Call, lastContact } from './calls.ts'
import { MindCall } from './MindCall.tsx'
import { titleOf } from './titles.ts'

type Props = { readonly calls: readonly Call[]; readonly onCall: (call: Call) => void }

const shownAtOnce = 12

/** Whom to phone after that. What was said is written down nowhere (G10). */
export function Calls({ calls, onCall }: Props) {
  const { t, locale } = useTranslation('today')
  const dates = useDates()
  return (
    <section className="card tight stack" aria-labelledby="calls">
      <div className="stack stack-s">
        <h2 className="card-title" id="calls">
          {t('callLater', { count: calls.length })}
        </h2>
        <p className="small soft">{t('noText')}</p>
      </div>
      <ul className="people no-mark">
        {calls.slice(0, shownAtOnce).map(call => {
          const { trajectory, person, phone } = call
          const last = lastContact(call)
          return (
            <li key={`${trajectory.id} ${person.id}`}>
              <div>
                <b>
                  <bdi>{person.name}</bdi>
                </b>{' '}
                <span className="soft">· {titleOf(trajectory, locale)}</span>
                <br />
                <span className="small soft">
                  {last ? t(`last.${last.outcome}`, { day: dates.short(last.at) }) : t('notCalled')}
                </span>
                <MindCall call={call} />
              </div>
              <a className={buttonClass('quiet', true)} href={dial(phone)} onClick={() => onCall(call)}>
                <Icon name="phone" />
                {t('call')}
                <span className="visually-hidden"> {person.name}</span>
              </a>
            </li>
          )
        })}
      </ul>
      {calls.length > shownAtOnce && <p className="small soft">{t('more', { count: calls.length - shownAtOnce })}</p>}
    </section>
  )
}
