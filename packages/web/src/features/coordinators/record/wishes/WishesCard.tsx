import { useTranslation } from '../../../../i18n/index.ts'
import { WishesForm } from '../lazyForms.ts'
import { RecordCard } from '../RecordCard.tsx'
import { may, useOpenRecord } from '../RecordContext.ts'

/** What a family may ask for. Told by the coordinator, or not at all. */
export function WishesCard() {
  const { t } = useTranslation('coordinatorRecord')
  const { record, place } = useOpenRecord()
  const { skills, gender, background } = record
  const isEmpty = skills.length === 0 && gender === undefined && background === undefined
  return (
    <RecordCard card="wishes" form="wishes" edit={may(record, 'set-wishes') ? <WishesForm /> : undefined}>
      <p className="small soft">{t(`wishes.why.${place.of === 'me' ? 'own' : 'theirs'}`)}</p>
      {isEmpty ? (
        <p className="small">{t('wishes.none')}</p>
      ) : (
        <dl className="facts">
          {skills.length > 0 && (
            <>
              <dt>{t('wishes.skills')}</dt>
              <dd>{skills.join(', ')}</dd>
            </>
          )}
          {gender && (
            <>
              <dt>{t('wishes.gender')}</dt>
              <dd>{t(`gender.${gender}`)}</dd>
            </>
          )}
          {background && (
            <>
              <dt>{t('wishes.background')}</dt>
              <dd className="as-typed">{background}</dd>
            </>
          )}
        </dl>
      )}
    </RecordCard>
  )
}
