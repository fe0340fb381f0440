import { createHmac } from 'node:crypto'
import {
  type AccessEntry,
  type Actor,
  type Addressee,
  addresseesIn,
  type FormDefinition,
  peopleOf,
} from '@kring/domain'
import type { LetterContext } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { OpenDossier } from '../referrals/openDossier.ts'

/** The people named in a dossier to whom a letter may be sent. */
export const listAddressees = ({ referral }: OpenDossier, form: FormDefinition): readonly Addressee[] =>
  addresseesIn(peopleOf(referral, form))

/** Finds the addressee of a letter. Throws when the id is not named, or is on a side that is not known yet. */
export function requireAddressee(addressees: readonly Addressee[], id: string): Addressee {
  const found = addressees.find(one => one.id === id)
  if (found === undefined || found.isUnplaced) throw new ApiProblem('addressee-unknown')
  return found
}

/**
 * The keyed hash that the access log stores for an addressee: readers of the log may not always see names, and a
 * person's path in a dossier changes. It can only be resolved with the dossier itself.
 */
export const addresseeMark = ({ secret }: Dependencies, { head }: OpenDossier, { person }: Addressee): string =>
  createHmac('sha256', secret)
    .update(`letter\n${head.tenant}\n${head.id}\n${person.name}`)
    .digest('base64url')
    .slice(0, 22)

/** The printed letters among entries of the access log, in the order of these. */
export function printedLetters(
  entries: readonly AccessEntry[],
  actor: Actor,
  placeOf: (mark: string) => string | undefined,
): LetterContext['printed'] {
  return entries.flatMap(({ at, by, letter }) => {
    if (letter === undefined) return []
    const you = actor.kind === 'person' && by.subject === actor.subject
    const to = placeOf(letter.to)
    const name = by.name === undefined ? {} : { name: by.name }
    return [{ at, by: { ...name, you }, kind: letter.kind, locale: letter.locale, ...(to && { to }) }]
  })
}
