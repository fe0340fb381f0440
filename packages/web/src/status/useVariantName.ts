import { localize } from '@kring/domain/language'
import { type VariantId, variants } from '@kring/domain/variants'
import { useLocale } from '../i18n/index.ts'

/** The kind of conference in the reader's language. */
export function useVariantName(): (variant: VariantId) => string {
  const locale = useLocale()
  return variant => localize(variants[variant].name, locale)
}
