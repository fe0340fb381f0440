import type { Localized } from '../../language/locale.ts'

type Options = readonly { readonly value: string; readonly label: Localized }[]

/** The label of a value in a list; of a value that the list does not have, a name derived from its key. */
export function nameIn(options: Options, value: string, otherwise: (words: string[]) => string): Localized {
  const known = options.find(option => option.value === value)
  if (known !== undefined) return known.label
  const name = otherwise(value.split('-').filter(word => word !== ''))
  return { nl: name, fr: name, en: name }
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
