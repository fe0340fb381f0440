import { useTranslation } from '../../../../i18n/index.ts'
import { languageList } from '../../fields/languages.ts'
import { DetailsForm } from '../lazyForms.ts'
import { RecordCard } from '../RecordCard.tsx'
import { may, useOpenRecord } from '../RecordContext.ts'

/** How they are reached, their languages, who supports them (G9). */
export function DetailsCard() {
  const { t, locale } = useTranslation('coordinators')
  const { t: words } = useTranslation('coordinatorRecord')
  const { record, place } = useOpenRecord()
  const { name, home, phone, email, languages, supervisor } = record
  const missing = <span className="tag sun">{words('stillMissing')}</span>
  return (
    <RecordCard card="details" form="details" edit={may(record, 'set-details') ? <DetailsForm /> : undefined}>
      <dl className="facts">
        {place.of === 'me' && (
          <>
            <dt>{words('name')}</dt>
            <dd>{name}</dd>
          </>
        )}
        <dt>{t('field.phone')}</dt>
        <dd>{phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : words('unknown')}</dd>
        <dt>{t('field.email')}</dt>
        <dd style={{ overflowWrap: 'anywhere' }}>
          {email ? <a href={`mailto:${email}`}>{email}</a> : words('unknown')}
        </dd>
        <dt>{t('field.home')}</dt>
        <dd>{home ?? words('unknown')}</dd>
        <dt>{t('field.languages')}</dt>
        <dd>{languageList(languages, locale)}</dd>
        <dt>{t('field.supervisor')}</dt>
        <dd>{supervisor?.name ?? missing}</dd>
      </dl>
      {place.of === 'me' && <p className="small soft">{words('own.detailsBy')}</p>}
    </RecordCard>
  )
}
