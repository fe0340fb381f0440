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
    'mr',
    'mrs',
    'and',
    'my',
    'daughter',
    'son',
  ],
])

/** A particle written in one with the name: Vandevelde, Dewitte. The longest first. */
const joined = /^(?:vanden|vander|vande|van|den|der|de|ter|ten|el|al|le|la|du)(?=[a-z]{4})/

/** The words of a name, in lower case without accents; an apostrophe joins: "D’Hondt" is one word. */
export const wordsOfName = (name: string): readonly string[] =>
  plainText(name.normalize('NFC').replace(/[’'`´]/g, '')).match(/[\p{L}\p{N}]+/gu) ?? []

/** The words by which a name is told from another: without particles and what stands beside a name, unless it has nothing else. */
export function tellingWordsOf(name: string): readonly string[] {
  const words = wordsOfName(name)
  const telling = words.filter(word => !particles.has(word) && !beside.has(word))
  return telling.length === 0 ? words : telling
}

/** The word without a particle that is written in one with it. */
export const withoutParticle = (word: string): string => word.replace(joined, '')

/**
 * The ways in which one name is written, each as its words in order of the alphabet: with its particles, without them, and
 * without those written in one with a word. Two names of which one way is the same are the same name.
 */
export function waysOfWriting(name: string): readonly (readonly string[])[] {
  const telling = tellingWordsOf(name)
  const ways = [wordsOfName(name), telling, telling.map(withoutParticle)].map(words => [...words].sort())
  return [...new Map(ways.filter(words => words.length > 0).map(words => [words.join(' '), words])).values()]
}
