import {
  type ComparedTable,
  cellIn,
  dimensionName,
  otherName,
  rowColumnName,
  rowName,
  totalsName,
} from '@kring/domain/releases/words'
import type { ReactNode } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { CountText } from '../parts/CountText.tsx'

/** A count by one dimension, what was merged at its foot, the total where there is one. */
export function PartsTable({ table: { table, rows, compares } }: { readonly table: ComparedTable }) {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const { dimension, other, totals } = table
  const year = report.period.from.slice(0, 4)
  const total = totals && cellIn(table, totals, report.period)
  const before = (content: ReactNode) => compares && <td className="n">{content}</td>
  return (
    <div className="card tight flat stack stack-s">
      <h4>{dimensionName(dimension, locale)}</h4>
      <table>
        <caption className="visually-hidden">{dimensionName(dimension, locale)}</caption>
        <thead>
          <tr>
            <th scope="col">{rowColumnName(dimension, locale)}</th>
            <th scope="col" className="n">
              {year}
            </th>
            {compares && (
              <th scope="col" className="n">
                {Number(year) - 1}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(one => (
            <tr key={one.row.key}>
              <th scope="row">{rowName(one.row, dimension, published.edition.grant, locale)}</th>
              <td className="n">
                <CountText count={one.now} />
              </td>
              {before(<CountText count={one.before} />)}
            </tr>
          ))}
          {other !== undefined && (
            <tr>
              <th scope="row">{otherName(dimension, locale)}</th>
              <td className="n">
                <CountText count={cellIn(table, other.cells, report.period)} />
              </td>
              {before(<CountText count={undefined} />)}
            </tr>
          )}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{totalsName(locale, total.kind === 'exact')}</th>
              <td className="n">
                <b>
                  <CountText count={total} />
                </b>
              </td>
              {before('')}
            </tr>
          </tfoot>
        )}
      </table>
      {dimension === 'theme' && <p className="small soft">{t('tables.themes')}</p>}
    </div>
  )
}
