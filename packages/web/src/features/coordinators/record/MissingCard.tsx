import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'
import { endingWords, missingWords } from '../missing.ts'
import { focusId } from './focus.ts'
import { useOpenRecord } from './RecordContext.ts'
import { type Gap, whereToFix } from './whereToFix.ts'

/** What is missing before they can be assigned, each with the way to its field, and which papers end soon. */
export function MissingCard() {
  const { t } = useTranslation('coordinators')
  const { t: words } = useTranslation('coordinatorRecord')
  const dates = useDates()
  const { record, place } = useOpenRecord()
  const { missing, ending, supervisor } = record
  const isOwn = place.of === 'me'
  const whom = supervisor ? words('own.askSupervisor', { name: supervisor.name }) : words('own.ask')
  const othersToo = missing.some(({ what }) => whereToFix(what, record) === undefined)
  return (
    <section className="card tight stack stack-s" aria-labelledby="missing">
      <h2 className="card-title" id="missing" tabIndex={-1}>
        {words(missing.length === 0 ? (isOwn ? 'own.complete' : 'complete') : 'missingTitle', {
          count: missing.length,
        })}
      </h2>
      {(missing.length > 0 || ending.length > 0) && (
        <ul className="checks wide">
          {missing.map(one => (
            <li key={one.what} className="to-ask">
              <Icon name="alert" />
              <GapLine gap={one.what}>{missingWords(one, t, dates)}</GapLine>
            </li>
          ))}
          {ending.map(one => (
            <li key={one.paper}>
              <Icon name="clock" />
              <GapLine gap={one.paper}>{endingWords(one, t, dates)}</GapLine>
            </li>
          ))}
        </ul>
      )}
      {isOwn && othersToo && <p className="small soft">{whom}</p>}
    </section>
  )
}

function GapLine({ gap, children }: { readonly gap: Gap; readonly children: string }) {
  const { record, open } = useOpenRecord()
  const place = whereToFix(gap, record)
  if (place === undefined) return <span>{children}</span>
  const go = () => (place.form ? open(place.form, place.field) : focusId(place.card))
  return (
    <span>
      <button type="button" className="link" onClick={go}>
        {children}
      </button>
    </span>
  )
}
