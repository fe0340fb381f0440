import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Loading } from '../../../../kit/index.ts'
import { PracticalForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { PracticalRow } from './PracticalRow.tsx'
import { useEuros } from './useEuros.ts'

/** Room, food, childcare, interpreter, transport, access, materials: who arranges it, booked, confirmed, what it costs. */
export function PracticalCard() {
  const { t } = useTranslation('preparation')
  const { t: more } = useTranslation('preparationForms')
  const euros = useEuros()
  const { trajectory, may, isOpen } = usePreparation()
  const { practicalities } = trajectory.preparation
  const payer = trajectory.assignment.organisations.find(({ role }) => role === 'payer')?.name
  const total = practicalities.reduce((sum, { cost = 0 }) => sum + cost, 0)
  return (
    <PreparationCard
      card="practical"
      title={t('card.practical')}
      beside={
        total > 0 && (
          <p className="small soft">
            <span className="num">{euros(total)}</span> {payer && more('practical.payer', { name: payer })}
          </p>
        )
      }
    >
      {practicalities.length === 0 && <p className="soft">{more('practical.none')}</p>}
      {practicalities.length > 0 && (
        <ul className="people no-mark small">
          {practicalities.map(practicality => (
            <PracticalRow key={practicality.id} practicality={practicality} />
          ))}
        </ul>
      )}
      {may('set-practicality') &&
        (isOpen('practical-new') ? (
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <PracticalForm name="practical-new" />
          </Suspense>
        ) : (
          <div className="tools">
            <OpenButton card="practical" form="practical-new" icon="plus" words={more('practical.add')} />
          </div>
        ))}
    </PreparationCard>
  )
}
