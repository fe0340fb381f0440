import { isolated } from '../../language/isolated.ts'

/**
 * A piece of a sentence that is read back: the family's own words, in the language in which they were said; a name; ours; or
 * the question that is still open in its place.
 */
export type SentencePart = { readonly kind: 'own' | 'name' | 'text' | 'question'; readonly text: string }
export type Sentence = readonly SentencePart[]

export const ours = (text: string): SentencePart => ({ kind: 'text', text })
export const question = (text: string): SentencePart => ({ kind: 'question', text })
export const own = (text: string): SentencePart => ({ kind: 'own', text })
export const name = (text: string): SentencePart => ({ kind: 'name', text })

/** The words as one text, for a file or for what reads aloud. */
export const sentenceText = (parts: Sentence): string =>
  parts.map(({ kind, text }) => (kind === 'text' ? text : isolated(text))).join('')

/** Puts sentences between our words: `filled('{who} let erop.', { who: [name('oom Herman')] })`. */
export function filled(template: string, slots: { readonly [slot in string]?: Sentence }): Sentence {
  return template.split(/(\{[a-z]+\})/i).flatMap(piece => {
    if (piece === '') return []
    const slot = /^\{([a-z]+)\}$/i.exec(piece)?.[1]
    return slot === undefined ? [ours(piece)] : (slots[slot] ?? [])
  })
}

/** The same beginning with a capital letter. */
export function capitalized(parts: Sentence): Sentence {
  const [first, ...rest] = parts
  if (first === undefined) return []
  // "’s avonds" begins with a mark; its letter stays small.
  const text = first.text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  return [{ ...first, text }, ...rest]
}

/** Sentences after one another, with a space between them. */
export const afterOneAnother = (sentences: readonly Sentence[]): Sentence =>
  sentences.flatMap((sentence, index) => (index === 0 ? sentence : [ours(' '), ...sentence]))
