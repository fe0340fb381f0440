import { affiliationKinds } from '@kring/domain/coordinators'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../../../i18n/index.ts'
import { Field, FieldGroup } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { PeriodField } from '../../fields/PeriodField.tsx'
import { useDayErrors } from '../../fields/useDayErrors.ts'
import { usePeriodName } from '../../fields/usePeriodName.ts'
import { partnersQuery } from '../../queries.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'
import { affiliationBody, affiliationDayFaults, affiliationFields, elsewhere } from './affiliationFields.ts'

/** A tie with a partner, or with an organisation by name. */
export function AffiliationForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { place } = useOpenRecord()
  const partners = useQuery(partnersQuery)
  const items = partners.data?.items ?? []
  const form = useRecordForm({
    form: 'affiliation',
    command: 'add-affiliation',
    card: 'affiliations',
    fieldsOf: affiliationFields,
    bodyOf: values => affiliationBody(values, items),
  })
  const { values, set, setAll } = form
  const isTyped = values.partner === elsewhere || partners.isError
  const isNamed = (values.organisation ?? '').trim() !== ''
  const errors = useSubmitErrors({
    partner: isTyped || values.partner ? undefined : t('affiliation.wrong.partner'),
    organisation: isTyped && !isNamed ? t('affiliation.wrong.organisation') : undefined,
    kind: affiliationKinds.some(one => one === values.kind) ? undefined : t('affiliation.wrong.kind'),
    ...useDayErrors(affiliationDayFaults(values)),
  })
  const names = usePeriodName({
    affiliation: t('affiliation.period'),
    partner: t('affiliation.partner'),
    organisation: t('affiliation.organisation'),
    kind: t('affiliation.kindOf'),
  })
  return (
    <RecordFormFrame
      form={form}
      errors={errors}
      said={t('said.affiliation')}
      nameOf={names}
      save={t('affiliation.add')}
    >
      {partners.isError ? (
        <ProblemNote error={partners.error} retry={() => void partners.refetch()} />
      ) : (
        <Field id="partner" label={t('affiliation.partner')} fieldError={errors.fieldErrorOf('partner')}>
          {binding => (
            <select {...binding} value={values.partner} onChange={event => set('partner', event.target.value)}>
              <option value="">{t('choose')}</option>
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value={elsewhere}>{t('affiliation.elsewhere')}</option>
            </select>
          )}
        </Field>
      )}
      {isTyped && (
        <TextField
          id="organisation"
          label={t('affiliation.organisation')}
          hint={t('affiliation.organisationHint')}
          fieldError={errors.fieldErrorOf('organisation')}
          value={values.organisation ?? ''}
          onChange={typed => set('organisation', typed)}
          maxLength={200}
          autoComplete="off"
        />
      )}
      <FieldGroup
        id="kind"
        label={t(place.of === 'me' ? 'affiliation.kindOfOwn' : 'affiliation.kindOf')}
        fieldError={errors.fieldErrorOf('kind')}
      >
        {affiliationKinds.map((kind, index) => (
          <label key={kind} className="choice">
            <input
              id={index === 0 ? 'kind' : undefined}
              type="radio"
              name="kind"
              checked={values.kind === kind}
              onChange={() => set('kind', kind)}
            />
            <span>{t(`affiliation.kind.${kind}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <PeriodField
        id="affiliation"
        title={t('affiliation.period')}
        hint={t('affiliation.periodHint')}
        values={values}
        setAll={setAll}
        fieldErrorOf={errors.fieldErrorOf}
      />
    </RecordFormFrame>
  )
}
