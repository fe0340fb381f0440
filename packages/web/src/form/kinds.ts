import { type Locale, localize } from '@kring/domain/language'
import type { TenantPage } from '@kring/functions/api/contract/people'
import type { OpenForm } from '../api/openForms.ts'

/** The names of the variants a form is for, in the organisation's terms. */
export function kindsOf({ variants }: TenantPage, form: OpenForm, locale: Locale): string {
  const kinds = variants.filter(({ id }) => form.variants.includes(id))
  return kinds.map(({ name }) => localize(name, locale)).join(', ')
}
