import type { Participants, ReferralEvent } from '../src/index.ts'

const ends: readonly ReferralEvent['type'][] = ['declined', 'redirected', 'withdrawn']
/** What is to be kept or erased can be said of every dossier at any time. */
const ofRetention: readonly ReferralEvent['type'][] = [
  'hold-placed',
  'hold-lifted',
  'erasure-asked',
  'erasure-taken-back',
]
/** Once accepted: a group's spokesperson may still be chosen, who pays may change, and the sender may withdraw or say something. */
const afterAcceptance: readonly ReferralEvent['type'][] = [
  'around-set',
  'funding-changed',
  'withdrawn',
  'message-sent',
  'message-read',
]
const beforeIntake: readonly ReferralEvent['type'][] = [
  'intake-started',
  'duplicate-judged',
  'declined',
  'redirected',
  'withdrawn',
  'message-sent',
  'message-read',
]

/** The rights of a person over what is held of them do not end with the dossier. */
const ofRights: readonly ReferralEvent['type'][] = [
  'rights-request-received',
  'rights-request-extended',
  'rights-request-answered',
  'person-corrected',
  'own-statement-added',
]

const areTwoGroups = (around: Participants | undefined): boolean =>
  around?.kind === 'groups' && around.place !== undefined && around.groups.length >= 2

/**
 * The events of a history that exclude each other, in words; empty when it is sound. Written out by hand, apart from the
 * rules under test: what may follow what, and what an acceptance needs at that moment (G3, G4, groups).
 */
export function exclusionsIn(history: readonly ReferralEvent[]): readonly string[] {
  const found: string[] = []
  const confirmed = new Map<string, boolean>()
  const heard = new Set<string>()
  const [first] = history
  const variant = first?.type === 'submitted' ? first.variant : undefined
  let around: Participants | undefined
  let before: readonly ReferralEvent['type'][] = []
  for (const event of history) {
    const { type } = event
    if (before.length > 0 && (ofRights.includes(type) || ofRetention.includes(type))) {
      // In every state; numbered with the others.
      before = [...before, type]
      continue
    }
    const wrong = (why: string) => found.push(`${type} at ${before.length + 1} ${why}`)
    const end = before.find(one => ends.includes(one))
    if (end !== undefined) wrong(`after ${end}`)
    if ((type === 'submitted') !== (before.length === 0)) wrong('is not the first')
    if (before.includes('accepted') && !afterAcceptance.includes(type)) wrong('after accepted')
    const hasStarted = before.includes('intake-started')
    if (type !== 'submitted' && !hasStarted && !beforeIntake.includes(type)) wrong('before the intake')
    if (type === 'intake-started' && hasStarted) wrong('twice')
    if (event.type === 'question-set') confirmed.set(event.question.id, event.question.confirmed)
    if (event.type === 'question-removed' && !confirmed.delete(event.question)) wrong('of no question')
    if (event.type === 'intake-recorded') heard.add(event.intake.side ?? 'all')
    if (event.type === 'around-set') around = event.participants
    if (type === 'accepted') {
      if (heard.size < (variant === 'restorative' ? 2 : 1)) wrong('without everybody heard')
      if (![...confirmed.values()].includes(true)) wrong('without a confirmed question')
    }
    const isAccepted = type === 'accepted' || before.includes('accepted')
    if (variant === 'neighbourhood' && isAccepted && !areTwoGroups(around)) wrong('without two groups')
    before = [...before, type]
  }
  return found
}
