import { type AmountNotice, amountNotices } from '@kring/domain/claims'
import type { PersonClaims } from '../../../api/claims.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'

/** Said before approving: amounts that are not known for a day, and what is counted with instead; amounts nobody checked. */
export function AmountNotices({ claims }: { readonly claims: PersonClaims }) {
  const { t } = useTranslation('costs')
  const dates = useDates()
  const { entries, country, engagement } = claims
  const waiting = entries.filter(({ state }) => state === 'submitted')
  const notices = amountNotices(waiting, country, { isVolunteer: engagement !== 'freelance' })
  if (notices.length === 0) return null
  const say = ({ about, why, days: [first, last], from, until, source }: AmountNotice): string =>
    t(`amounts.${why}`, {
      what: t(`amounts.about.${about}`),
      days:
        first === last ? dates.short(first) : t('amounts.span', { first: dates.short(first), last: dates.short(last) }),
      from: dates.short(from),
      until: dates.short(until),
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
