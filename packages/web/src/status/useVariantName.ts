import { localize } from '@kring/domain/language'
import { type VariantId, variantNameAt } from '@kring/domain/variants'
import { useQuery } from '@tanstack/react-query'
import { readTenant } from '../api/index.ts'
import { useLocale } from '../i18n/index.ts'

/** The organisation's name for the variant, in the user's language. */
export function useVariantName(tenant: string): (variant: VariantId) => string {
  const locale = useLocale()
  const page = useQuery({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant) })
  const variantNames = page.data?.variantNames ?? {}
  return variant => localize(variantNameAt({ variantNames }, variant), locale)
}
