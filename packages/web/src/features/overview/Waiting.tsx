import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { NumbersTable } from './NumbersTable.tsx'
import { Scroll } from './Scroll.tsx'
import { useDays } from './useDays.ts'

/** How many are in each stage, how long they wait there and how many are late. */
export function Waiting({ waiting }: Pick<Overview, 'waiting'>) {
  const { t } = useTranslation('board')
  const days = useDays()
  return (
    <section className="card tight stack stack-s" aria-labelledby="waiting">
      <h2 className="card-title" id="waiting">
        {t('overview.waiting')}
      </h2>
      <Scroll label={t('overview.waiting')}>
        <NumbersTable
          caption={t('overview.waiting')}
          columns={[
            t('overview.stage'),
            t('overview.count'),
            t('overview.late'),
            t('overview.half'),
            t('overview.oldest'),
          ]}
          rows={waiting.map(({ stage, n, late, median, oldest }) => ({
            key: stage,
            name: stage === 'submitted' || stage === 'intake' ? t(`overview.${stage}`) : t(`stage.${stage}`),
            cells: [n, late > 0 ? <b key="late">{late}</b> : late, days(median), days(oldest)],
          }))}
        />
      </Scroll>
    </section>
  )
}
