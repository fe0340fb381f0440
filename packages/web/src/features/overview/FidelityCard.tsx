import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'

/** Whether the method was kept to, of the last period with enough trajectories; never of one coordinator. */
export function FidelityCard({ fidelity }: { readonly fidelity: Overview['fidelity'] }) {
  const { t } = useTranslation('fidelity')
  const { t: board } = useTranslation('board')
  return (
    <section className="card tight stack stack-s" aria-labelledby="kept">
      <h2 className="card-title" id="kept">
        {board('overview.fidelity')}
      </h2>
      {!fidelity && <p className="soft">{board('overview.fewFidelity')}</p>}
      {fidelity && (
        <>
          <p className="soft">
            {periodName(fidelity)}. {t('region.counted', { count: fidelity.trajectories })}
          </p>
          <dl className="facts">
            {fidelity.points.map(({ point, held, of }) => (
              <div key={point} style={{ display: 'contents' }}>
                <dt>{t(`point.${point}`)}</dt>
                <dd>{t('region.of', { held, of })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )

  function periodName({ part, number, year }: NonNullable<Overview['fidelity']>): string {
    if (part === 'quarter') return t('region.quarter', { quarter: number, year })
    return t(number === 1 ? 'region.half.1' : 'region.half.2', { year })
  }
}
