import { numberFormat } from '../../language/formats.ts'
import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { ShownCount, ShownFigure, ShownShare } from '../edition.ts'

const notShown: Localized = { nl: 'niet getoond', fr: 'non affiché', en: 'not shown' }
const days: Localized = { nl: 'dagen', fr: 'jours', en: 'days' }
const minutes: Localized = { nl: 'minuten', fr: 'minutes', en: 'minutes' }

/** Of a figure that stands over too few. */
export const notShownWords = (locale: Locale): string => localize(notShown, locale)

/** '1.365'. Belgium and the Netherlands group alike; in French a narrow space. */
export const wholeWords = (n: number, locale: Locale): string => numberFormat(tags[locale]).format(n)

/** '10,2' of 102 tenths. */
export const tenthsWords = (tenths: number, locale: Locale): string =>
  numberFormat(tags[locale], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(tenths / 10)

/** '€ 1.860', in whole euros. */
export const euroWords = (euros: number, locale: Locale): string =>
  numberFormat(tags[locale], { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(euros)

const tags: Readonly<Record<Locale, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }

/** A hidden count as it stands on the screen, on paper and in every file: '< 10'. */
export const hiddenWords = (threshold: number): string => `< ${threshold}`

export const countWords = (count: ShownCount, threshold: number, locale: Locale): string =>
  count.kind === 'hidden' ? hiddenWords(threshold) : wholeWords(count.n, locale)

/** '69 %', '< 5 %', '> 95 %'. */
export function shareWords(share: ShownShare, locale: Locale): string {
  switch (share.kind) {
    case 'percent':
      return `${share.percent} %`
    case 'under':
      return `< ${share.percent} %`
    case 'over':
      return `> ${share.percent} %`
    case 'hidden':
      return notShownWords(locale)
    default:
      return share satisfies never
  }
}

/** What a median or percentile counts in. */
export type Unit = 'days' | 'minutes'

export const durationWords = (n: number, unit: Unit, locale: Locale): string =>
  `${wholeWords(n, locale)} ${localize(unit === 'days' ? days : minutes, locale)}`

/** A figure in one word, without its denominator: what stands large. */
export function figureWords(figure: ShownFigure, threshold: number, unit: Unit, locale: Locale): string {
  switch (figure.kind) {
    case 'count':
      return countWords(figure.count, threshold, locale)
    case 'share':
      return shareWords(figure.share, locale)
    case 'mean':
      return figure.tenths === undefined ? notShownWords(locale) : tenthsWords(figure.tenths, locale)
    case 'median':
      return figure.median === undefined ? notShownWords(locale) : durationWords(figure.median, unit, locale)
    default:
      return figure satisfies never
  }
}
