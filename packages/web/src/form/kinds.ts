import { type Locale, localize } from '@kring/domain/language'
import type { TenantPage } from '@kring/functions/api/contract/people'
import type { OpenForm } from '../api/openForms.ts'

/** The kinds of conference that a form leads to, in the organisation's own words. */
export function kindsOf({ variants }: TenantPage, form: OpenForm, locale: Locale): string {
  const kinds = variants.filter(({ id }) => form.variants.includes(id))
  return kinds.map(({ name }) => localize(name, locale)).join(', ')
}
