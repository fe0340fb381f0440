import type { ReleaseView } from '../../../api/releases.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { useTableName } from '../useTableName.ts'

/** What the funder sees as 'other', or not at all: what is in it, and why. */
export function MergedCard({ view: { merged, leftOut } }: { readonly view: ReleaseView }) {
  const { t } = useTranslation('releases')
  const tableName = useTableName()
  if (merged.length + leftOut.length === 0) return null
  const nameOf = (of: { readonly indicator: string; readonly dimension: string; readonly year: string }) =>
    tableName(`${of.indicator}.${of.dimension}.${of.year}`)
  return (
    <section className="card tight stack" aria-labelledby="merged">
      <div className="stack stack-s">
        <h2 className="card-title" id="merged">
          {t('merged.title')}
        </h2>
        <p className="small soft">{t('merged.intro')}</p>
      </div>
      <ul className="plain-list release-lines">
        {merged.map(one => (
          <li key={`${nameOf(one)} ${one.why} ${one.round ?? ''}`}>
            <div>
              <h3>{nameOf(one)}</h3>
              <p className="small">{one.names.join(', ')}</p>
              <p className="small soft">
                {one.why === 'small' ? t('merged.small') : t('merged.narrow', { round: one.round ?? 1 })}
              </p>
            </div>
            <Tag>{t('merged.inOther', { count: one.names.length })}</Tag>
          </li>
        ))}
        {[...Map.groupBy(leftOut, ({ why }) => why)].map(([why, tables]) => (
          <li key={why}>
            <div>
              <h3>{t(`leftOut.${why}`)}</h3>
              <details className="def">
                <summary>{t('leftOut.which')}</summary>
                <ul>
                  {tables.map(one => (
                    <li key={nameOf(one)}>{nameOf(one)}</li>
                  ))}
                </ul>
              </details>
            </div>
            <Tag>{t('leftOut.tag', { count: tables.length })}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
