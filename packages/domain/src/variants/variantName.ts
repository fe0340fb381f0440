import { type Locale, type Localized, localize } from '../language/locale.ts'
import { type VariantId, variants } from './variants.ts'

/** A partner's own names for kinds of conference. */
export type VariantNames = { readonly [variant in VariantId]?: Localized | undefined }

/** A partner's name for a kind of conference, per language; the product's where it has none. */
export function variantNameAt(tenant: { readonly variantNames: VariantNames }, variant: VariantId): Localized {
  const own = Object.entries(tenant.variantNames[variant] ?? {}).filter(([, name]) => name?.trim())
  return { ...variants[variant].name, ...Object.fromEntries(own) }
}

/**
 * For users who work across partners: the partner's name, followed by the product's when it differs. "Kringgesprek
 * (Buurtconferentie)".
 */
export function nameWithProduct(own: Localized, variant: VariantId, locale: Locale): string {
  const [called, product] = [localize(own, locale), localize(variants[variant].name, locale)]
  return called === product ? product : `${called} (${product})`
}
