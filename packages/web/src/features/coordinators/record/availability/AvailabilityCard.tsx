import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { AvailabilityForm } from '../lazyForms.ts'
import { RecordCard } from '../RecordCard.tsx'
import { may, useOpenRecord } from '../RecordContext.ts'

/** How many trajectories at once, and which days away. Days that are over are no longer shown. */
export function AvailabilityCard() {
  const { t } = useTranslation('coordinatorRecord')
  const dates = useDates()
  const { record, place } = useOpenRecord()
  const { availability, today } = record
  const away = availability.away.filter(({ until }) => until >= today)
  return (
    <RecordCard
      card="availability"
      form="availability"
      edit={may(record, 'set-availability') ? <AvailabilityForm /> : undefined}
    >
      <dl className="facts">
        <dt>{t('availability.most')}</dt>
        <dd>{t(`availability.mostWords.${place.of === 'me' ? 'own' : 'theirs'}`, { count: availability.most })}</dd>
        <dt>{t('availability.away')}</dt>
        <dd>
          {away.length === 0
            ? t('availability.notAway')
            : away.map(({ from, until }) => (
                <span key={from + until} style={{ display: 'block' }}>
                  {t('availability.period', { from: dates.date(from), until: dates.date(until) })}
                </span>
              ))}
        </dd>
        {availability.note && (
          <>
            <dt>{t('availability.note')}</dt>
            <dd className="as-typed">{availability.note}</dd>
          </>
        )}
      </dl>
    </RecordCard>
  )
}
