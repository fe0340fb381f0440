import type { Locale } from '../language/locale.ts'

/**
 * The terms that a partner may replace, in every screen and mail for its citizens and referrers. A closed list: the
 * terms of the guards are the same everywhere.
 */
export const terms = ['conference', 'coordinator', 'circle', 'plan'] as const
export type Term = (typeof terms)[number]

/** The articles of each language, which sentences need. */
export const articles = { nl: ['de', 'het'], fr: ['un', 'une'], en: ['a', 'an'] } as const
export type Article = (typeof articles)[Locale][number]

/** A word for use inside a sentence, with its article. */
export type Word = { readonly word: string; readonly article: Article }
export type Words = { readonly [locale in Locale]?: { readonly [term in Term]?: Word | undefined } | undefined }

export const standardWords: Readonly<Record<Locale, Readonly<Record<Term, Word>>>> = {
  nl: {
    conference: { word: 'conferentie', article: 'de' },
    coordinator: { word: 'coördinator', article: 'de' },
    circle: { word: 'kring', article: 'de' },
    plan: { word: 'plan', article: 'het' },
  },
  fr: {
    conference: { word: 'conférence', article: 'une' },
    coordinator: { word: 'coordinateur', article: 'un' },
    circle: { word: 'cercle', article: 'un' },
    plan: { word: 'plan', article: 'un' },
  },
  en: {
    conference: { word: 'conference', article: 'a' },
    coordinator: { word: 'coordinator', article: 'a' },
    circle: { word: 'circle', article: 'a' },
    plan: { word: 'plan', article: 'a' },
  },
}

/** The forms in which a term is used in a sentence: bare, "a …", "the …", "of the …". */
export const shapes = ['bare', 'a', 'the', 'ofThe'] as const
export type Shape = (typeof shapes)[number]

/** A term in one of these forms, in the partner's word or the standard one. */
export function phrase(locale: Locale, shape: Shape, term: Term, words: Words = {}): string {
  const { word, article } = words[locale]?.[term] ?? standardWords[locale][term]
  return shape === 'bare' ? word : before[locale](shape, article, word)
}

/**
 * Looks up a phrase by name: `the.conference`, or `The.conference` at the start of a sentence. Undefined for an unknown
 * name, so that the mistake shows.
 */
export function namedPhrase(locale: Locale, name: string, words?: Words): string | undefined {
  const [shape = '', of = ''] = name.split('.')
  const lower = shape.charAt(0).toLowerCase() + shape.slice(1)
  const known = shapes.find(one => one === lower)
  const term = terms.find(one => one === of)
  if (known === undefined || term === undefined) return undefined
  const text = phrase(locale, known, term, words)
  return lower === shape ? text : text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

const before: Readonly<Record<Locale, (shape: Exclude<Shape, 'bare'>, article: Article, word: string) => string>> = {
  nl: (shape, article, word) => {
    if (shape === 'a') return `een ${word}`
    return shape === 'the' ? `${article} ${word}` : `van ${article} ${word}`
  },
  fr: (shape, article, word) => {
    if (shape === 'a') return `${article} ${word}`
    const isElided = /^[aeiouyhàâäéèêëîïôöùûü]/i.test(word)
    if (shape === 'the') return isElided ? `l’${word}` : `${article === 'une' ? 'la' : 'le'} ${word}`
    if (isElided) return `de l’${word}`
    return article === 'une' ? `de la ${word}` : `du ${word}`
  },
  en: (shape, article, word) => {
    if (shape === 'a') return `${article} ${word}`
    return shape === 'the' ? `the ${word}` : `of the ${word}`
  },
}
