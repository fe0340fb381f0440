import type { Locale } from '../language/locale.ts'
import type { Tenant } from '../tenants/tenant.ts'
import { type FormSource, formSources, isFit, type KnownForm, linkedForms } from './linkedForms.ts'
import type { VariantId } from './variants.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

/** A point to check before a kind of conference is enabled; blocking points must be resolved first. */
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
  /** Why it cannot be disabled; absent when it can. */
  readonly keptOn?: KeptOn
}

/**
 * `last-enabled`: a partner must keep at least one kind. `last-way-in`: disabling it would leave one of the partner's
 * two main forms (for professionals, and the one for citizens, G1) without any kind.
 */
export type KeptOn = 'last-enabled' | 'last-way-in'

/** Whether a kind of conference needs a legal ground because every referral contains offence data (GDPR art. 10). */
export const needsLegalGround = (variant: VariantId): boolean => variant === 'restorative'

/** Whether a partner may enable or disable a kind of conference, and the points to check. */
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
  // Without any form, only that is reported, not also the missing form per source.
  return points.some(({ code }) => code === 'no-form') ? points.filter(({ code }) => code !== 'no-form-for') : points
}

/** The partner's languages in which its own name is missing; empty when it has no own name. */
export function missingNames(
  variant: VariantId,
  { languages, variantNames }: Pick<Tenant, 'languages' | 'variantNames'>,
): readonly Locale[] {
  const own = variantNames[variant]
  if (own === undefined || Object.values(own).every(name => name?.trim() === '')) return []
  return languages.filter(language => !own[language]?.trim())
}
