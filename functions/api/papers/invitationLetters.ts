import {
  anyoneIn,
  dayIn,
  invitationSeen,
  isFrozen,
  opensLettersOf,
  recipientOf,
  type Tenant,
  writeInvitationLetter,
} from '@kring/domain'
import type { LetterOnPaper } from '@kring/domain/papers'
import type { OpenTrajectory } from '../../data/index.ts'
import type { InvitationLettersPaper } from '../contract/index.ts'
import { ApiProblem } from '../problems.ts'

/**
 * The letters as they stand on paper: to whom each goes is asked of "Reached safely", and who has their letters opened by
 * somebody else reads in it no more than that there is a meeting. Throws 'person-unknown' for who is not in the circle, and
 * 'not-invited'.
 */
export function invitationLetters(
  tenant: Tenant,
  { record, names }: OpenTrajectory,
  { letters, address, phone, withRequirements }: InvitationLettersPaper,
  at: string,
): readonly LetterOnPaper[] {
  const { timeZone, languages, name: sender } = tenant
  const { requirements } = record.preparation
  const told = withRequirements && isFrozen(requirements) ? requirements.items.map(({ text }) => text) : []
  const subject = record.assignment.coordinator?.person
  const coordinator = subject === undefined ? undefined : names[subject]
  return letters.map(({ person: id, code, until }) => {
    const person = anyoneIn(record.circle, id)
    if (person === undefined) throw new ApiProblem('person-unknown')
    const seen = invitationSeen(record, person, { at, timeZone, languages })
    if (seen === undefined) throw new ApiProblem('not-invited')
    const recipient = recipientOf(record.circle, person, 'letter', { at, timeZone, carriesLink: true })
    const to = recipient.ok ? recipient.to : person
    return {
      letter: writeInvitationLetter({
        locale: seen.person.locale,
        name: person.name,
        invitedBy: seen.invitedBy,
        ...(coordinator === undefined ? {} : { coordinator: { name: coordinator, phone } }),
        address,
        code,
        until,
      }),
      sender,
      // One that may not be posted is handed over: no address stands on it.
      to: { name: to.name, address: recipient.ok ? to.address : undefined },
      day: dayIn(at, timeZone),
      requirements: opensLettersOf(person, recipient) ? [] : told,
      signedBy: coordinator,
    }
  })
}
