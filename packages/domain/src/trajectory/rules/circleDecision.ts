import type { Decided } from '../../decider.ts'
import type { CircleCommand } from '../commands/circle.ts'
import type { CircleError, CircleErrorCode } from '../errors/circle.ts'
import type { CircleEvent } from '../events/circle.ts'

export type CircleDecided = Decided<CircleEvent, CircleError>

/** The commands about somebody who is in the circle already. */
export type PersonCommand = Extract<CircleCommand, { readonly person: string }>

export const accept = (...events: readonly CircleEvent[]): CircleDecided => ({ ok: true, events })
export const refuse = (error: CircleError): CircleDecided => ({ ok: false, error })

/** The codes that say all that there is to say. */
type PlainCode = Exclude<
  CircleErrorCode,
  'person-twice' | 'person-on-both-sides' | 'person-is-needed' | 'may-not-reach'
>
export const refuseFor = (code: PlainCode): CircleDecided => refuse({ code })
