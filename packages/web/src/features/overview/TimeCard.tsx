import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { NumbersTable } from './NumbersTable.tsx'
import { Scroll } from './Scroll.tsx'
import { useDays } from './useDays.ts'
import { useStageName } from './useStageName.ts'

/** How long each stage took, of the referrals of the year: half of them took no longer. */
export function TimeCard({ stages }: Pick<Overview, 'stages'>) {
  const { t } = useTranslation('board')
  const [days, stageName] = [useDays(), useStageName()]
  return (
    <section className="card tight stack stack-s" aria-labelledby="time">
      <h2 className="card-title" id="time">
        {t('overview.time.title')}
      </h2>
      <Scroll label={t('overview.time.title')}>
        <NumbersTable
          caption={t('overview.time.title')}
          columns={[t('overview.stage'), t('overview.count'), t('overview.half'), t('overview.time.nine')]}
          rows={stages.map(({ indicator, days: { over, median, p90 } }) => ({
            key: indicator,
            name: stageName(indicator),
            cells: [over, days(median), days(p90)],
          }))}
        />
      </Scroll>
    </section>
  )
}
