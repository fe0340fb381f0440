import { statementAnswers } from '@kring/domain/trajectory'
import { Dots } from '../../../../evaluation/Dots.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'

/** What the circle thought of it: seven statements, from five answers on. */
export function VoiceLines({ voices }: { readonly voices: TrajectoryView['evaluation']['voices'] }) {
  const { t } = useTranslation('fidelity')
  const { asked, answered, statements = [] } = voices
  if (asked === 0) return null
  return (
    <>
      <h3>{t('voices.title')}</h3>
      <p className="small soft">{t('voices.lead')}</p>
      <p className="small">{t('voices.answered', { asked, answered })}</p>
      {statements.length > 0 && (
        <ol className="voices">
          {statements.map(({ statement, counts }) => (
            <li key={statement}>
              <p>{t(`statement.${statement}`)}</p>
              <Dots counts={counts} />
              <span className="small soft">
                {statementAnswers
                  .filter(answer => counts[answer] > 0)
                  .map(answer => `${counts[answer]} ${t(`voices.answer.${answer}`)}`)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
