import { choiceTopics, dayTopics, keptInPrivateTime } from '@kring/domain/trajectory'
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
        {dayTopics.map(topic => (
          <div key={topic}>
            <dt>{t(`topicTitle.${topic}`)}</dt>
            <dd>
              {choices?.[topic] ?? <span className="soft">{t('choices.open')}</span>}
              {topic === 'privateTime' && <Staying />}
            </dd>
          </div>
        ))}
      </dl>
      {choices && <p className="small soft">{t('choices.by', { who: choices.chosenBy })}</p>}
    </PreparationCard>
  )
}

/** Who stays in private time beside the circle, and who chose so (G14). */
function Staying() {
  const { t } = useTranslation('preparation')
  const { trajectory, people } = usePreparation()
  return people.flatMap(person => {
    const choice = keptInPrivateTime(trajectory.circle, person)
    if (choice === undefined) return []
    const who = choice.chosenBy
    return (
      <p key={person.id} className={who === '' ? 'gap' : undefined}>
        {t(`choices.stays.${who === '' ? 'unknown' : choice.by}`, { name: person.name, who })}
      </p>
    )
  })
}
