import { variantIds } from '@kring/domain/variants'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { CellText } from '../figures/CellText.tsx'
import { CsvButton } from '../page/CsvButton.tsx'
import { useReport } from '../page/ReportContext.ts'
import { Scroll } from '../page/Scroll.tsx'
import { periodWords } from '../period/words.ts'
import { WhyHidden } from './WhyHidden.tsx'

/** Referrals by partner and variant. */
export function PartnerTable() {
  const { t, locale } = useTranslation('funder')
  const dates = useDates()
  const { report, period } = useReport()
  const { table, tenantNames, threshold, variantNames } = report
  const variantName = (id: string) => {
    const known = variantIds.find(one => one === id)
    if (known === undefined) return id
    // With one partner: its own name for the variant, followed by the standard one.
    const own = variantNames?.[known]?.[locale]
    return own ? `${own} (${t(`variant.${known}`)})` : t(`variant.${known}`)
  }
  return (
    <section className="card tight stack stack-s" aria-labelledby="partners">
      <div className="row between keep">
        <h2 className="card-title" id="partners">
          {t('table.title')}
        </h2>
        <CsvButton by="tenant" what={t('table.title')} plain />
      </div>
      <Scroll label={t('table.scroll')}>
        <table>
          <caption className="visually-hidden">{t('table.caption', { period: periodWords(period, t, dates) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.partner')}</th>
              {table.variants.map(id => (
                <th key={id} scope="col" className="n">
                  {variantName(id)}
                </th>
              ))}
              <th scope="col" className="n">
                {t('table.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.tenants.map((tenant, row) => (
              <tr key={tenant}>
                <th scope="row">{tenantNames[tenant] ?? tenant}</th>
                {table.variants.map((variant, column) => (
                  <td key={variant} className="n">
                    <CellText cell={table.cells[row]?.[column] ?? { kind: 'shielded' }} threshold={threshold} />
                  </td>
                ))}
                <td className="n">
                  <b>
                    <CellText cell={table.rowTotals[row] ?? { kind: 'shielded' }} threshold={threshold} />
                  </b>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              {table.variants.map((variant, column) => (
                <td key={variant} className="n">
                  <b>
                    <CellText cell={table.columnTotals[column] ?? { kind: 'shielded' }} threshold={threshold} />
                  </b>
                </td>
              ))}
              <td className="n">
                <b>
                  <CellText cell={report.referrals} threshold={threshold} />
                </b>
              </td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <WhyHidden />
    </section>
  )
}
