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
      const [first = ''] = words
      const isShared = (firsts.get(firstOf(person.name)) ?? 0) > 1
      const last = words.length > 1 && isShared ? ` ${lettersOf(words.at(-1) ?? '')[0]}` : ''
      const full = `${first}${last}`
      const initials = initialsOf(words)
      return [person.id, { name: lettersOf(full).length > longest ? initials : full, initials }]
    }),
  )
}

/** A, B … Z, AA: the letters that stand for people on a sheet without names. */
export function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${letterAt(Math.floor(index / 26) - 1)}${letter}`
}

const firstOf = (name: string): string => (wordsOf(name)[0] ?? '').toLocaleLowerCase()
const wordsOf = (name: string): readonly string[] => name.trim().split(/\s+/u)
/** Letters as they are read: with their accents and vowel signs. */
const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lettersOf = (word: string): readonly string[] => Array.from(segments.segment(word), ({ segment }) => segment)

function initialsOf(words: readonly string[]): string {
  const first = lettersOf(words[0] ?? '')[0] ?? ''
  const last = words.length > 1 ? (lettersOf(words.at(-1) ?? '')[0] ?? '') : ''
  return `${first}${last}`.toLocaleUpperCase()
}
