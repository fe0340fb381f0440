/**
 * Whether a sentence is an open question, judged by its words. A sentence that starts as a yes-or-no question ("Kan
 * Johan …", "Est-ce que …", "Johan peut-il …", "Should Johan …") is open only if an open word starts one of its parts
 * ("…, en wat is daarvoor nodig", "… and with whom"); inside a part the word is a relative one ("… blijven wonen waar
 * hij nu woont", "the aunt who lives nearby"). In any other sentence an open word counts anywhere, so a statement like
 * "He lives with the aunt who cares" passes too; the French "que" counts only where it cannot be the conjunction.
 */
export function asksOpenly(sentence: string): boolean {
  const lower = sentence.toLowerCase()
  if (asksQue.test(lower) || quEstCe.test(lower)) return true
  const words = wordsOf(lower)
  const isYesOrNo = beginsAsYesOrNo(lower, words)
  return words.some(({ word, beginsPart }) => openWords.has(word) && (beginsPart || !isYesOrNo))
}

/** Whether a sentence begins as a question that yes or no answers, with or without a question mark. */
export function asksYesOrNo(sentence: string): boolean {
  const lower = sentence.toLowerCase()
  return beginsAsYesOrNo(lower, wordsOf(lower))
}

const beginsAsYesOrNo = (lower: string, words: readonly Word[]): boolean =>
  inversion.test(lower) || startsAsYesOrNo(words)

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const openWords = list(`
  wat waar waaraan waarachter waarbij waarbinnen waarbuiten waardoor waarheen waarin waarmee waarmede waarna waarnaar
  waarnaartoe waarnaast waarom waaromheen waaronder waarop waarover waartegen waartoe waartussen waaruit waarvan
  waarvandaan waarvoor wie wiens wier welk welke wanneer hoe hoelang hoeveel hoever hoeverre hoezo hoevaak
  quoi qui où comment quand quel quelle quels quelles combien pourquoi lequel laquelle lesquels lesquelles auquel
  auxquels auxquelles duquel desquels desquelles
  what where who whom whose which when how why
`)

/** Words allowed before the open word that starts a part: "met wie", "de quoi", "en met welke", "and so how". */
const wordsBeforeOpen = list(`
  aan achter bij binnen boven buiten door in met na naar naast om onder op over per rond sinds te tegen tot tussen uit
  van vanaf via volgens voor zonder samen dan dus concreet precies
  à a au aux avec chez contre d de dans depuis des entre jusqu jusque par pour sans sous sur vers alors donc
  about after at before by for from into of on since then so to together towards under until up with within without
`)

/** Conjunctions, which start a new part. */
const conjunctions = list('en of maar want et ou mais and or but')

const yesOrNoStarts = list(`
  kan kun kunt kunnen kon konden zou zouden is was waren ben bent mag mogen mocht moet moeten moest wil wilt willen
  heb hebt heeft hebben had hadden zal zullen gaat gaan blijft komt wordt worden weet weten vindt lukt helpt hoeft
  hoeven durft doet krijgt denkt klopt woont bestaat gaan komen blijven krijgen wonen durven doen denk denken vind vinden
  voelt voelen werkt werken begrijpt begrijpen snapt snappen gelooft geloven luistert luisteren ziet staat staan houdt
  hoort slaapt speelt geeft zegt maakt wilde wilden werd werden vond vonden kwam kwamen ging gingen deed deden dacht wist
  est sont était tu vous
  isn are aren am wasn were weren do don does doesn did didn can cannot couldn could should shouldn would wouldn will
  won may might must shall has hasn have haven hadn
`)

/** "Zijn" also means "his": "Zijn ouders willen weten hoe …" is open. It is a verb only before these words. */
const afterZijn = list('er we wij jullie ze zij de het die deze alle beide')

const pronoun = '(?:ils?|elles?|on|nous|vous|tu|je|ce)(?!\\p{L})'
/** "peut-il", "va-t-elle": an inverted question; what precedes it decides whether it is open. */
const inversion = new RegExp(`\\p{L}-(?:t-)?${pronoun}`, 'u')
/** "Que faut-il", "et que pouvons-nous", "qu’est-ce qui"; not "est-ce que", "pense que", "qu’il". */
const asksQue = new RegExp(
  `^[^\\p{L}]*(?:(?:et|mais|donc|alors)\\s+)?qu(?:e(?!\\p{L})|[’'](?!${pronoun}))|` +
    `(?:[,;:(–—]\\s*|(?<!\\p{L})(?:et|mais|ou|donc|alors)\\s+)qu(?:e\\s+\\p{L}+-(?:t-)?${pronoun}|[’']est-ce(?!\\p{L}))`,
  'u',
)

/** "Qu est-ce qui", "Quest-ce qui": "qu’est-ce" typed in haste. */
const quEstCe = /(?<!\p{L})qu[ ’']?est[- ]ce(?!\p{L})/u

type Word = { readonly word: string; readonly beginsPart: boolean }

function wordsOf(sentence: string): readonly Word[] {
  const words: Word[] = []
  let beginsPart = true
  for (const [token] of sentence.matchAll(/[\p{L}\p{M}]+|[,;:(–—]/gu)) {
    if (!/\p{L}/u.test(token)) beginsPart = true
    else {
      words.push({ word: token, beginsPart })
      beginsPart = conjunctions.has(token) || (beginsPart && wordsBeforeOpen.has(token))
    }
  }
  return words
}

function startsAsYesOrNo(words: readonly Word[]): boolean {
  const start = words.findIndex(({ word }) => !conjunctions.has(word) && word !== 'dus')
  const first = words[start]?.word ?? ''
  return yesOrNoStarts.has(first) || (first === 'zijn' && afterZijn.has(words[start + 1]?.word ?? ''))
}
