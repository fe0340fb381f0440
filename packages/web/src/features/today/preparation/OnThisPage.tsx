import { isFrozen, isInvited } from '@kring/domain/trajectory'
import { variants } from '@kring/domain/variants'
import { useTranslation } from '../../../i18n/index.ts'
import { focusId } from './focus.ts'
import { whoKnows } from './ledger/whoKnows.ts'
import { type PreparationCardName, usePreparation } from './PreparationContext.ts'

/** The cards below, with how far those are that are about everyone. */
export function OnThisPage() {
  const { t } = useTranslation('preparation')
  const { trajectory, people } = usePreparation()
  const { preparation, variant } = trajectory
  const { requirements } = preparation
  const coming = people.filter(isInvited)
  const asked = coming.filter(({ safety }) => safety !== undefined).length
  const told = whoKnows(people, preparation).filter(({ knows }) => knows === 'told' || knows === 'acknowledged').length
  const counts: { readonly [card in PreparationCardName]?: number | undefined } = {
    safety: asked,
    requirements: requirements.items.length > 0 && isFrozen(requirements) ? told : undefined,
  }
  const cards: readonly Exclude<PreparationCardName, 'without-meeting'>[] = [
    'safety',
    ...(variants[variant].separatedPreparation ? (['parties'] as const) : []),
    'requirements',
    'choices',
    'children',
    'questions',
    'practical',
    'mandate',
    'informants',
  ]
  return (
    <nav className="filters" aria-label={t('onThisPage')}>
      {cards.map(card => (
        <a
          key={card}
          href={`#${card}`}
          onClick={event => {
            event.preventDefault()
            focusId(card)
          }}
        >
          {t(`short.${card}`)}
          {counts[card] !== undefined && coming.length > 0 && (
            <span className="num">{t('ofAll', { n: counts[card], count: coming.length })}</span>
          )}
        </a>
      ))}
    </nav>
  )
}
