import { localize } from '@kring/domain/language'
import { type VariantId, variants } from '@kring/domain/variants'
import { useQuery } from '@tanstack/react-query'
import { readTenant } from '../api/index.ts'
import { useLocale } from '../i18n/index.ts'

/** The kind of conference in the reader's language, as the organisation calls it where it works with it. */
export function useVariantName(tenant: string): (variant: VariantId) => string {
  const locale = useLocale()
  const page = useQuery({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant) })
  return variant => {
    const own = page.data?.variants.find(({ id }) => id === variant)
    return localize((own ?? variants[variant]).name, locale)
  }
}
