/**
 * The open-question coach (G4: "concrete en open vragen", worded so "dat de familie de ruimte heeft om een eigen
 * plan te maken"). It knows words, not meaning: a question without any open question word is closed; a question
 * that names a measure may hold a solution, which only warns.
 */
export type QuestionAdvice =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly firstWord: string }
  | { readonly kind: 'holds-solution'; readonly words: readonly string[] }

const openWords = new Set(
  (
    'wat waar waarmee waarvoor waarin waarom waarover wie wiens welk welke wanneer hoe hoeveel ' +
    'que quoi qui où comment quand quel quelle quels quelles combien pourquoi ' +
    'what where who whom whose which when how why'
  ).split(' '),
)

const solutions =
  /\b(naar een pleeggezin|pleeggezin|pleegzorg|uithuisplaatsing|uit huis(?: geplaatst)?|naar een (?:instelling|internaat|tehuis)|onder bewind|opgenomen worden|verhuizen naar|famille d[’']accueil|placement|foyer|internat|foster (?:family|care)|placed in care|care home)\b/giu

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? []

/** True when the text asks something that yes or no does not answer, in Dutch, French or English. */
export function isOpenQuestion(text: string): boolean {
  return words(text).some(word => openWords.has(word))
}

/** What the coach says of a wording; a closed question is the graver of the two. */
export function adviseOnQuestion(text: string): QuestionAdvice {
  const first = text.trim().match(/[\p{L}]+/u)?.[0] ?? ''
  if (!isOpenQuestion(text)) return { kind: 'closed', firstWord: first }
  const named = solutionWords(text)
  return named.length > 0 ? { kind: 'holds-solution', words: named } : { kind: 'open' }
}

/** The words that name a measure, as typed, to be marked on the screen. */
export function solutionWords(text: string): readonly string[] {
  return text.match(solutions) ?? []
}
