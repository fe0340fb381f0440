import { useDates, useTranslation } from '../../../i18n/index.ts'
import { usePlan } from '../plan/PlanContext.ts'
import { stepsOf } from './recipients.ts'
import { useReleaseWords } from './useReleaseWords.ts'

/** What each received and what was taken back, the latest first: it stays. */
export function ReleaseHistory() {
  const { t } = useTranslation('release')
  const dates = useDates()
  const { plan } = usePlan()
  const words = useReleaseWords()
  const steps = stepsOf(plan.releases)
  if (steps.length === 0) return null
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="released">
      <h2 className="card-title" id="released">
        {t('history')}
      </h2>
      <ol className="steps small">
        {steps.map(({ release, step }) => (
          <li key={`${release.id} ${step.at}`} className="done">
            <div className="small">
              <b>
                {words.recipient(release.recipient)}: {step.scope ? words.scope(step.scope) : t('scope.revoked')}
              </b>
              <br />
              <span className="soft">
                {dates.near(step.on)} · {words.people(step.by)}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
