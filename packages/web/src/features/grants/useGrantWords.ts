import { type VariantId, variants } from '@kring/domain/variants'
import { useMemo } from 'react'
import type { GrantView } from '../../api/grants.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'

type Gap = NonNullable<GrantView['grant']['gaps']>[number]

const tags = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const

/** Amounts in whole euros, months, and the names of kinds of conference, in the reader's language. */
export function useGrantWords() {
  const { t, locale } = useTranslation('grants')
  const { month } = useDates()
  const euros = useMemo(
    () => new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
    [locale],
  )
  return {
    euro: (amount: number) => euros.format(amount),
    month,
    variant: (id: VariantId) => variants[id].name[locale] ?? id,
    /** Which partner or kind does not count, and in which months. */
    gap: ({ tenant, variant, from, until }: Gap, nameOf: (id: string) => string): string => {
      const what = tenant === undefined ? variant && (variants[variant].name[locale] ?? variant) : nameOf(tenant)
      const said = { what: what ?? '', from: month(from) }
      return until === undefined ? t('gap.from', said) : t('gap.until', { ...said, until: month(until) })
    },
    /** 'Q2 2026' */
    quarter: (key: string) => `${key.slice(5)} ${key.slice(0, 4)}`,
  }
}
