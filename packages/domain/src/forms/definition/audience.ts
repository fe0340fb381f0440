import type { Source } from '../../referral/state.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { Audience } from './definition.ts'

type Listed = { readonly audience: Audience; readonly variants: readonly VariantId[] }

/**
 * Whether a referral from this source may use a form for this audience. Each source uses the forms made for it; a
 * partner's system uses the professionals' form for kinds of conference without a form for systems.
 */
export function mayFillIn(
  source: Source,
  form: Audience,
  variant: VariantId | undefined,
  published: readonly Listed[],
): boolean {
  if (source === form) return true
  if (source !== 'partner-system' || form !== 'professional') return false
  return !published.some(
    ({ audience, variants }) => audience === 'partner-system' && (variant === undefined || variants.includes(variant)),
  )
}
