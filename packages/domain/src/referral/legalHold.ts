import type { Day } from '../calendar/days.ts'
import type { HoldGround } from './holdGrounds.ts'

export { type HoldGround, holdGrounds } from './holdGrounds.ts'

/** What forbids to erase a dossier. It does not end by itself: on its review day a manager is asked whether it is still needed. */
export type LegalHold = {
  readonly id: string
  readonly ground: HoldGround
  /** What it is, in words; of another ground always there. */
  readonly words?: string | undefined
  readonly reviewOn: Day
  readonly placedAt: string
}

/** Whether a manager forbids to erase it. An open complaint does so too: it is no part of the dossier. */
export const isHeld = ({ holds = [] }: { readonly holds?: readonly LegalHold[] | undefined }): boolean =>
  holds.length > 0
