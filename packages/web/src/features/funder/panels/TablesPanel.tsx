import { type ComparedTable, hasBreakdowns, tablesOf } from '@kring/domain/releases/words'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { LeftOut } from './LeftOut.tsx'
import { PairTable } from './PairTable.tsx'
import { PartsTable } from './PartsTable.tsx'

/** Every breakdown of the catalogue that has this period, by what it counts; and which ones are not shown, and why. */
export function TablesPanel() {
  const { t } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const byIndicator = Map.groupBy(tablesOf(published.edition, report), ({ table }) => table.indicator)
  const isWhole = byIndicator.size === 0 && !hasBreakdowns(report.period)
  return (
    <section className="stack" aria-labelledby="tables">
      <div className="stack stack-s">
        <h2 id="tables">{t('tables.title')}</h2>
        <p className="small soft full">{isWhole ? t('tables.month') : t('tables.fixed')}</p>
      </div>
      {[...byIndicator].map(([indicator, tables]) => (
        <Counted key={indicator} indicator={indicator} tables={tables} />
      ))}
      <LeftOut />
    </section>
  )
}

function Counted({ indicator, tables }: { readonly indicator: string; readonly tables: readonly ComparedTable[] }) {
  const { definitions } = useOpenEdition().published.edition
  const name = definitions.find(one => one.indicator === indicator)?.name
  return (
    <div className="stack stack-s">
      <h3>{name ? <TextIn text={name} /> : indicator}</h3>
      <div className="grid breakdowns">
        {tables.map(one =>
          one.table.dimension === 'tenant×variant' ? (
            <PairTable key={one.table.id} table={one} />
          ) : (
            <PartsTable key={one.table.id} table={one} />
          ),
        )}
      </div>
    </div>
  )
}
