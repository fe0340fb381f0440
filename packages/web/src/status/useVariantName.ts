import { localize } from '@kring/domain/language'
import { type VariantId, variantNameAt } from '@kring/domain/variants'
import { useQuery } from '@tanstack/react-query'
import { readTenant } from '../api/index.ts'
import { useLocale } from '../i18n/index.ts'

/** The kind of conference in the reader's language, as the organisation calls it. */
export function useVariantName(tenant: string): (variant: VariantId) => string {
  const locale = useLocale()
  const page = useQuery({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant) })
  const variantNames = page.data?.variantNames ?? {}
  return variant => localize(variantNameAt({ variantNames }, variant), locale)
}
