import { dayIn } from '../calendar/days.ts'
import type { DossierCommand } from './commands.ts'
import type { DecideContext, Decided } from './decideContext.ts'
import { erasureDueOn } from './erasureAsked.ts'
import type { ReferralErrorCode } from './errors.ts'
import { isHeld } from './legalHold.ts'
import type { SubmittedReferral } from './state.ts'

type Command<Name extends DossierCommand['name']> = Extract<DossierCommand, { name: Name }>

/**
 * Refused while something forbids it. One at a time, so that nobody takes back what they did not mean. A dossier that is at
 * work is erased whole only after it is stopped; one person may leave at any time.
 */
export function askErasure(
  state: SubmittedReferral,
  { person, removeFiles, askedBy, reason }: Command<'ask-erasure'>,
  { tenant, newId: id, at, by, erasable }: DecideContext,
): Decided {
  if (erasable === undefined) return refuse('erasure-person-unknown')
  if (isHeld(state) || erasable.isComplainedOf) return refuse('dossier-held')
  if (state.erasure !== undefined) return refuse('erasure-asked-already')
  const dueOn = erasureDueOn(dayIn(at, tenant.timeZone))
  const asked = { id, askedBy, reason, dueOn }
  if (person === undefined)
    return erasable.isRunning
      ? refuse('trajectory-runs')
      : { ok: true, events: [{ type: 'erasure-asked', erasure: asked, at, by }] }
  if (!erasable.persons.includes(person)) return refuse('erasure-person-unknown')
  // A file may show them, and nobody but who asks can tell.
  const isDecided = removeFiles?.every(file => erasable.files.includes(file)) ?? false
  if (erasable.files.length > 0 && !isDecided) return refuse('erasure-files-undecided')
  const erasure = { ...asked, person, removeFiles: erasable.files.length > 0 ? (removeFiles ?? []) : [] }
  return { ok: true, events: [{ type: 'erasure-asked', erasure, at, by }] }
}

export function takeBackErasure(
  { erasure }: SubmittedReferral,
  { why }: Command<'take-back-erasure'>,
  { at, by }: DecideContext,
): Decided {
  if (erasure === undefined) return refuse('erasure-not-asked')
  const said = why === undefined ? {} : { why }
  return { ok: true, events: [{ type: 'erasure-taken-back', erasure: erasure.id, ...said, at, by }] }
}

const refuse = (
  code: Extract<ReferralErrorCode, `erasure-${string}` | 'dossier-held' | 'trajectory-runs'>,
): Decided => ({
  ok: false,
  error: { code },
})
