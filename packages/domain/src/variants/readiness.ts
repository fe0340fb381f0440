import type { Locale } from '../language/locale.ts'
import type { Tenant } from '../tenants/tenant.ts'
import { type FormSource, formSources, isFit, type KnownForm, linkedForms } from './linkedForms.ts'
import type { VariantId } from './variants.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

/** One thing to look at before a kind of conference is enabled; what blocks must be done first. */
export type ReadinessPoint =
  | { readonly code: 'no-form'; readonly blocks: true }
  | { readonly code: 'no-legal-ground'; readonly blocks: true }
  | { readonly code: 'no-form-for'; readonly source: FormSource; readonly blocks: false }
  | { readonly code: 'form-unfit'; readonly source: FormSource; readonly blocks: false }
  | { readonly code: 'form-closed'; readonly source: FormSource; readonly blocks: false }
  | { readonly code: 'name-missing'; readonly language: Locale; readonly blocks: false }

export type Readiness = {
  readonly points: readonly ReadinessPoint[]
  readonly isEnabled: boolean
  readonly mayEnable: boolean
  /** Why it can't be disabled; absent where it can. */
  readonly keptOn?: KeptOn
}

/**
 * `last-enabled`: a partner works with one kind at least. `last-way-in`: one of the partner's two first forms, that of
 * professionals and the one that everyone may refer themselves with (G1), would be left without any.
 */
export type KeptOn = 'last-enabled' | 'last-way-in'

/** The kinds of conference that hold offence data as soon as there is one referral of them (GDPR art. 10). */
export const needsLegalGround = (variant: VariantId): boolean => variant === 'restorative'

/** Whether a partner may enable one kind of conference, or disable it, and what there still is to do. */
export function readiness(
  variant: VariantId,
  tenant: Pick<Tenant, 'forms' | 'languages' | 'variantNames' | 'enabledVariants' | 'specialGround'>,
  forms: readonly KnownForm[],
  way: Pick<WayOfWorking, 'forms'>,
): Readiness {
  const points = [
    ...(needsLegalGround(variant) && tenant.specialGround === undefined
      ? [{ code: 'no-legal-ground', blocks: true } as const]
      : []),
    ...formPoints(variant, tenant, forms, way),
    ...missingNames(variant, tenant).map(language => ({ code: 'name-missing', language, blocks: false }) as const),
  ]
  const isEnabled = tenant.enabledVariants.includes(variant)
  const keptOn = isEnabled ? whyKeptOn(variant, tenant, forms) : undefined
  return {
    points,
    isEnabled,
    mayEnable: !isEnabled && points.every(({ blocks }) => !blocks),
    ...(keptOn === undefined ? {} : { keptOn }),
  }
}

function whyKeptOn(
  variant: VariantId,
  { enabledVariants, forms: main }: Pick<Tenant, 'enabledVariants' | 'forms'>,
  forms: readonly KnownForm[],
): KeptOn | undefined {
  const left = enabledVariants.filter(one => one !== variant)
  if (left.length === 0) return 'last-enabled'
  const first = forms.filter(({ id }) => id === main.professional || id === main.citizen)
  return first.every(form => form.variants.some(one => left.includes(one))) ? undefined : 'last-way-in'
}

function formPoints(
  variant: VariantId,
  tenant: Pick<Tenant, 'forms'>,
  forms: readonly KnownForm[],
  way: Pick<WayOfWorking, 'forms'>,
): readonly ReadinessPoint[] {
  const linked = linkedForms(variant, tenant, forms, way)
  const points: ReadinessPoint[] = []
  if (formSources.every(source => linked[source] === undefined)) points.push({ code: 'no-form', blocks: true })
  for (const source of formSources) {
    const chosen = forms.find(({ id }) => id === way.forms[source])
    const isGone = way.forms[source] !== undefined && (chosen === undefined || !isFit(chosen, variant, source))
    if (isGone) points.push({ code: 'form-unfit', source, blocks: false })
    const form = linked[source]
    if (form === undefined) points.push({ code: 'no-form-for', source, blocks: false })
    else if (!form.isOpen) points.push({ code: 'form-closed', source, blocks: false })
  }
  // Said once: without any form there is none for either.
  return points.some(({ code }) => code === 'no-form') ? points.filter(({ code }) => code !== 'no-form-for') : points
}

/** The partner's languages in which its own name for it is still to be written; none while it has no own name. */
export function missingNames(
  variant: VariantId,
  { languages, variantNames }: Pick<Tenant, 'languages' | 'variantNames'>,
): readonly Locale[] {
  const own = variantNames[variant]
  if (own === undefined || Object.values(own).every(name => name?.trim() === '')) return []
  return languages.filter(language => !own[language]?.trim())
}
