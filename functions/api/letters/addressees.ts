import { createHmac } from 'node:crypto'
import {
  type Actor,
  type Addressee,
  addresseesIn,
  type FormDefinition,
  otherPeopleIn,
  participantsOf,
} from '@kring/domain'
import type { Access } from '../../data/index.ts'
import type { LetterContext } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { OpenDossier } from '../referrals/command.ts'

/** To whom a letter may go, of who is named in a dossier. */
export const listAddressees = ({ referral }: OpenDossier, form: FormDefinition): readonly Addressee[] =>
  addresseesIn({ participants: participantsOf(referral, form), others: otherPeopleIn(referral, form) })

/** The reader of a letter. Throws for who is not named, and for who stands on a side that nobody knows yet. */
export function requireAddressee(addressees: readonly Addressee[], id: string): Addressee {
  const found = addressees.find(one => one.id === id)
  if (found === undefined || found.isUnplaced) throw new ApiProblem('addressee-unknown')
  return found
}

/**
 * How the log keeps to whom a letter went: who may read the log may not always read a name, and people's places in a
 * dossier change. Only beside the dossier itself does it say who.
 */
export const addresseeMark = ({ secret }: Dependencies, { head }: OpenDossier, { person }: Addressee): string =>
  createHmac('sha256', secret)
    .update(`letter\n${head.tenant}\n${head.id}\n${person.name}`)
    .digest('base64url')
    .slice(0, 22)

/** The letters that were printed, the latest first, as the log has them. */
export function printedLetters(
  entries: readonly Access[],
  actor: Actor,
  placeOf: (mark: string) => string | undefined,
): LetterContext['printed'] {
  return entries
    .flatMap(({ entry: { at, by, letter } }) => {
      if (letter === undefined) return []
      const you = actor.kind === 'person' && by.subject === actor.subject
      const to = placeOf(letter.to)
      const name = by.name === undefined ? {} : { name: by.name }
      return [{ at, by: { ...name, you }, kind: letter.kind, locale: letter.locale, ...(to && { to }) }]
    })
    .reverse()
}
