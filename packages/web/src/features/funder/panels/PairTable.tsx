import { localize } from '@kring/domain/language'
import { type ComparedTable, dimensionName, tableName, variantNames } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { CountText } from '../parts/CountText.tsx'
import { Scroll } from '../parts/Scroll.tsx'

/** Partners by kinds of conference. What has no cell was never possible, or stands in no table. */
export function PairTable({ table: { table, rows } }: { readonly table: ComparedTable }) {
  const { t, locale } = useTranslation('funder')
  const { edition } = useOpenEdition().published
  const { grant } = edition
  const label = tableName(table.id, edition, locale)
  const cells = new Map(rows.map(({ row, now }) => [row.key, now]))
  const variants = grant.variants.filter(variant => rows.some(({ row }) => row.key.endsWith(`×${variant}`)))
  const tenants = grant.tenants.filter(tenant => rows.some(({ row }) => row.key.startsWith(`${tenant.id}×`)))
  return (
    <div className="card tight flat stack stack-s wide">
      <h4>{dimensionName(table.dimension, locale)}</h4>
      <Scroll label={label}>
        <table>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tables.partner')}</th>
              {variants.map(variant => (
                <th key={variant} scope="col" className="n">
                  {localize(variantNames[variant], locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tenants.map(tenant => (
              <tr key={tenant.id}>
                <th scope="row">{tenant.name}</th>
                {variants.map(variant => (
                  <td key={variant} className="n">
                    <CountText count={cells.get(`${tenant.id}×${variant}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}
