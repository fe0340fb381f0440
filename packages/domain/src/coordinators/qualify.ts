import { addDays } from '../calendar/days.ts'
import type { CoordinatorBody } from './commands.ts'
import type { CoordinatorContext, CoordinatorDecided } from './decideContext.ts'
import { accept, happened, hasDouble, isReversed, refuse, todayOf } from './outcome.ts'
import type { CoordinatorRecord } from './state.ts'
import { attendedDays, isEnrolled, trainingLength } from './training.ts'

/** Training, and the papers that follow from it (G8). */

export function enrol(
  state: CoordinatorRecord,
  { session: id }: CoordinatorBody<'enrol'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  const found = context.session
  if (found?.session.id !== id) return refuse({ code: 'session-unknown' })
  if (isEnrolled(state, id)) return refuse({ code: 'enrolled-already' })
  if (found.enrolled >= found.session.seats) return refuse({ code: 'session-full' })
  return accept({ type: 'enrolled', session: id, days: found.session.days, ...happened(context) })
}

export function cancelEnrolment(
  state: CoordinatorRecord,
  { session }: CoordinatorBody<'cancel-enrolment'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  if (!isEnrolled(state, session)) return refuse({ code: 'not-enrolled' })
  const wasThere = state.training.some(one => one.session === session && one.attended === true)
  if (wasThere) return refuse({ code: 'attended-already' })
  return accept({ type: 'enrolment-cancelled', session, ...happened(context) })
}

export function recordAttendance(
  state: CoordinatorRecord,
  { session, days }: CoordinatorBody<'record-attendance'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  const today = todayOf(state, context)
  if (hasDouble(days.map(({ day }) => day))) return refuse({ code: 'listed-twice' })
  // Who was absent can be said beforehand; who was there, only once it was held.
  if (days.some(({ day, attended }) => attended && day > today)) return refuse({ code: 'day-in-future' })
  return accept({
    type: 'attendance-recorded',
    days: days.map(({ day, attended }) => ({ session, day, attended })),
    ...happened(context),
  })
}

/**
 * G8: not before the whole training was attended. One that is extended rests on a return day: a training day attended
 * after the current one began.
 */
export function grantCertificate(
  state: CoordinatorRecord,
  { from, until }: CoordinatorBody<'grant-certificate'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  const today = todayOf(state, context)
  if (isReversed({ from, until })) return refuse({ code: 'period-reversed' })
  if (from > today) return refuse({ code: 'day-in-future' })
  const [attended, needed] = [attendedDays(state.training, today), trainingLength(state.country, today)]
  if (attended.length < needed) return refuse({ code: 'training-too-short', attended: attended.length, needed })
  const { certificate } = state.papers
  const isExtended = certificate !== undefined && until > certificate.until
  if (isExtended && !attended.some(day => day >= addDays(certificate.from, 1)))
    return refuse({ code: 'return-day-missing' })
  return accept({ type: 'certificate-granted', certificate: { from, until }, ...happened(context) })
}

export function setPapers(
  state: CoordinatorRecord,
  { conduct, insurance, informationNote, secrecy }: CoordinatorBody<'set-papers'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  const today = todayOf(state, context)
  const lapsing = [conduct, insurance].filter(paper => paper !== undefined)
  if (lapsing.some(isReversed)) return refuse({ code: 'period-reversed' })
  const signed = [informationNote, secrecy].filter(day => day !== undefined)
  if (signed.some(day => day > today)) return refuse({ code: 'day-in-future' })
  const papers = {
    ...(conduct === undefined ? {} : { conduct }),
    ...(insurance === undefined ? {} : { insurance }),
    ...(informationNote === undefined ? {} : { informationNote }),
    ...(secrecy === undefined ? {} : { secrecy }),
  }
  return accept({ type: 'papers-set', papers, ...happened(context) })
}
