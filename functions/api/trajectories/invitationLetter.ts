import { randomBytes } from 'node:crypto'
import {
  addDays,
  anyoneIn,
  dayIn,
  type InvitationLetterFacts,
  invitationCodeDays,
  invitationCodeLength,
  invitationCodeOf,
  invitationCodeText,
  invitationSeen,
  type PersonsCommand,
  type Tenant,
  trajectoryDecider,
} from '@kring/domain'
import type { OpenTrajectory, TrajectoryChange } from '../../data/index.ts'
import { invitationCodeHash } from '../../invitationLink.ts'
import type { Dependencies } from '../dependencies.ts'

/** Whether a command sends an invitation on paper: by post, or handed over to who may never be written to. */
export const isLetter = (command: PersonsCommand): boolean =>
  command.name === 'send-invitation' && command.way !== 'mail'

/**
 * What the letter is written from (`writeInvitationLetter`; the page knows its own address), with a new code that is told at
 * this moment only: the table has its hash.
 */
export type LetterWithCode = {
  readonly letter: Omit<InvitationLetterFacts, 'address'>
  readonly code: {
    readonly hash: string
    readonly dossier: string
    readonly person: string
    readonly number: number
    readonly expiresAt: string
  }
}

/** The letter to who is invited, as the trajectory will be. Undefined for somebody without an invitation. */
export function letterWithCode(
  { secret, now }: Dependencies,
  tenant: Tenant,
  { record, names }: OpenTrajectory,
  { events }: Pick<TrajectoryChange, 'events'>,
  id: string,
): LetterWithCode | undefined {
  const after = events.reduce(trajectoryDecider.evolve, record)
  const person = after.state === 'none' ? undefined : anyoneIn(after.circle, id)
  const number = person?.invitation?.number
  if (after.state === 'none' || person === undefined || number === undefined) return undefined
  const { timeZone, languages } = tenant
  const seen = invitationSeen(after, person, { at: now(), timeZone, languages })
  if (seen === undefined) return undefined
  const code = invitationCodeOf(randomBytes(invitationCodeLength))
  const until = addDays(dayIn(now(), timeZone), invitationCodeDays)
  const subject = record.assignment.coordinator?.person
  const name = subject === undefined ? undefined : names[subject]
  return {
    letter: {
      locale: seen.person.locale,
      name: person.name,
      invitedBy: seen.invitedBy,
      ...(name === undefined ? {} : { coordinator: { name } }),
      code: invitationCodeText(code),
      until,
    },
    code: {
      hash: invitationCodeHash(secret, tenant.id, code),
      dossier: record.id,
      person: id,
      number,
      expiresAt: new Date(Date.parse(now()) + invitationCodeDays * 86_400_000).toISOString(),
    },
  }
}
