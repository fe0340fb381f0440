import type { Locale } from '@kring/domain/language'

const tags: Readonly<Record<Locale, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }

export type Numbers = {
  /** 1.559 */
  readonly count: (n: number) => string
  /** + 13, − 4, 0 */
  readonly difference: (n: number) => string
  /** € 640.000 */
  readonly euro: (n: number) => string
}

export function numbersIn(locale: Locale): Numbers {
  const plain = new Intl.NumberFormat(tags[locale], { useGrouping: 'always' })
  const money = new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  return {
    count: n => plain.format(n),
    difference: n => (n === 0 ? '0' : `${n > 0 ? '+' : '−'}\u00a0${plain.format(Math.abs(n))}`),
    euro: n => money.format(n),
  }
}
