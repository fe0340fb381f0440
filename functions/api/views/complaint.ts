import {
  acknowledgeBy,
  answerBy,
  authoritiesIn,
  type ComplaintSubject,
  commandsIn,
  complaintCommandNames,
  complaintCommands,
  complaintSubjects,
  dayIn,
  eraseComplaintFrom,
  isEnded,
  isOverdue,
  mostAdded,
  nextComplaintStep,
  type OpenComplaint,
  tellingOf,
  timeZoneIn,
  toTell,
} from '@kring/domain'
import type { ComplaintRow } from '../../data/index.ts'
import type { ComplaintFiled, ComplaintList, ComplaintRowView, ComplaintView, OwnComplaint } from '../contract/index.ts'

const todayFor = ({ country }: OpenComplaint, now: string): string => dayIn(now, timeZoneIn[country])
const terms = (complaint: OpenComplaint) => ({
  acknowledgeBy: acknowledgeBy(complaint),
  answerBy: answerBy(complaint),
})
const elsewhere = ({ country }: OpenComplaint) => authoritiesIn(country).map(({ country: _, ...one }) => ({ ...one }))

export const complaintFiled = (complaint: OpenComplaint, personalLink: string): ComplaintFiled => ({
  id: complaint.id,
  personalLink,
  ...terms(complaint),
})

const present = <Value>(name: string, value: Value | undefined) => (value === undefined ? {} : { [name]: value })

export function ownComplaintView(complaint: OpenComplaint, now: string): OwnComplaint {
  const { id, state, receivedAt, content, added, acknowledged, hearing, extended, answer, passedOn, endedAt } =
    complaint
  const may = commandsIn(complaintCommands, state)
  return {
    id,
    stage: state,
    receivedAt,
    about: content.about,
    isChild: content.isChild,
    text: content.text,
    ...present('wishes', content.wishes),
    added: [...added],
    ...present('acknowledgedAt', acknowledged?.at),
    ...terms(complaint),
    today: todayFor(complaint, now),
    ...present('extended', extended),
    ...(hearing === undefined
      ? {}
      : { heard: { wanted: hearing.kind === 'held', dates: hearing.kind === 'held' ? [...hearing.dates] : [] } }),
    ...present('answer', answer),
    ...present('passedOn', passedOn),
    ...present('endedAt', endedAt),
    mayAdd: may.includes('add-words') && added.length < mostAdded,
    mayWithdraw: may.includes('withdraw-complaint'),
    elsewhere: elsewhere(complaint),
  }
}

/** For an officer; of a complaint about themself not a word of what was said. */
export function complaintView(
  complaint: OpenComplaint,
  version: number,
  {
    now,
    isAboutYou,
    tenantName,
    undelivered,
  }: {
    readonly now: string
    readonly isAboutYou: boolean
    readonly tenantName: string
    /** When it was noted of each mail that it did not arrive. */
    readonly undelivered: readonly string[]
  },
): ComplaintView {
  const { id, tenant, country, state, receivedAt, source, content, hearing, dossier } = complaint
  const today = todayFor(complaint, now)
  const step = nextComplaintStep(complaint)
  const { about, reach, ...said } = content
  const mine = complaintCommandNames.filter(
    name => complaintCommands[name].by === 'complaints-officer' && name !== 'register',
  )
  const open = commandsIn(complaintCommands, state).filter(name => mine.includes(name))
  const common = {
    id,
    tenant,
    tenantName,
    country,
    stage: state,
    version,
    today,
    receivedAt,
    source,
    ...step,
    isOverdue: isOverdue(step, today),
    ...terms(complaint),
    about,
    isAboutYou,
    isHeld: dossier !== undefined && !isEnded(state),
    authorities: elsewhere(complaint),
  }
  if (isAboutYou) return { ...common, added: [], may: [] }
  const isUndelivered = ({ at }: { readonly at: string }): boolean => undelivered.some(noted => noted >= at)
  const untold = toTell(complaint, isUndelivered)
  return {
    ...common,
    content: { ...said, reach: reachView(reach) },
    added: [...complaint.added],
    ...present('acknowledged', complaint.acknowledged),
    ...(hearing === undefined
      ? {}
      : {
          hearing: {
            at: hearing.at,
            wanted: hearing.kind === 'held',
            dates: hearing.kind === 'held' ? [...hearing.dates] : [],
            ...(hearing.kind === 'held' ? { who: hearing.who } : {}),
          },
        }),
    ...present('extended', complaint.extended),
    ...present('answer', complaint.answer),
    ...present('passedOn', complaint.passedOn),
    ...present('withdrawn', complaint.withdrawn),
    ...present('endedAt', complaint.endedAt),
    ...present('eraseFrom', eraseComplaintFrom(complaint)),
    ...(untold.length === 0
      ? {}
      : { toTell: { news: untold.map(({ news }) => news), isUndelivered: untold.some(isUndelivered) } }),
    isMailed: tellingOf(content) === 'mail' && untold.length === 0,
    ...present('told', complaint.told),
    may: open.filter(
      name =>
        (name !== 'extend-term' || complaint.extended === undefined) && (name !== 'note-told' || untold.length > 0),
    ),
  }
}

