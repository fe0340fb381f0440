import type { Source } from '../../referral/state.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { Audience } from './definition.ts'

type Listed = { readonly audience: Audience; readonly variants: readonly VariantId[] }

/**
 * May a referral from this source come in on a form for these people? Everyone fills in what was made for them. A
 * partner's system gets the professionals' form for the kinds of conference that no form was made of for systems.
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
