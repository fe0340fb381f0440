/**
 * Letters that sound alike in Dutch and French names, in this order. A simple code of one's own, because Soundex and
 * Metaphone are made for English: they tell "Vermeulen" from "Fermeulen" and not "Chantal" from "Kantal".
 */
const alike: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 's'],
  [/ph/g, 'f'],
  [/[gck]h/g, 'g'],
  [/th|dt|d/g, 't'],
  [/ck|qu?/g, 'k'],
  [/ce|ci|cy/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[vw]/g, 'f'],
  [/b/g, 'p'],
  [/ij|y/g, 'i'],
]

/** Fewer consonants say too little: such a word keeps its vowels. */
const fewest = 3

/**
 * A code of how a word sounds: the same for spellings that are heard as one (Janssens, Jansen; Pieters, Peeters). A word
 * in another script is its own code.
 */
export function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word
  const spelled = once(alike.reduce((text, [letters, sound]) => text.replace(letters, sound), word))
  const first = /^[aeiou]/.test(spelled) ? 'a' : ''
  // An h is heard between vowels only: Johan is not Jan.
  const heard = spelled.replace(/(?<![aeiou])h|h(?![aeiou])/g, '')
  const consonants = once(first + heard.replace(/(?!^)j/g, '').replace(/[aeiou]/g, '')).replace(/(?<=.{3})s$/, '')
  return consonants.length < fewest ? spelled : consonants
}

const once = (text: string): string => text.replace(/(.)\1+/g, '$1')
