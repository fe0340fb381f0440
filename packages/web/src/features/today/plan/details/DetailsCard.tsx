import { readInitiative, readReview, readWatch } from '@kring/domain/plan'
import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Loading } from '../../../../kit/index.ts'
import { detailsForm } from '../formNames.ts'
import { DetailsForm } from '../lazyForms.ts'
import { usePlan } from '../PlanContext.ts'
import { ReadBack } from '../ReadBack.tsx'

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
        <Suspense fallback={<Loading>{t('loading')}</Loading>}>
          <DetailsForm />
        </Suspense>
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
