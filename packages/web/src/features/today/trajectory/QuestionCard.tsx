import { useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** What the conference is to answer, and what must be in a safe plan in any case, with why (G4, G5). */
export function QuestionCard({ trajectory: { preparation } }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('today')
  const { questions, requirements } = preparation
  return (
    <section className="card tight stack" aria-labelledby="question">
      <h2 className="card-title" id="question">
        {t('one.question', { count: questions.length })}
      </h2>
      {questions.length === 0 && <p>{t('one.noQuestion')}</p>}
      {questions.map(({ id, text, agreedWith }) => (
        <div key={id}>
          <p className="quote">{text}</p>
          {agreedWith && <p className="small soft">{t('one.agreedWith', { who: agreedWith })}</p>}
        </div>
      ))}
      {requirements.items.length > 0 && (
        <div className="stack stack-s">
          <h3>{t('one.requirements', { count: requirements.items.length })}</h3>
          <p className="small soft">{t('one.requirementsWhy')}</p>
          <ul className="plain-list stack stack-s">
            {requirements.items.map(({ id, text, reason, setBy }) => (
              <li key={id}>
                <b>{text}</b>
                <br />
                <span className="small">{t('one.because', { reason })}</span>
                {setBy && <span className="small soft"> {t('one.setBy', { who: setBy })}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
