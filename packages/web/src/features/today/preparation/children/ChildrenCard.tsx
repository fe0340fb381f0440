import { isChildOn, isInvited } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { ChildrenForm } from '../lazyForms.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { ChildRow } from './ChildRow.tsx'

/** The children's part (G11), and how each of them takes part. */
export function ChildrenCard() {
  const { t } = useTranslation('preparation')
  const { trajectory, people, may, blockers } = usePreparation()
  const { children } = trajectory.preparation
  const inCircle = people.filter(person => isChildOn(person, trajectory.today))
  const isContradicted = children !== undefined && blockers.some(({ what }) => what === 'children')
  return (
    <PreparationCard
      card="children"
      title={t('card.children')}
      form="children"
      edit={may('set-children') ? <ChildrenForm /> : undefined}
    >
      {children === undefined && (
        <p>
          <span className="gap">{t('children.notAsked')}</span>
        </p>
      )}
      {children && (
        <p>
          <b>{t(`children.answer.${children.answer}`)}.</b>{' '}
          {children.reason && t('children.because', { reason: children.reason })}
        </p>
      )}
      {isContradicted && <p className="small gap">{t('children.contradicted')}</p>}
      {inCircle.length > 0 && (
        <ul className="people no-mark small">
          {inCircle.map(person => (
            <ChildRow key={person.id} person={person} isComing={isInvited(person)} />
          ))}
        </ul>
      )}
    </PreparationCard>
  )
}