const reachView = ({ allowed, never, hours, readsAlong }: OpenComplaint['content']['reach']) => ({
  allowed: [...allowed],
  never,
  ...(hours === undefined ? {} : { hours }),
  ...(readsAlong === undefined ? {} : { readsAlong: { who: readsAlong.who, on: [...readsAlong.on] } }),
})

const stepOfStage = {
  received: 'acknowledge',
  acknowledged: 'hear',
  heard: 'answer',
  answered: 'close',
  closed: 'none',
  withdrawn: 'none',
  'passed-on': 'none',
} as const satisfies Record<ComplaintRow['stage'], ComplaintRowView['step']>

/** Fewer than this and a number would be about people. */
const fewest = 10

export function complaintListView(
  rows: readonly ComplaintRow[],
  partners: readonly { readonly id: string; readonly name: string }[],
  today: string,
): ComplaintList {
  const views = rows.map((row): ComplaintRowView & { readonly endedOn: string } => ({
    id: row.id,
    tenant: row.tenant,
    tenantName: partners.find(({ id }) => id === row.tenant)?.name ?? row.tenant,
    stage: row.stage,
    about: row.about,
    receivedOn: row.receivedOn,
    step: stepOfStage[row.stage],
    ...present('by', row.by),
    isOverdue: row.by !== undefined && row.by < today,
    ...present('toTell', row.toTell),
    endedOn: row.endedOn ?? '',
  }))
  const plain = ({ endedOn: _, ...view }: (typeof views)[number]): ComplaintRowView => view
  const open = views.filter(({ stage, toTell: isUntold }) => !isEnded(stage) || isUntold === true)
  const gone = new Set(rows.filter(({ erased }) => erased).map(({ id }) => id))
  return {
    today,
    // What falls due first; what has no term, such as closing, last.
    items: open.toSorted((a, b) => (a.by ?? '9').localeCompare(b.by ?? '9') || a.id.localeCompare(b.id)).map(plain),
    ended: views
      .filter(({ stage, id, toTell: isUntold }) => isEnded(stage) && isUntold !== true && !gone.has(id))
      .toSorted((a, b) => b.endedOn.localeCompare(a.endedOn))
      .slice(0, 100)
      .map(plain),
    partners: partners.map(({ id, name }) => ({ id, name })),
    ...present('counts', countsOf(rows)),
  }
}

/** How many there were; a number below ten is left out, also of what was answered. */
export function countsOf(rows: readonly ComplaintRow[]): ComplaintList['counts'] {
  if (rows.length < fewest) return undefined
  const ofSubject = (about: ComplaintSubject): number => rows.filter(row => row.about === about).length
  const about = complaintSubjects.map(subject => [subject, ofSubject(subject)] as const)
  // One hidden number would be found by subtraction: with one, all are hidden.
  const isHidden = about.some(([, count]) => count > 0 && count < fewest)
  const answered = rows.filter(({ answeredOn }) => answeredOn !== undefined)
  const inTime = answered.filter(row => (row.answeredOn ?? '') <= row.answerBy).length
  const isTold = answered.length >= fewest && (inTime === answered.length || answered.length - inTime >= fewest)
  return {
    all: rows.length,
    about: isHidden ? {} : Object.fromEntries(about),
    ...(answered.length >= fewest ? { answered: answered.length } : {}),
    ...(isTold ? { inTime } : {}),
  }
}
