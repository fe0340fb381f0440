import type { Decided } from '../../decider.ts'
import type { PreparationError, PreparationErrorCode } from '../errors/preparation.ts'
import type { PreparationEvent } from '../events/preparation.ts'

export type PreparationDecided = Decided<PreparationEvent, PreparationError>

export const accept = (...events: readonly PreparationEvent[]): PreparationDecided => ({ ok: true, events })
export const refuse = (error: PreparationError): PreparationDecided => ({ ok: false, error })

/** The codes that say all that there is to say. */
type PlainCode = Exclude<PreparationErrorCode, 'safety-not-discussed' | 'scheduling-blocked'>
export const refuseFor = (code: PlainCode): PreparationDecided => refuse({ code })
