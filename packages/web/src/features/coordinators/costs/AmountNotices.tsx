import { type AmountNotice, amountNotices } from '@kring/domain/claims'
import type { PersonClaims } from '../../../api/claims.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'

type Props = { readonly people: readonly PersonClaims[] }

/** Said before approving: amounts that are not known for a day, and what is counted with instead; amounts nobody checked. */
export function AmountNotices({ people }: Props) {
  const { t } = useTranslation('costs')
  const dates = useDates()
  const notices = [...new Set(people.map(({ country }) => country))].flatMap(country =>
    amountNotices(
      people
        .filter(one => one.country === country)
        .flatMap(({ entries, engagement }) =>
          entries
            .filter(({ state }) => state === 'submitted')
            .map(({ kind, day }) => ({ kind, day, isVolunteers: engagement !== 'freelance' })),
        ),
      country,
    ),
  )
  if (notices.length === 0) return null
  const say = ({ about, why, days: [first, last], from, until, source }: AmountNotice): string =>
    t(`amounts.${why}`, {
      what: t(`amounts.about.${about}`),
      days:
        first === last ? dates.date(first) : t('amounts.span', { first: dates.date(first), last: dates.date(last) }),
      from: dates.date(from),
      until: dates.date(until),
      source,
    })
  return (
    <Note tone="sun" icon="alert" title={t('amounts.title')}>
      <ul className="plain-list small">
        {notices.map(one => (
          <li key={`${one.about} ${one.why} ${one.from}`}>{say(one)}</li>
        ))}
      </ul>
    </Note>
  )
}
