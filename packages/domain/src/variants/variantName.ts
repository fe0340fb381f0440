import { type Locale, type Localized, localize } from '../language/locale.ts'
import { type VariantId, variants } from './variants.ts'

/** What a partner calls its kinds of conference, as far as it has words of its own for them. */
export type VariantNames = { readonly [variant in VariantId]?: Localized | undefined }

/** What a partner calls a kind of conference; where it has no word of its own in a language, the product's. */
export function variantNameAt(tenant: { readonly variantNames: VariantNames }, variant: VariantId): Localized {
  const own = Object.entries(tenant.variantNames[variant] ?? {}).filter(([, name]) => name?.trim())
  return { ...variants[variant].name, ...Object.fromEntries(own) }
}

/**
 * For who works across partners: what this partner calls it, with the product's name behind it where that is another.
 * "Kringgesprek (Buurtconferentie)".
 */
export function nameWithProduct(own: Localized, variant: VariantId, locale: Locale): string {
  const [called, product] = [localize(own, locale), localize(variants[variant].name, locale)]
  return called === product ? product : `${called} (${product})`
}
