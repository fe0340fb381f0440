import { gapSentences, planGaps } from '@kring/domain/plan'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { detailsForm } from './formNames.ts'
import { agreementForm } from './list/AgreementLine.tsx'
import { usePlan } from './PlanContext.ts'

/** What the family is still asked (G15), each with the way to its field. */
export function Gaps() {
  const { t, locale } = useTranslation('plan')
  const { trajectory, plan, open } = usePlan()
  const gaps = planGaps(plan.plan, trajectory.circle)
  const numberOf = (id: string) => plan.plan.agreements.findIndex(one => one.id === id) + 1
  return (
    <section className="card tight stack stack-s no-print" aria-labelledby="missing">
      <h2 className="card-title" id="missing" tabIndex={-1}>
        {t('gaps.title')}
      </h2>
      {gaps.length === 0 ? (
        <p className="small">{t('gaps.none')}</p>
      ) : (
        <ul className="plain-list small">
          {gaps.map(({ agreement, code, field }) => {
            const form = agreement === undefined ? detailsForm : agreementForm(agreement)
            const target = code === 'no-agreements' ? 'agreement-new' : form
            return (
              <li key={`${agreement}-${code}-${field}`}>
                <Button look="plain" small onClick={() => open(target, `${form}-${field}`)}>
                  {agreement === undefined ? '' : `${numberOf(agreement)}: `}
                  {gapSentences[code][locale]}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <p className="small soft">{t('gaps.rule')}</p>
    </section>
  )
}
