import { useMemo } from 'react'
import { useLocale } from '../../../../i18n/useTranslation.ts'

/** Euro cents as an amount: "€ 60,00". */
export function useEuros(): (cents: number) => string {
  const locale = useLocale()
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
    return cents => format.format(cents / 100)
  }, [locale])
}
