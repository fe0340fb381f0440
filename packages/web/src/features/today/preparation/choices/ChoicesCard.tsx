import { choiceTopics } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { ChoicesForm } from '../lazyForms.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'

/** The family chooses (G13): what they chose, and what must be known before there can be a day. */
export function ChoicesCard() {
  const { t } = useTranslation('preparation')
  const { trajectory, blockers, may } = usePreparation()
  const { choices } = trajectory.preparation
  const missing = blockers.flatMap(({ topic }) => topic ?? [])
  return (
    <PreparationCard
      card="choices"
      title={t('card.choices')}
      form="choices"
      edit={may('set-choices') ? <ChoicesForm /> : undefined}
    >
      <dl className="summary small">
        {choiceTopics.map(topic => (
          <div key={topic}>
            <dt>{t(`topicTitle.${topic}`)}</dt>
            <dd>
              {choices?.[topic] ??
                (missing.includes(topic) ? (
                  <span className="gap">{t('choices.missing')}</span>
                ) : (
                  <span className="soft">{t('choices.open')}</span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      {choices && <p className="small soft">{t('choices.by', { who: choices.chosenBy })}</p>}
    </PreparationCard>
  )
}
