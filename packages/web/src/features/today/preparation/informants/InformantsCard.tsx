import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Loading } from '../../../../kit/index.ts'
import { InformantForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { InformantRow } from './InformantRow.tsx'

/** Who informs the circle in the information round; the family reads it beforehand. */
export function InformantsCard() {
  const { t } = useTranslation('preparation')
  const { t: more } = useTranslation('preparationForms')
  const { trajectory, may, isOpen } = usePreparation()
  const { informants } = trajectory.preparation
  return (
    <PreparationCard card="informants" title={t('card.informants')}>
      <p className="small soft">{more('informants.why')}</p>
      {informants.length > 0 && (
        <ul className="people no-mark small">
          {informants.map(informant => (
            <InformantRow key={informant.id} informant={informant} />
          ))}
        </ul>
      )}
      {may('set-informant') &&
        (isOpen('informant-new') ? (
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <InformantForm name="informant-new" />
          </Suspense>
        ) : (
          <div className="tools">
            <OpenButton card="informants" form="informant-new" icon="plus" words={more('informants.add')} />
          </div>
        ))}
    </PreparationCard>
  )
}
