import { useTranslation } from '../../../../i18n/index.ts'
import { Icon, PathLink, Tag } from '../../../../kit/index.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { Card } from '../Card.tsx'
import { LessonForm } from './LessonForm.tsx'
import { useEvidence } from './useEvidence.ts'
import { VoiceLines } from './VoiceLines.tsx'
import '../../../../evaluation/fidelity.css'

const tones = { held: 'good', nearly: 'sun', not: 'bad', 'not-yet': 'line' } as const
const icons = { held: 'check', nearly: 'alert', not: 'warning', 'not-yet': 'clock' } as const

/** Did we keep to the method? Each point with what it rests on; nobody fills it in. */
export function FidelityCard({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('fidelity')
  const sentenceOf = useEvidence()
  const { fidelity = [] } = trajectory
  return (
    <Card
      id="fidelity"
      title={t('title')}
      beside={
        <PathLink className="hit small" href="/coordinators/fidelity">
          {t('toRegion')}
        </PathLink>
      }
    >
      <p className="small soft">{t('lead')}</p>
      <ol className="kept">
        {fidelity.map(line => (
          <li key={line.point}>
            <Icon name={icons[line.verdict]} />
            <div>
              <h3>
                {t(`point.${line.point}`)} <Tag tone={tones[line.verdict]}>{t(`verdict.${line.verdict}`)}</Tag>
              </h3>
              <p className="small">{sentenceOf(line)}</p>
            </div>
          </li>
        ))}
      </ol>
      <VoiceLines voices={trajectory.evaluation.voices} />
      <LessonForm trajectory={trajectory} />
    </Card>
  )
}
