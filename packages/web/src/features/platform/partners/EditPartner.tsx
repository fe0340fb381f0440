import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type PartnerDetails, readPartner, savePartner } from '../../../api/onboarding.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { ErrorSummary, Field, Loading, PageTitle } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { SaveSetting } from '../../../settings/SaveSetting.tsx'
import { useSettingForm } from '../../../settings/useSettingForm.ts'
import { LanguagesField } from '../newPartner/LanguagesField.tsx'
import { languagesOf, sectors } from '../newPartner/newPartner.ts'
import { operatorMembersQuery } from '../useOperatorMembers.ts'
import { detailsFrom, fieldsOf } from './partnerFields.ts'

/** What onboarding set of a partner, to be changed. */
export function EditPartner({ id }: { readonly id: string }) {
  const { t } = useTranslation('people')
  const partner = useQuery({
    queryKey: ['partner', id],
    queryFn: () => readPartner(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <>
      <PageTitle>{partner.data?.name ?? id}</PageTitle>
      {partner.isPending && <Loading>{t('platform.loading')}</Loading>}
      <ProblemNote error={partner.error} what={t('platform.failed')} retry={() => void partner.refetch()} />
      {partner.data && <PartnerForm first={partner.data} />}
    </>
  )
}

function PartnerForm({ first }: { readonly first: PartnerDetails }) {
  const { t } = useTranslation('onboarding')
  const { t: people } = useTranslation('people')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const { id, referencePrefix } = first
  const form = useSettingForm({
    key: sessionFieldsKey(subject, 'partner', id),
    loaded: { values: fieldsOf(first), revision: first.revision },
    save: (values, revision) => savePartner(id, detailsFrom(values), revision),
    reload: async () => {
      const now = await client.fetchQuery({ queryKey: ['partner', id], queryFn: () => readPartner(id), staleTime: 0 })
      return { values: fieldsOf(now), revision: now.revision }
    },
  })
  const { values, set } = form
  const given = (field: string) => (values[field] ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    name: given('name').length < 2 ? t('wrong.name') : undefined,
    'partner-languages': languagesOf(values).length === 0 ? t('wrong.languages') : undefined,
    region: detailsFrom(values).region.length < 2 ? t('wrong.region') : undefined,
  })
  const saved = async () => {
    await Promise.all(
      [operatorMembersQuery.queryKey, ['partners'], ['partner-lines'], ['tenant', id]].map(queryKey =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  }
  const nameOf = (field: string): string => {
    if (field.startsWith('speaks-')) return t('field.languages')
    const known = (['name', 'sector', 'country', 'region', 'phone'] as const).find(one => one === field)
    return known === undefined ? field : t(`field.${known}`)
  }
  return (
    <form className="card stack" noValidate onSubmit={event => event.preventDefault()}>
      <h2 className="card-title">{people('platform.details')}</h2>
      <p className="small soft">{people('platform.detailsLead', { address: `/o/${id}`, prefix: referencePrefix })}</p>
      <ErrorSummary lines={lines} attempt={attempt} />
      <MergedEditsNote form={form} nameOf={nameOf} />
      <TextField
        id="name"
        label={t('field.name')}
        fieldError={fieldErrorOf('name')}
        value={values.name ?? ''}
        onChange={value => set('name', value)}
        maxLength={120}
        autoComplete="off"
      />
      <Field id="sector" label={t('field.sector')} hint={people('platform.sectorHint')}>
        {binding => (
          <select {...binding} value={values.sector} onChange={event => set('sector', event.target.value)}>
            {sectors.map(sector => (
              <option key={sector} value={sector}>
                {t(`sector.${sector}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="country" label={t('field.country')}>
        {binding => (
          <select {...binding} value={values.country} onChange={event => set('country', event.target.value)}>
            <option value="BE">{t('country.BE')}</option>
            <option value="NL">{t('country.NL')}</option>
          </select>
        )}
      </Field>
      <LanguagesField id="partner-languages" values={values} set={set} fieldError={fieldErrorOf('partner-languages')} />
      <TextField
        id="region"
        label={t('field.region')}
        hint={people('platform.regionHint')}
        fieldError={fieldErrorOf('region')}
        value={values.region ?? ''}
        onChange={value => set('region', value)}
        maxLength={40}
        autoComplete="off"
      />
      <TextField
        id="phone"
        label={t('field.phone')}
        hint={t('hint.phone')}
        value={values.phone ?? ''}
        onChange={value => set('phone', value)}
        maxLength={30}
        autoComplete="off"
      />
      <SaveSetting form={form} save={() => tryToSend() && void form.submit(saved)} />
    </form>
  )
}
