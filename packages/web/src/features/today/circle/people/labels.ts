/** A word longer than this finds no place beside a mark; its initials do. */
const longest = 8

export type Label = { readonly name: string; readonly initials: string }
type Named = { readonly id: string; readonly name: string }

/**
 * What is written at each person's mark: the first name, with the first letter of the last one where two are called the
 * same; of a long name the initials. In any script: letters are counted as they are read.
 */
export function labelsOf(people: readonly Named[]): ReadonlyMap<string, Label> {
  const firsts = new Map<string, number>()
  for (const { name } of people) firsts.set(firstOf(name), (firsts.get(firstOf(name)) ?? 0) + 1)
  return new Map(
    people.map(person => {
      const words = wordsOf(person.name)
      const first = calledOf(person.name)
      const isShared = (firsts.get(firstOf(person.name)) ?? 0) > 1
      const last = words.length > 1 && isShared ? ` ${lettersOf(words.at(-1) ?? '')[0]}` : ''
      const full = `${first}${last}`
      const initials = initialsOf(words)
      const whole = person.name.trim()
      const texts = [lettersOf(whole).length <= longest ? whole : full, initials]
      return [person.id, { name: texts.find(text => lettersOf(text).length <= longest) ?? initials, initials }]
    }),
  )
}

/** A, B … Z, AA: the letters that stand for people on a sheet without names. */
export function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${letterAt(Math.floor(index / 26) - 1)}${letter}`
}

/** Words before a name by which nobody is told apart: the name is the word after them. */
const before =
  /^(mevrouw|mevr\.?|meneer|dhr\.?|tante|oom|juf|meester|opa|oma|zijn|haar|madame|mme|monsieur|oncle|mrs?\.?|miss|aunt|uncle)$/i

/** The word by which somebody is called. */
function calledOf(name: string): string {
  const [first = '', second] = wordsOf(name)
  return second !== undefined && before.test(first) ? second : first
}

const firstOf = (name: string): string => calledOf(name).toLocaleLowerCase()
const wordsOf = (name: string): readonly string[] => name.trim().split(/\s+/u)
/** Letters as they are read: with their accents and vowel signs. */
const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lettersOf = (word: string): readonly string[] => Array.from(segments.segment(word), ({ segment }) => segment)

function initialsOf(words: readonly string[]): string {
  const first = lettersOf(words[0] ?? '')[0] ?? ''
  const last = words.length > 1 ? (lettersOf(words.at(-1) ?? '')[0] ?? '') : ''
  return `${first}${last}`.toLocaleUpperCase()
}
