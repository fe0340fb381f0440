import type { Locale, Localized } from '../../language/locale.ts'
import { countsOfShare } from '../countsOfShare.ts'
import type { ShownFigure } from '../edition.ts'
import { filled } from './periodWords.ts'
import { unitOf } from './sections.ts'
import { countWords, durationWords, figureWords } from './shownWords.ts'

const of: Localized = { nl: '{part} van {whole}', fr: '{part} sur {whole}', en: '{part} of {whole}' }
const ofWhole: Localized = { nl: 'van {whole}', fr: 'sur {whole}', en: 'of {whole}' }
const tooFew: Localized = {
  nl: '{whole} is te weinig voor een percentage',
  fr: '{whole}, c’est trop peu pour un pourcentage',
  en: '{whole} is too few for a percentage',
}
const over: Localized = { nl: 'over {n}', fr: 'sur {n}', en: 'over {n}' }
const nine: Localized = {
  nl: '9 van de 10 binnen {p90}, over {n}',
  fr: '9 sur 10 en {p90}, sur {n}',
  en: '9 in 10 within {p90}, over {n}',
}

/** A figure as it is read: what stands large, and the counts that belong beside it. */
export type ValueWords = { readonly value: string; readonly detail?: string | undefined }

export function valueWords(figure: ShownFigure, threshold: number, locale: Locale): ValueWords {
  const unit = unitOf(figure.indicator)
  const value = figureWords(figure, threshold, unit, locale)
  switch (figure.kind) {
    case 'count':
      return { value }
    case 'share':
      return { value, detail: besideShare(figure, threshold, locale) }
    case 'mean': {
      if (figure.over.kind === 'hidden') return { value }
      return { value, detail: filled(over, locale, { n: countWords(figure.over, threshold, locale) }) }
    }
    case 'median': {
      if (figure.over.kind === 'hidden') return { value }
      const n = countWords(figure.over, threshold, locale)
      if (figure.p90 === undefined) return { value, detail: filled(over, locale, { n }) }
      return { value, detail: filled(nine, locale, { p90: durationWords(figure.p90, unit, locale), n }) }
    }
    default:
      return figure satisfies never
  }
}

/** '198 van 286', 'van 286' beside '< 5 %', or why there is no percentage; nothing where the whole is not shown either. */
export function besideShare(
  figure: Extract<ShownFigure, { kind: 'share' }>,
  threshold: number,
  locale: Locale,
): string | undefined {
  const { part, whole } = countsOfShare(figure)
  if (whole.kind === 'hidden') return undefined
  const words = { part: countWords(part, threshold, locale), whole: countWords(whole, threshold, locale) }
  if (figure.share.kind === 'hidden' && whole.n < threshold) return filled(tooFew, locale, words)
  return filled(part.kind === 'hidden' ? ofWhole : of, locale, words)
}

/** The same in one line: '69 % (198 van 286)'. */
export function valueLine(figure: ShownFigure, threshold: number, locale: Locale): string {
  const { value, detail } = valueWords(figure, threshold, locale)
  return detail === undefined ? value : `${value} (${detail})`
}
