import { localize } from '@kring/domain/language'
import { useTranslation } from '../../../../i18n/index.ts'
import { Icon, Steps, Tag } from '../../../../kit/index.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { OwnStep } from './OwnStep.tsx'
import { type StepState, stepStates } from './stepProgress.ts'

/** The steps of the preparation at this partner: done, going on, locked. */
export function StepsCard() {
  const { t, locale } = useTranslation('preparation')
  const { trajectory, blockers, people } = usePreparation()
  const states = stepStates({ ...trajectory, blockers, people })
  const progressOf = (key: string) => states.find(one => one.key === key)?.progress ?? 'todo'
  return (
    <PreparationCard card="steps" title={t('card.steps')}>
      <Steps
        small
        steps={trajectory.steps.map(({ key, name, help, isOwn }) => {
          const progress = progressOf(key)
          return {
            key,
            progress: progress === 'locked' ? 'todo' : progress,
            content: (
              <div className="small">
                <b>{localize(name, locale)}</b>{' '}
                {isOwn ? (
                  <Tag tone="line">{t('steps.own', { partner: trajectory.tenant.name })}</Tag>
                ) : (
                  <ProgressTag progress={progress} />
                )}
                {help && <p className="soft">{localize(help, locale)}</p>}
                {isOwn && <OwnStep step={key} name={localize(name, locale)} />}
              </div>
            ),
          }
        })}
      />
    </PreparationCard>
  )
}

function ProgressTag({ progress }: { readonly progress: StepState['progress'] }) {
  const { t } = useTranslation('preparation')
  if (progress === 'todo') return null
  if (progress === 'done') return <Tag tone="good">{t('steps.done')}</Tag>
  if (progress === 'now') return <Tag tone="accent">{t('steps.now')}</Tag>
  return (
    <Tag>
      <Icon name="lock" /> {t('steps.locked')}
    </Tag>
  )
}
