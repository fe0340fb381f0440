import type { Locale, Localized } from '../../language/locale.ts'
import type { ShownFigure } from '../edition.ts'
import { filled } from './periodWords.ts'
import { unitOf } from './sections.ts'
import { countWords, durationWords, figureWords } from './shownWords.ts'

const of: Localized = { nl: '{part} van {whole}', fr: '{part} sur {whole}', en: '{part} of {whole}' }
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
    case 'share': {
      const part = countWords(figure.numerator, threshold, locale)
      return { value, detail: filled(of, locale, { part, whole: countWords(figure.denominator, threshold, locale) }) }
    }
    case 'mean':
      return { value, detail: filled(over, locale, { n: countWords(figure.over, threshold, locale) }) }
    case 'median': {
      const n = countWords(figure.over, threshold, locale)
      if (figure.p90 === undefined) return { value, detail: filled(over, locale, { n }) }
      return { value, detail: filled(nine, locale, { p90: durationWords(figure.p90, unit, locale), n }) }
    }
    default:
      return figure satisfies never
  }
}

/** The same in one line: '69 % (198 van 286)'. */
export function valueLine(figure: ShownFigure, threshold: number, locale: Locale): string {
  const { value, detail } = valueWords(figure, threshold, locale)
  return detail === undefined ? value : `${value} (${detail})`
}
