import { plainText } from '../erasure/names.ts'

/** Small words of family names, which are left out, joined or changed as often as they are written. */
const particles = new Set(
  [
    'van',
    'de',
    'den',
    'der',
    'het',
    'ter',
    'ten',
    'te',
    't',
    's',
    'von',
    'el',
    'al',
    'le',
    'la',
    'du',
    'des',
    'ben',
  ].concat(['vande', 'vanden', 'vander', 'dela', 'in', 'op', 'aan', 'of']),
)

/** Words that stand beside a name in a list of people, and say nothing of whom: "Tante Edith", "Opa en oma Vermeulen". */
const beside = new Set([
  ...[
    'opa',
    'oma',
    'bomma',
    'bompa',
    'oom',
    'nonkel',
    'tante',
    'mama',
    'papa',
    'moeder',
    'vader',
    'ouders',
    'grootouders',
  ],
  ...[
    'zus',
    'buren',
    'buurvrouw',
    'buurman',
    'meneer',
    'mijnheer',
    'mevrouw',
    'mevr',
    'dhr',
    'en',
    'mijn',
    'onze',
    'dochter',
    'zoon',
    'kinderen',
    'familie',
    'gezin',
    'broer',
    'partner',
  ],
  ...[
    'maman',
    'oncle',
    'pere',
    'mere',
    'frere',
    'soeur',
    'parents',
    'voisin',
    'voisine',
    'madame',
    'monsieur',
    'et',
    'mon',
    'ma',
    'fille',
    'fils',
    'famille',
    'mr',
    'mme',
  ],
  ...[
    'mum',
    'dad',
    'uncle',
    'aunt',
    'mother',
    'father',
    'brother',
    'sister',
    'grandma',
    'grandpa',
    'family',
    'mrs',
    'and',
    'my',
    'daughter',
    'son',
  ],
])

/** A particle written in one with the name: Vandevelde, Dewitte. The longest first. */
const joined = /^(?:vanden|vander|vande|van|den|der|de|ter|ten|el|al|le|la|du)(?=[a-z]{4})/

/** Letters that are others with a mark, and letters that stand for two. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  İ: 'i',
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
}
/** "v.d. Berg", "v/d Berg", "vd Berg". */
const abbreviated = /(?<!\p{L})v\s?[./]?\s?d(?!\p{L})\.?\s*/giu

/** The words of a name, in lower case without accents and unseen marks; an apostrophe joins: "D’Hondt" is one word. */
export const wordsOfName = (name: string): readonly string[] =>
  plainText(
    name
      .normalize('NFC')
      .replace(/\p{Cf}|[’'`´ʼ]/gu, '')
      .replace(/[ıİłŁøØđĐßæÆœŒ]/g, letter => plainLetters[letter] ?? letter),
  ).match(/[\p{L}\p{N}]+/gu) ?? []

const spelledOut = (name: string): readonly string[] => wordsOfName(name.replace(abbreviated, 'van de '))

const isTelling = (word: string): boolean => !particles.has(word) && !beside.has(word)

/** The words by which a name is told from another: without particles and what stands beside a name, unless it has nothing else. */
export function tellingWordsOf(name: string): readonly string[] {
  const words = spelledOut(name)
  const telling = words.filter(isTelling)
  return telling.length === 0 ? words : telling
}

/** The word without a particle that is written in one with it. */
export const withoutParticle = (word: string): string => word.replace(joined, '')

/** The words with each particle written in one with what it stands before: "De Vos" as "devos". */
function withParticles(words: readonly string[], isKept: (word: string) => boolean): readonly string[] {
  const written: string[] = []
  let before = ''
  for (const word of words) {
    if (particles.has(word)) before += word
    else {
      if (!beside.has(word)) written.push(isKept(word) ? before + word : word)
      before = ''
    }
  }
  return written
}

/** With fewer letters than this, a word keeps its particle: "De Vos" and "Devos" are the same, and Dejan is not Jan. */
const fewestLetters = 4

/** The telling words in one spelling, with the particle apart or in one: "Van de Velde" as "velde", "De Vos" as "devos". */
export function plainWordsOf(name: string): readonly string[] {
  const words = withParticles(spelledOut(name), word => word.length < fewestLetters).map(withoutParticle)
  return words.length === 0 ? tellingWordsOf(name) : words
}

/** Each double name in one: "Anne-Marie" as "annemarie". */
export const doubleNamesOf = (name: string): readonly string[] =>
  (name.match(/\p{L}+(?:\p{Pd}\p{L}+)+/gu) ?? []).flatMap(double => wordsOfName(double.replace(/\p{Pd}/gu, '')))

/**
 * The ways in which one name is written, each as its words in order of the alphabet: with its particles, without them, with
 * particles and double names in one, and in one spelling. Two names of which one way is the same are the same name.
 */
export function waysOfWriting(name: string): readonly (readonly string[])[] {
  const inOne = withParticles(spelledOut(name.replace(/\p{Pd}/gu, '')), () => true)
  const ways = [wordsOfName(name), tellingWordsOf(name), inOne, plainWordsOf(name)].map(words => [...words].sort())
  const different = new Map(ways.filter(words => words.length > 0).map(words => [words.join(' '), words]))
  const last = ways.at(-1)?.join(' ') ?? ''
  const plain = different.get(last)
  different.delete(last)
  return [...different.values(), ...(plain === undefined ? [] : [plain])]
}
