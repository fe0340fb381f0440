import type { Localized } from '../language/locale.ts'
import { type VariantId, variants } from './variants.ts'

/** What a partner calls a kind of conference; where it has no word of its own in a language, the product's. */
export function variantNameAt(
  tenant: { readonly variantNames: { readonly [variant in VariantId]?: Localized | undefined } },
  variant: VariantId,
): Localized {
  const own = Object.entries(tenant.variantNames[variant] ?? {}).filter(([, name]) => name?.trim())
  return { ...variants[variant].name, ...Object.fromEntries(own) }
}
