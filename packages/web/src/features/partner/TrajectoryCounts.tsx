import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { readTrajectoryCounts } from '../../api/trajectories.ts'
import { useTranslation } from '../../i18n/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'

/** The stages in which a trajectory can be, in order. */
const stages = ['matching', 'preparation', 'scheduled', 'day', 'evaluation', 'closed', 'stopped'] as const

/** How many trajectories of the partner are in each stage: numbers alone, and none that could be one family. */
export function TrajectoryCounts({ tenant }: { readonly tenant: string }) {
  const { t } = useTranslation('partner')
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['trajectoryCounts', tenant],
    queryFn: () => readTrajectoryCounts(tenant),
  })
  const isEmpty = data && stages.every(stage => data.stages[stage] === 0)
  return (
    <section className="card tight stack" aria-labelledby="trajectories" aria-busy={isPending}>
      <div className="stack stack-s">
        <h2 className="card-title" id="trajectories">
          {t('trajectories.title')}
        </h2>
        <p className="small soft full">{t('trajectories.lead')}</p>
      </div>
      <ProblemNote error={error} what={t('trajectories.failed')} retry={() => void refetch()} />
      {isEmpty && <p>{t('trajectories.none')}</p>}
      {!error && !isEmpty && (
        <dl className="facts">
          {stages.map(stage => (
            <Fragment key={stage}>
              <dt>{t(`trajectories.stage.${stage}`)}</dt>
              <dd className="num">
                <b>{data ? countWords(data.stages[stage]) : '…'}</b>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </section>
  )

  function countWords(count: number | 'few'): string {
    return count === 'few' ? t('trajectories.few') : String(count)
  }
}
