import { type Locale, localize, variantIds, variants } from '@kring/domain'
import {
  type ChoiceField,
  fixedChoices,
  guessMunicipality,
  guessValue,
  type ImportChoice,
  isChoiceField,
} from '@kring/domain/imports'
import { municipalityNames } from '@kring/domain/municipalities'
import { reportRowName } from '@kring/domain/reports/names'
import type { ImportPartner } from './partners.ts'

type Named = { readonly value: string; readonly name: string }

/** What the words of a field can mean, with the words by which each is recognised. Of municipalities there is no list. */
export function choicesOf(field: ChoiceField, partners: readonly ImportPartner[]): readonly ImportChoice[] {
  if (field === 'partner') return partners.map(({ id, name }) => ({ value: id, words: [id, name] }))
  if (field === 'grant') return grantsOf(partners).map(({ id, name }) => ({ value: id, words: [id, name] }))
  return fixedChoices[field] ?? []
}

const grantsOf = (partners: readonly ImportPartner[]) => [
  ...new Map(partners.flatMap(({ grants }) => grants.map(grant => [grant.id, grant] as const))).values(),
]

/** What a word means by itself; undefined when nobody can tell. */
export const guessed = (field: ChoiceField, word: string, partners: readonly ImportPartner[]): string | undefined =>
  field === 'municipality' ? guessMunicipality(word) : guessValue(word, choicesOf(field, partners))

/** Whether a word of this field can mean that; '' takes it over as nothing. */
export function isMeaning(field: string, means: string, partners: readonly ImportPartner[]): boolean {
  if (!isChoiceField(field)) return false
  if (means === '') return true
  if (field === 'municipality') return guessMunicipality(means) === means
  return choicesOf(field, partners).some(({ value }) => value === means)
}

/** The choices as they are shown. Yes, no and the plan's are named by the screen. */
export function namedChoices(field: ChoiceField, partners: readonly ImportPartner[], locale: Locale): readonly Named[] {
  const names = new Map<string, string>([
    ...partners.map(({ id, name }) => [id, name] as const),
    ...grantsOf(partners).map(({ id, name }) => [id, name] as const),
  ])
  return choicesOf(field, partners).map(({ value }) => ({ value, name: nameOf(field, value, names, locale) }))
}

function nameOf(field: ChoiceField, value: string, names: ReadonlyMap<string, string>, locale: Locale): string {
  switch (field) {
    case 'partner':
    case 'grant':
      return names.get(value) ?? value
    case 'variant': {
      const variant = variantIds.find(one => one === value)
      return variant === undefined ? value : localize(variants[variant].name, locale)
    }
    case 'source':
      return reportRowName('source', value, locale)
    case 'themes':
      return reportRowName('theme', value, locale)
    case 'age':
      return reportRowName('ageGroup', value, locale)
    case 'municipality':
      return localize(municipalityNames(value), locale)
    default:
      return value
  }
}
