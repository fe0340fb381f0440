import { type Engagement, engagements } from '@kring/domain/coordinators'
import type { FieldValues } from '../../../form/sessionFields.ts'
import type { Translate } from '../../../i18n/index.ts'
import type { FormErrors } from '../../../kit/useSubmitErrors.ts'
import { languageFields, languagesOf } from './languages.ts'

type Details = {
  readonly name: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly home?: string | undefined
  readonly engagement?: Engagement | undefined
  readonly languages: readonly string[]
  readonly supervisor?: { readonly name: string; readonly subject?: string | undefined } | undefined
}

/** A coordinator's details as fields of a form. */
export const detailsFields = (details: Details): FieldValues => ({
  fullName: details.name,
  email: details.email ?? '',
  phone: details.phone ?? '',
  home: details.home ?? '',
  engagement: details.engagement ?? '',
  supervisor: details.supervisor?.name ?? '',
  supervisorSubject: details.supervisor?.subject ?? '',
  ...languageFields(details.languages),
})

const given = (values: FieldValues, field: string): string => (values[field] ?? '').trim()

/** The fields as they are sent. What is empty is left out. */
export function detailsBody(values: FieldValues) {
  const [email, phone, home] = [given(values, 'email'), given(values, 'phone'), given(values, 'home')]
  const [name, subject] = [given(values, 'supervisor'), given(values, 'supervisorSubject')]
  return {
    fullName: given(values, 'fullName'),
    engagement: engagements.find(one => one === values.engagement) ?? 'volunteer',
    languages: languagesOf(values),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(home && { home }),
    ...(name === '' ? {} : { supervisor: { name, ...(subject === '' ? {} : { subject }) } }),
  }
}

/** Address and telephone number are read by the server, which says what is wrong with them. */
export function detailsErrors(values: FieldValues, t: Translate<'coordinators'>): FormErrors {
  const supervisor = given(values, 'supervisor')
  return {
    fullName: given(values, 'fullName').length < 2 ? t('wrong.name') : undefined,
    engagement: engagements.some(one => one === values.engagement) ? undefined : t('wrong.engagement'),
    languages: languagesOf(values).length === 0 ? t('wrong.languages') : undefined,
    supervisor: supervisor.length === 1 ? t('wrong.supervisor') : undefined,
  }
}
