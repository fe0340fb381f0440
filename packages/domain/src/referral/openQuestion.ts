import { judgingWords, whyWord } from './judgements.ts'
import { asksOpenly, asksYesOrNo } from './questionWords.ts'

export { judgingWords } from './judgements.ts'

/**
 * Advice on the wording of a conference question (G4: "concrete en open vragen", worded so "dat de familie de ruimte
 * heeft om een eigen plan te maken"). It recognises words, not meaning, so a regional manager still confirms every
 * question. A question that names a measure may contain a solution, which only gives a warning.
 */
export type QuestionAdvice =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly firstWord: string }
  /** No question at all. */
  | { readonly kind: 'statement' }
  /** A question word and nothing that it asks about: "Hoe?". */
  | { readonly kind: 'too-short' }
  /** It judges somebody: "een betere moeder". */
  | { readonly kind: 'judges'; readonly words: readonly string[] }
  /** It asks for a cause, which is heard as for whose fault: "Waarom luistert Johan nooit?". */
  | { readonly kind: 'asks-why'; readonly word: string }
  | { readonly kind: 'holds-solution'; readonly words: readonly string[] }

const measures = [
  '(?:naar een )?(?:pleeg(?:gezin|gezinnen|zorg|ouders)|crisisopvang|gezinshuis|leefgroep)',
  'uithuisplaatsing|uit huis(?: (?:geplaatst|plaatsen|te plaatsen))?|uithuisgeplaatst',
  'naar een (?:instelling|internaat|tehuis)|(?:kinder)?tehuis|internaat|gesloten (?:jeugdzorg|jeugdhulp|instelling)',
  'onder (?:bewind|curatele)|bewindvoering|opgenomen worden|worden opgenomen|gedwongen opname|begeleid wonen',
  'verhuizen naar|naar het speciaal onderwijs',
  "famille d[’']accueil|placement|placée?s? (?:en|dans|chez)|foyer|internat|institution|sous (?:tutelle|curatelle)",
  "maison d[’']accueil|déménager (?:à|chez|dans)",
  "foster (?:family|families|home|parents|care)|placed (?:in|with)|care home|children[’']s home|residential care",
  'boarding school|taken into care|move to',
]
const solutions = new RegExp(`(?<![\\p{L}\\p{N}])(?:${measures.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** "Ou Johan peut-il vivre ?": the first word of a question is "où", also without its accent. */
const unaccented = /^([^\p{L}]*)ou(?=\s[^?!.,]*\p{L}-(?:t-)?(?:ils?|elles?|on|nous|vous)(?!\p{L}))/iu

const sentencesOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replace(unaccented, '$1où')
    .split(/[?!…\n]+|\.(?=\s+\p{Lu}|\s*$)/u)

/** Whether the text is a question that yes or no does not answer, in Dutch, French or English. */
export const isOpenQuestion = (text: string): boolean => sentencesOf(text).some(asksOpenly)

/** Fewer words than this ask about nothing in particular. */
const fewestWords = 3

/** The advice on a wording. What makes it no question comes first, then what makes it one that hurts, then a solution. */
export function adviseOnQuestion(text: string): QuestionAdvice {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (!isOpenQuestion(text)) {
    if (words.length > 0 && !text.includes('?') && !sentencesOf(text).some(asksYesOrNo)) return { kind: 'statement' }
    return { kind: 'closed', firstWord: text.match(/[\p{L}\p{M}]+/u)?.[0] ?? '' }
  }
  if (words.length < fewestWords) return { kind: 'too-short' }
  const judged = judgingWords(text)
  if (judged.length > 0) return { kind: 'judges', words: judged }
  const why = whyWord(text)
  if (why !== undefined) return { kind: 'asks-why', word: why }
  const named = solutionWords(text)
  return named.length > 0 ? { kind: 'holds-solution', words: named } : { kind: 'open' }
}

/** The words that name a measure, as typed, to highlight on the screen. */
export function solutionWords(text: string): readonly string[] {
  return text.match(solutions) ?? []
}
