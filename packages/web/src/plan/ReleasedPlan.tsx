import { planHeadingNames } from '@kring/domain/plan'
import type { PlanReadView } from '@kring/functions/api/contract/plan'
import { lazy, Suspense } from 'react'
import type { SavePlanFile } from '../api/planFiles.ts'
import { useTranslation } from '../i18n/index.ts'
import { PlanFiles } from './PlanFiles.tsx'

type Props = {
  readonly plan: PlanReadView
  /** Of somebody of the circle, who may look at the pictures too. */
  readonly place?: { readonly tenant: string; readonly secret: string } | undefined
  /** Takes it away as a file. */
  readonly save?: SavePlanFile | undefined
  readonly isChild?: boolean | undefined
}

const ReleasedPictures = lazy(async () => ({ default: (await import('./ReleasedPictures.tsx')).ReleasedPictures }))

/** A plan as it may be read by somebody of the circle, or by whom the family released it to. */
export function ReleasedPlan({ plan, place, save, isChild }: Props) {
  const { t, locale } = useTranslation('planRead')
  const { isTheirs, agreements, of, isWhole, initiative, watches, review, texts } = plan
  return (
    <section className="card stack" aria-labelledby="released-plan">
      <h2 className="card-title" id="released-plan">
        {isTheirs ? t('yours') : isWhole ? t('whole') : t('part', { count: agreements.length, of })}
      </h2>
      <ol className="plain-list stack stack-s">
        {agreements.map(({ number, sentence, heading }) => (
          <li key={number}>
            <b className="num">{number}</b> {sentence}
            {heading && <span className="small soft"> · {planHeadingNames[heading][locale]}</span>}
          </li>
        ))}
      </ol>
      {[watches, initiative, review].map(sentence => sentence && <p key={sentence}>{sentence}</p>)}
      {texts.map(({ text, by }) => (
        <blockquote key={text} className="as-typed" dir="auto" style={{ margin: 0 }}>
          {text}
          {by && <footer className="small soft">{by}</footer>}
        </blockquote>
      ))}
      {place && plan.pictures && (
        <Suspense fallback={null}>
          <ReleasedPictures pictures={plan.pictures} place={place} />
        </Suspense>
      )}
      {save && <PlanFiles save={save} isChild={isChild} />}
      <p className="small soft">{isTheirs ? t('yoursNote') : t('note')}</p>
    </section>
  )
}
