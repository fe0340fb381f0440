import { leftOutByReason } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'

/** Which breakdowns are not in the edition, and why: what is missing is said. */
export function LeftOut() {
  const { t, locale } = useTranslation('funder')
  const { edition } = useOpenEdition().published
  if (edition.leftOut.length === 0) return null
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="left-out">
      <h3 id="left-out">{t('leftOut.title')}</h3>
      {leftOutByReason(edition, locale).map(({ why, words, tables }) => (
        <details key={why} className="def">
          <summary>
            {words} <span className="soft">({t('leftOut.tables', { count: tables.length })})</span>
          </summary>
          <ul className="small">
            {tables.map(table => (
              <li key={table}>{table}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
