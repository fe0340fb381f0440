import { groupsAreKnown, type Participants, type Side, sides } from '../variants/participants/index.ts'
import { variants } from '../variants/variants.ts'
import type { SubmittedReferral } from './state.ts'

/** The conditions that prevent acceptance of a referral, in the order in which they are checked. */
export const acceptanceBlockers = [
  'intake',
  'hear-did-harm',
  'hear-harmed',
  'willing-did-harm',
  'willing-harmed',
  'question',
  'groups',
] as const
export type AcceptanceBlocker = (typeof acceptanceBlockers)[number]

type Heard = Pick<SubmittedReferral, 'variant' | 'intake' | 'sideIntakes' | 'questions'>

/** All conditions that still prevent acceptance. The API refuses with the first; the screen shows all. */
export function acceptanceBlockersOf(referral: Heard, participants: Participants): readonly AcceptanceBlocker[] {
  const missing: AcceptanceBlocker[] = [...conversationGaps(referral)]
  // G4: at least one question confirmed as open and concrete.
  if (!referral.questions.some(({ confirmed }) => confirmed)) missing.push('question')
  if (!groupsAreKnown(participants)) missing.push('groups')
  return missing
}

/**
 * G3: "Een van de regiomanagers bespreekt met u of jou wat er aan de hand is". When the preparation is kept separate, a
 * conversation with each side is needed, and each side itself must want to take part (G7).
 */
function conversationGaps({ variant, intake, sideIntakes }: Heard): readonly AcceptanceBlocker[] {
  if (!variants[variant].separatedPreparation) return intake === undefined ? ['intake'] : []
  const unheard = sides.filter(side => sideIntakes?.[side] === undefined)
  const unwilling = sides.filter(side => !unheard.includes(side) && sideIntakes?.[side]?.takesPart !== 'yes')
  return [...unheard.map(side => unheardBlocker[side]), ...unwilling.map(side => willing[side])]
}

const unheardBlocker = { didHarm: 'hear-did-harm', harmed: 'hear-harmed' } as const satisfies Record<
  Side,
  AcceptanceBlocker
>
const willing = { didHarm: 'willing-did-harm', harmed: 'willing-harmed' } as const satisfies Record<
  Side,
  AcceptanceBlocker
>

/** Whether every required conversation has taken place. */
export const isHeard = (referral: Heard): boolean =>
  !conversationGaps(referral).some(gap => gap === 'intake' || gap === 'hear-did-harm' || gap === 'hear-harmed')
