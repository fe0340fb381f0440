import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { MandateForm } from '../lazyForms.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'

/** The legal context and the mandate holder, and what they decide: whether a plan is safe and lawful (G16). */
export function MandateCard() {
  const { t } = useTranslation('preparation')
  const { t: more } = useTranslation('preparationForms')
  const dates = useDates()
  const { trajectory, may } = usePreparation()
  const { mandate } = trajectory.preparation
  return (
    <PreparationCard
      card="mandate"
      title={t('card.mandate')}
      form="mandate"
      edit={may('set-mandate') ? <MandateForm /> : undefined}
    >
      {mandate === undefined ? (
        <p>
          <span className="gap">{more('mandate.missing')}</span>
        </p>
      ) : (
        <dl className="facts">
          <dt>{more('mandate.context')}</dt>
          <dd>{more(`mandate.contexts.${mandate.legalContext}`)}</dd>
          <dt>{more('mandate.holder')}</dt>
          <dd>
            <b>
              <bdi>{mandate.name}</bdi>
            </b>
            {mandate.organisation && `, ${mandate.organisation}`}
          </dd>
          <dt>{more('mandate.decidesBy')}</dt>
          <dd>{dates.near(mandate.decidesBy)}</dd>
          {mandate.decisionOn && (
            <>
              <dt>{more('mandate.decisionOn')}</dt>
              <dd>{dates.near(mandate.decisionOn)}</dd>
            </>
          )}
        </dl>
      )}
      <p className="small soft">
        {more('mandate.what')} {mandate && mandate.legalContext !== 'voluntary' && more('mandate.ownChoice')}
      </p>
    </PreparationCard>
  )
}
