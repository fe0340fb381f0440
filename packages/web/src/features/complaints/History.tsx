import type { ComplaintView } from '../../api/complaints.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'

/** What happened to a complaint, the first first. */
export function History({ complaint }: { readonly complaint: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const dates = useDates()
  const { acknowledged, hearing, extended, answer, passedOn, withdrawn, told, endedAt, stage, eraseFrom, authorities } =
    complaint
  const to = authorities.find(({ id }) => id === passedOn?.to)?.name ?? t('desk.passPartner')
  const lines = [
    { at: complaint.receivedAt, sentence: t('desk.hReceived') },
    acknowledged && {
      at: acknowledged.at,
      sentence: t('desk.hAcknowledged', { way: t(`desk.way.${acknowledged.way}`) }),
    },
    hearing && {
      at: hearing.at,
      sentence: hearing.wanted
        ? t('desk.hHeard', { days: hearing.dates.map(day => dates.date(day)).join(', '), who: hearing.who })
        : t('desk.hNotHeard'),
    },
    extended && { at: extended.at, sentence: t('desk.hExtended', { reason: extended.reason }) },
    answer && { at: answer.at, sentence: t('desk.hAnswered', { outcome: t(`outcome.${answer.outcome}`) }) },
    passedOn && { at: passedOn.at, sentence: t('desk.hPassed', { to }) },
    told && { at: told.at, sentence: t('desk.hTold', { way: t(`desk.way.${told.way}`) }) },
    withdrawn && { at: withdrawn.at, sentence: t('desk.hWithdrawn') },
    stage === 'closed' && endedAt !== undefined && { at: endedAt, sentence: t('desk.hClosed') },
  ].filter(line => typeof line === 'object')
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="history">
      <h2 className="card-title" id="history">
        {t('desk.history')}
      </h2>
      <ol className="plain-list stack stack-s small">
        {lines
          .toSorted((a, b) => a.at.localeCompare(b.at))
          .map(({ at, sentence }) => (
            <li key={`${at} ${sentence}`}>
              <span className="soft">{dates.near(at)}</span> {sentence}
            </li>
          ))}
      </ol>
      {eraseFrom && <p className="small soft">{t('desk.erase', { day: dates.date(eraseFrom) })}</p>}
    </section>
  )
}
