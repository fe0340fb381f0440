import { dimensionName, rowColumnName, rowName } from '@kring/domain/releases/words'
import type { PartnerReport } from '../../../api/partnerReport.ts'
import { TextIn, useTranslation } from '../../../i18n/index.ts'

type Table = PartnerReport['tables'][number]
const noTenants = { tenants: [] }

/** How many by kind, place, theme and age; then by what was chosen at the questions of the partner's own forms. */
export function Breakdowns({ report }: { readonly report: PartnerReport }) {
  const { t } = useTranslation('partner')
  const own = report.tables.filter(({ title }) => title !== undefined)
  const others = report.tables.filter(({ title }) => title === undefined)
  return (
    <>
      {others.length > 0 && <Group id="parts" title={t('report.parts')} tables={others} report={report} />}
      {own.length > 0 && (
        <Group id="answers" title={t('report.answers')} lead={t('report.answersLead')} tables={own} report={report} />
      )}
    </>
  )
}

type GroupProps = {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly tables: readonly Table[]
  readonly report: PartnerReport
}

function Group({ id, title, lead, tables, report }: GroupProps) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="soft">{lead}</p>}
      <div className="cols even">
        {tables.map(table => (
          <RowsOf key={`${table.indicator} ${table.dimension}`} table={table} report={report} />
        ))}
      </div>
    </section>
  )
}

function RowsOf({ table, report }: { readonly table: Table; readonly report: PartnerReport }) {
  const { t, locale } = useTranslation('partner')
  const { indicator, dimension, title, rows } = table
  const counted = report.definitions.find(one => one.indicator === indicator)?.name
  const name = title ? <TextIn text={title} /> : dimensionName(dimension, locale)
  return (
    <div className="card tight flat stack stack-s">
      <h3>
        {name}
        {counted && indicator !== 'referrals' && (
          <span className="soft">
            {' '}
            (<TextIn text={counted} />)
          </span>
        )}
      </h3>
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{title ? t('report.answer') : rowColumnName(dimension, locale)}</th>
            <th scope="col" className="n">
              {t('report.now')}
            </th>
            <th scope="col" className="n">
              {t('report.before')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key}>
              <th scope="row">{row.name ? <TextIn text={row.name} /> : rowName(row, dimension, noTenants, locale)}</th>
              <td className="n">{row.n}</td>
              <td className="n soft">{row.before}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {dimension === 'theme' && <p className="small soft">{t('report.overlap')}</p>}
    </div>
  )
}
