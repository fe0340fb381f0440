import type { RetentionView } from '../../../api/retention.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'

/** The day on which the dossier is erased, the reason in words, and where the term comes from. */
export function KeptUntil({ view }: { readonly view: RetentionView }) {
  const { t } = useTranslation('retention')
  const dates = useDates()
  const { retention, holds, isComplainedOf } = view
  const isHeld = holds.length > 0 || isComplainedOf
  return (
    <section className="card stack stack-s" aria-labelledby="kept-until">
      <h2 className="card-title" id="kept-until">
        {t('kept.title')}
      </h2>
      {!retention && <p>{t('kept.open')}</p>}
      {retention && (
        <>
          <p>
            <b>{t(isHeld ? 'kept.suspended' : 'kept.until', { day: dates.day(retention.eraseOn) })}</b>{' '}
            {t(`kept.because.${retention.because}`, { count: retention.term, day: dates.day(retention.closedOn) })}
          </p>
          <p className="small soft">
            {retention.isConfirmed
              ? t('kept.source', { source: retention.source, day: dates.day(retention.asOf) })
              : t('kept.noSource')}
          </p>
          {!isHeld && <p className="small">{t('kept.warned', { day: dates.day(retention.warnOn) })}</p>}
        </>
      )}
      {isComplainedOf && (
        <Note tone="sun" icon="warning" title={t('kept.complaint')}>
          {t('kept.complaintText')}
        </Note>
      )}
    </section>
  )
}
