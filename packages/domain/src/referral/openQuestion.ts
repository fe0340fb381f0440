import { asksOpenly } from './questionWords.ts'

/**
 * Advice on the wording of a conference question (G4: "concrete en open vragen", worded so "dat de familie de ruimte
 * heeft om een eigen plan te maken"). It recognises words, not meaning, so a regional manager still confirms every
 * question. A question that names a measure may contain a solution, which only gives a warning.
 */
export type QuestionAdvice =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly firstWord: string }
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

/** Whether the text is a question that yes or no does not answer, in Dutch, French or English. */
export function isOpenQuestion(text: string): boolean {
  return text
    .normalize('NFC')
    .split(/[?!…\n]+|\.(?=\s+\p{Lu}|\s*$)/u)
    .some(asksOpenly)
}

/** The advice on a wording; a closed question takes precedence over a solution. */
export function adviseOnQuestion(text: string): QuestionAdvice {
  const first = text.match(/[\p{L}\p{M}]+/u)?.[0] ?? ''
  if (!isOpenQuestion(text)) return { kind: 'closed', firstWord: first }
  const named = solutionWords(text)
  return named.length > 0 ? { kind: 'holds-solution', words: named } : { kind: 'open' }
}

/** The words that name a measure, as typed, to highlight on the screen. */
export function solutionWords(text: string): readonly string[] {
  return text.match(solutions) ?? []
}
