import type { OwnComplaint } from '../../../api/complaints.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** The answer, or to whom it was passed on. */
export function Answered({ view: { answer, passedOn, elsewhere } }: { readonly view: OwnComplaint }) {
  const { t } = useTranslation('complaints')
  const passedTo = elsewhere.find(({ id }) => id === passedOn?.to)
  return (
    <>
      {answer && (
        <section className="card stack" aria-labelledby="answer">
          <h2 className="card-title" id="answer">
            {t('own.answer')}: {t(`outcome.${answer.outcome}`)}
          </h2>
          <h3>{t('own.findings')}</h3>
          <p style={{ whiteSpace: 'pre-wrap' }}>{answer.findings}</p>
          {answer.measures && (
            <>
              <h3>{t('own.measures')}</h3>
              <p style={{ whiteSpace: 'pre-wrap' }}>{answer.measures}</p>
            </>
          )}
        </section>
      )}
      {passedOn && (
        <section className="card stack stack-s" aria-labelledby="passed">
          <h2 className="card-title" id="passed">
            {t('own.passed', { to: passedTo?.name ?? t('own.partner') })}
          </h2>
          {passedTo && <p>{passedTo.address}</p>}
          <p style={{ whiteSpace: 'pre-wrap' }}>{passedOn.reason}</p>
        </section>
      )}
    </>
  )
}
