import { leftOutWords, tableName } from '@kring/domain/releases/words'
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
      <ul className="small">
        {edition.leftOut.map(({ table, why }) => (
          <li key={table}>
            <b>{tableName(table, edition, locale)}.</b> {leftOutWords(why, locale)}
          </li>
        ))}
      </ul>
    </section>
  )
}
