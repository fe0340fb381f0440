import { asksOpenly, asksYesOrNo } from './questionWords.ts'

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

/** What people are called when they are measured by what they ought to be, and words that look for whose fault it is. */
const judgements = [
  '(?:een )?(?:betere|goede|slechte|ideale|normale|echte) (?:mama|moeder|papa|vader|ouders?|opvoeders?|zoon|dochter|kind(?:eren)?|partner|buur|buren|leerling)',
  'onverantwoord(?:elijke?)?|lui(?:e)?|ongehoorza(?:am|me)|onhandelba(?:ar|re)|asociale?|wangedrag|slecht gedrag',
  '(?:de|wiens|hun|zijn|haar) schuld|(?:de )?schuld van|zich (?:beter |normaal )?gedragen',
  '(?:une? |de )?(?:meilleure?|bonne?|mauvaise?|vraie?|idéale?)s? (?:maman|mère|papa|père|parents?|fils|fille|enfants?|voisine?|élève)',
  'irresponsables?|paresseux|paresseuse|désobéissante?s?|insupportables?|ingérables?|(?:de )?la faute (?:de|à)|se (?:tenir|comporter) bien',
  '(?:an? )?(?:better|good|bad|proper|real|normal|ideal) (?:mother|mum|mom|father|dad|parents?|son|daughter|child|children|neighbours?|pupil)',
  'irresponsible|lazy|disobedient|unmanageable|whose fault|to blame|behave (?:better|properly|himself|herself|themselves)',
]
const judging = new RegExp(`(?<![\\p{L}\\p{N}])(?:${judgements.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

const sentencesOf = (text: string): readonly string[] => text.normalize('NFC').split(/[?!…\n]+|\.(?=\s+\p{Lu}|\s*$)/u)

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

/** The word that asks for a cause, where a sentence or a part of one begins with it. */
function whyWord(text: string): string | undefined {
  const begins =
    /(?:^|[?!…\n.,;:]|(?<!\p{L})(?:en|maar|dus|et|mais|alors|and|but|so)\s)[^\p{L}]*(waarom|hoezo|hoe komt het dat|pourquoi|comment se fait-il|why|how come)(?!\p{L})/iu
  return begins.exec(text)?.[1]
}

/** The words that judge somebody, as typed. */
export function judgingWords(text: string): readonly string[] {
  return text.match(judging) ?? []
}

/** The words that name a measure, as typed, to highlight on the screen. */
export function solutionWords(text: string): readonly string[] {
  return text.match(solutions) ?? []
}
