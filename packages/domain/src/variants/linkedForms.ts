import type { Audience, FormDefinition } from '../forms/definition/definition.ts'
import type { Tenant } from '../tenants/tenant.ts'
import type { VariantId } from './variants.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

/** What is known of a partner's form in its list. */
export type KnownForm = Pick<FormDefinition, 'id' | 'audience' | 'variants' | 'title'> & {
  readonly live?: { readonly version: number } | undefined
  /** Takes referrals in today. */
  readonly isOpen: boolean
}

export const formSources = ['professional', 'citizen'] as const satisfies readonly Audience[]
export type FormSource = (typeof formSources)[number]

/** May a form take in referrals of this kind from this source? It must be published, and made for both. */
export const isFit = (form: KnownForm, variant: VariantId, source: FormSource): boolean =>
  form.live !== undefined && form.audience === source && form.variants.includes(variant)

export type LinkedForms = { readonly [source in FormSource]?: KnownForm }

/**
 * The form by which referrals of this kind come in, per source: the one that was linked, else the partner's first form
 * of that source, where it is fit for it.
 */
export function linkedForms(
  variant: VariantId,
  { forms: main }: Pick<Tenant, 'forms'>,
  forms: readonly KnownForm[],
  way: Pick<WayOfWorking, 'forms'>,
): LinkedForms {
  const linked: { [source in FormSource]?: KnownForm } = {}
  for (const source of formSources) {
    const wanted = [way.forms[source], main[source]]
    const found = wanted.flatMap(id => forms.filter(form => form.id === id && isFit(form, variant, source)))[0]
    if (found !== undefined) linked[source] = found
  }
  return linked
}
