import type { ChoiceOption } from '../forms/definition/definition.ts'
import { municipalities } from '../forms/starter/lists/municipalities.ts'
import { municipalityNow, municipalityOf, municipalityOptions } from '../municipalities/index.ts'
import { compared } from './cell.ts'

let known: ReadonlyMap<string, readonly string[]> | undefined

/** The municipalities of both countries by their names in each language. Made at the first use. */
function everyMunicipality(): ReadonlyMap<string, readonly string[]> {
  known ??= byName(['be', 'nl'].flatMap(country => municipalityOptions(country, 'nl')))
  return known
}

function byName(options: readonly ChoiceOption[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>()
  for (const { value, label } of options)
    for (const name of new Set(Object.values(label).flatMap(namesIn)))
      names.set(name, [...(names.get(name) ?? []), value])
  return names
}

/** 'Bergen (L.)' is called Bergen too. */
const namesIn = (label: string): readonly string[] => [compared(label), compared(label.replace(/\(.*\)/, ''))]

/**
 * The municipality that a word names: a code ('be-24062'), or a name in one of the languages that no other municipality has. Of one that
 * ended, the one that it became part of. `asked`: the list of the form by which referrals are made, whose codes go before those of the
 * country, so that a municipality is one row in a report.
 */
export function guessMunicipality(word: string, asked: readonly ChoiceOption[] = municipalities): string | undefined {
  const code = word.trim().toLowerCase()
  if (asked.some(({ value }) => value === code)) return code
  if (municipalityOf(code) !== undefined) return municipalityNow(code)
  const name = compared(word)
  if (name === '') return undefined
  const [own] = byName(asked).get(name) ?? []
  const [only, ...others] = own === undefined ? (everyMunicipality().get(name) ?? []) : [own]
  return others.length === 0 ? only : undefined
}
