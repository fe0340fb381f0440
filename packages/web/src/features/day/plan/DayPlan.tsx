import { readAgreement } from '@kring/domain/plan'
import { calledInPlan, peopleIn } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { useDayHere } from '../DayContext.ts'

/** The plan as it stands, read back sentence by sentence. */
export function DayPlan() {
  const { t, locale } = useTranslation('day')
  const { record } = useDayHere()
  const { agreements, language } = record.plan.plan
  const nameOf = calledInPlan(peopleIn(record.circle))
  const madeOn = record.preparation.day?.day
  return (
    <section className="card tight stack stack-s" aria-labelledby="plan">
      <h3 id="plan">{t('plan.title')}</h3>
      <p className="small soft">{t('plan.count', { count: agreements.length })}</p>
      <ol>
        {agreements.map(agreement => (
          <li key={agreement.id}>
            {readAgreement(agreement, { locale, nameOf, madeOn, language })
              .map(({ text }) => text)
              .join('')}
          </li>
        ))}
      </ol>
    </section>
  )
}
