import { fewestVoices } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** How many said how the day was, by their own link; what they said only together, once the evaluation is done. */
export function VoicesCard({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t, locale } = useTranslation('evaluation')
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const { voices } = trajectory.evaluation
  const { asked, answered, satisfaction } = voices
  if (asked === 0) return null
  const groups = [...new Set(satisfaction?.map(({ group }) => group))]
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="voices">
      <h2 className="card-title" id="voices">
        {t('voices.title', { answered, asked })}
      </h2>
      {groups.length > 0 && (
        <ul className="plain-list small">
          {groups.map(group => (
            <li key={group}>
              {t(`voices.group.${group}`)}:{' '}
              {satisfaction
                ?.filter(one => one.group === group)
                .map(one =>
                  t('voices.mean', { about: t(`ratings.about.${one.subject}`), mean: decimal.format(one.mean) }),
                )
                .join(', ')}
            </li>
          ))}
        </ul>
      )}
      <p className="small soft">{t('voices.why', { least: fewestVoices })}</p>
    </section>
  )
}
