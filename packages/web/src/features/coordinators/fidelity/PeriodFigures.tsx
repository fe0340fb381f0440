import type { readFidelity } from '../../../api/trajectories.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'

export type Period = Awaited<ReturnType<typeof readFidelity>>['periods'][number]

/** The counts of one period; nothing when there are too few trajectories to show. */
export function PeriodFigures({ period, name }: { readonly period: Period; readonly name: string }) {
  const { t } = useTranslation('fidelity')
  const { counted } = period
  if (!counted)
    return (
      <Note tone="sun" title={name}>
        {t('region.few')}
      </Note>
    )
  const { trajectories, points, statements } = counted
  return (
    <>
      <p>{t('region.counted', { count: trajectories })}</p>
      <div className="cols even" style={{ gap: '1rem' }}>
        <section className="card tight flat stack" aria-labelledby="region-happened">
          <h2 className="card-title" id="region-happened">
            {t('region.happened')}
          </h2>
          <ul className="plain-list stack">
            {points.map(({ point, held, of }) => (
              <Bar key={point} label={t(`point.${point}`)} words={t('region.of', { held, of })} part={held / of} />
            ))}
          </ul>
        </section>
        <section className="card tight flat stack" aria-labelledby="region-voices">
          <h2 className="card-title" id="region-voices">
            {t('region.voices')}
          </h2>
          {statements.length === 0 && <p className="small">{t('region.fewVoices')}</p>}
          <ul className="plain-list stack">
            {statements.map(({ statement, yes, of }) => (
              <Bar
                key={statement}
                label={t(`statement.${statement}`)}
                words={t('region.yes', { yes, of })}
                part={yes / of}
              />
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

function Bar({ label, words, part }: { readonly label: string; readonly words: string; readonly part: number }) {
  return (
    <li className="stack stack-s">
      <div className="row between keep">
        <span>{label}</span>
        <span className="num small">{words}</span>
      </div>
      <div className="meter" aria-hidden="true">
        <i style={{ inlineSize: `${Math.round(part * 1000) / 10}%` }} />
      </div>
    </li>
  )
}
