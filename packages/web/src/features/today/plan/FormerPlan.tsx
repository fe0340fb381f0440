import { readAgreement } from '@kring/domain/plan'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { usePlan } from './PlanContext.ts'
import { ReadBack } from './ReadBack.tsx'

const tones = { fully: 'good', partly: 'sun', not: 'accent', 'not-now': undefined } as const

/** After everyone came together again: what became of each agreement of before, from which the new plan starts. */
export function FormerPlan({ checks }: { readonly checks: TrajectoryView['evaluation']['before'] }) {
  const { t, locale } = useTranslation('plan')
  const { plan, nameOf } = usePlan()
  if (checks === undefined || checks.length === 0) return null
  const context = { locale, nameOf, language: plan.plan.language }
  return (
    <details className="card tight stack stack-s" open>
      <summary>
        <h2 className="card-title" style={{ display: 'inline' }}>
          {t('former.title')}
        </h2>
      </summary>
      <p className="small soft">{t('former.intro')}</p>
      <ul className="plain-list stack stack-s small">
        {checks.map(({ agreement: id, result, says, saidBy }) => {
          const agreement = plan.plan.agreements.find(one => one.id === id)
          return (
            <li key={id} className="stack stack-s">
              <p>
                {agreement ? (
                  <ReadBack sentence={readAgreement({ ...agreement, needs: [] }, context)} lang={plan.plan.language} />
                ) : (
                  t('former.changed')
                )}{' '}
                <Tag tone={tones[result]}>{t(`former.result.${result}`)}</Tag>
              </p>
              {says && <p className="soft">{t('former.says', { name: nameOf(saidBy), says })}</p>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
