import type { Organisation } from '../coordinators/state.ts'
import { plainWordsOf } from '../names/index.ts'

/** Why an organisation stands on a dossier. */
export const organisationRoles = [
  'referrer',
  'informant',
  'mandate-holder',
  'school',
  'care',
  'court',
  'payer',
  'other',
] as const
export type OrganisationRole = (typeof organisationRoles)[number]

export type DossierOrganisation = Organisation & { readonly role: OrganisationRole }

/** Words that say what kind of organisation it is, its legal form, or nothing: they tell no two apart. */
const untelling = new Set(
  (
    'vzw asbl bv nv cv stichting fondation vereniging association school basisschool gbs college lyceum jeugdhulp ' +
    'jeugdzorg jeugdbescherming jeugdrechtbank rechtbank tribunal gemeente commune stad ville ocmw cpas clb caw cgg opz ' +
    'politie police reclassering justitiehuis ziekenhuis hopital gezin wijkteam team dienst service centrum centre huis ' +
    'maison woningcorporatie woonmaatschappij regio region de het een van voor en op in der den te la le les du des et ' +
    'the of and for sint'
  ).split(' '),
)

const wordsOf = (name: string): readonly string[] => [...new Set(plainWordsOf(name))]
const tellingOf = (words: readonly string[]): readonly string[] => words.filter(word => !untelling.has(word))
const isWithin = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && some.every(word => others.includes(word))

/**
 * Whether two names mean one organisation (G8). A partner is known by its id; else by the words of the names: the same, or
 * all telling words of the one within the other ("De Linde", "Jeugdhulp De Linde vzw"). In doubt it is the same: a
 * coordinator who is left out by mistake is seen with the reason, one who is not independent is not.
 */
export function mayBeSameOrganisation(one: Organisation, other: Organisation): boolean {
  if (one.tenant !== undefined && one.tenant === other.tenant) return true
  const [words, otherWords] = [wordsOf(one.name), wordsOf(other.name)]
  const [telling, otherTelling] = [tellingOf(words), tellingOf(otherWords)]
  if (telling.length === 0 || otherTelling.length === 0)
    return words.length > 0 && words.toSorted().join(' ') === otherWords.toSorted().join(' ')
  return isWithin(telling, otherTelling) || isWithin(otherTelling, telling)
}
