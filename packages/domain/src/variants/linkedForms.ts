import type { Audience, FormDefinition } from '../forms/definition/definition.ts'
import type { Tenant } from '../tenants/tenant.ts'
import type { VariantId } from './variants.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

/** What the list of forms knows of a form. */
export type KnownForm = Pick<FormDefinition, 'id' | 'audience' | 'variants' | 'title'> & {
  readonly live?: { readonly version: number } | undefined
  /** Whether it accepts referrals today. */
  readonly isOpen: boolean
}

export const formSources = ['professional', 'citizen'] as const satisfies readonly Audience[]
export type FormSource = (typeof formSources)[number]

/** Whether a form can be used for this kind of conference and source: it is published and made for both. */
export const isFit = (form: KnownForm, variant: VariantId, source: FormSource): boolean =>
  form.live !== undefined && form.audience === source && form.variants.includes(variant)

export type LinkedForms = { readonly [source in FormSource]?: KnownForm }

/**
 * The form for each source of referrals of this kind: the linked one, else the partner's first form of that source if
 * it fits.
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
