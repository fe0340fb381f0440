import { type VariantId, variants } from '@kring/domain/variants'
import { useMemo } from 'react'
import { useDates, useTranslation } from '../../i18n/index.ts'

const tags = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const

/** Amounts in whole euros, months, and the names of kinds of conference, in the reader's language. */
export function useGrantWords() {
  const { locale } = useTranslation('grants')
  const { month } = useDates()
  const euros = useMemo(
    () => new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
    [locale],
  )
  return {
    euro: (amount: number) => euros.format(amount),
    month,
    variant: (id: VariantId) => variants[id].name[locale] ?? id,
    /** 'Q2 2026' */
    quarter: (key: string) => `${key.slice(5)} ${key.slice(0, 4)}`,
  }
}
