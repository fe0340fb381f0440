import { readInitiative, readReview, readWatch } from '@kring/domain/plan'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { usePlan } from '../PlanContext.ts'
import { ReadBack } from '../ReadBack.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import { detailsForm } from './detailsForm.ts'

/** What holds for the plan as a whole. */
export function DetailsCard({ isWritable }: { readonly isWritable: boolean }) {
  const { t, locale } = useTranslation('plan')
  const { plan, nameOf, isOpen, open } = usePlan()
  const context = { locale, nameOf }
  const { texts, language } = plan.plan
  const watch = readWatch(plan.plan, context)
  const review = readReview(plan.plan, context)
  return (
    <section className="card tight stack stack-s" aria-labelledby="details">
      <h2 className="card-title" id="details" tabIndex={-1}>
        {t('details.title')}
      </h2>
      {isWritable && isOpen(detailsForm) ? (
        <DetailsForm />
      ) : (
        <>
          <p>
            <ReadBack sentence={readInitiative(plan.plan, context)} />
          </p>
          {watch && (
            <p>
              <ReadBack sentence={watch} />
            </p>
          )}
          {review && (
            <p>
              <ReadBack sentence={review} />
            </p>
          )}
          {texts.map(({ text, by }) => (
            <figure key={text} className="plan-words">
              <blockquote className="as-typed" lang={language} dir="auto">
                {text}
              </blockquote>
              {by && <figcaption className="small soft">{by}</figcaption>}
            </figure>
          ))}
          {isWritable && (
            <div className="no-print">
              <Button look="quiet" small onClick={() => open(detailsForm)}>
                {t('details.change')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
