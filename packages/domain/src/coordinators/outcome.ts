import { type Day, dayIn } from '../calendar/days.ts'
import type { Country } from '../tenants/tenant.ts'
import { timeZoneIn } from '../tenants/timeZones.ts'
import type { CoordinatorContext, CoordinatorDecided } from './decideContext.ts'
import type { CoordinatorError } from './errors.ts'
import type { CoordinatorEvent } from './events.ts'

export const accept = (...events: readonly CoordinatorEvent[]): CoordinatorDecided => ({ ok: true, events })
export const refuse = (error: CoordinatorError): CoordinatorDecided => ({ ok: false, error })

/** The day on which a command is given, where the coordinator works. */
export const todayOf = ({ country }: { readonly country: Country }, { at }: Pick<CoordinatorContext, 'at'>): Day =>
  dayIn(at, timeZoneIn[country])

export const happened = ({ at, by }: CoordinatorContext): Pick<CoordinatorContext, 'at' | 'by'> => ({ at, by })

type Period = { readonly from?: Day | undefined; readonly until?: Day | undefined }

export const isReversed = ({ from, until }: Period): boolean =>
  from !== undefined && until !== undefined && until < from

export const hasDouble = (values: readonly string[]): boolean =>
  new Set(values.map(value => value.normalize('NFKC').toLowerCase())).size < values.length
