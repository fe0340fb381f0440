import { addDays, type Day } from '../calendar/days.ts'
import type { CoordinatorRecord, Paper, PaperName } from './state.ts'
import { attendedDays, trainingLength } from './training.ts'

/**
 * Why a coordinator cannot be assigned on a day: each says what is missing, not "no". Whether there is room and whether
 * somebody is independent depends on the dossier and is not here.
 */
export type Missing =
  | { readonly what: 'ended'; readonly on: Day }
  /** `until`: the last day away. */
  | { readonly what: 'away'; readonly until: Day }
  /** G8, in days of training. */
  | { readonly what: 'training-days'; readonly attended: number; readonly needed: number }
  /** Never given, or valid from a later day on. */
  | { readonly what: 'certificate' | 'conduct' | 'insurance'; readonly from?: Day | undefined }
  /** `since`: its last valid day. */
  | { readonly what: 'certificate-expired' | 'conduct-expired' | 'insurance-expired'; readonly since: Day }
  /** BE: a volunteer gets the information note of the law on volunteers beforehand. */
  | { readonly what: 'information-note' }
  | { readonly what: 'secrecy' }
  /** G9. */
  | { readonly what: 'supervisor' }
  /** `since`: the day on which they were last confirmed; never when absent. */
  | { readonly what: 'affiliations-not-confirmed'; readonly since?: Day | undefined }

/** Each kind once, in the order in which they are listed. */
export const missingKinds = [
  'ended',
  'away',
  'training-days',
  'certificate',
  'certificate-expired',
  'conduct',
  'conduct-expired',
  'insurance',
  'insurance-expired',
  'information-note',
  'secrecy',
  'supervisor',
  'affiliations-not-confirmed',
] as const satisfies readonly Missing['what'][]

/** Affiliations are confirmed every year: for so many days a confirmation counts. */
export const confirmationHolds = 365

/** The papers that have a last day. */
export const lapsingPapers = ['certificate', 'conduct', 'insurance'] as const satisfies readonly PaperName[]
export type LapsingPaper = (typeof lapsingPapers)[number]

/** What is missing before the coordinator can be assigned on a day; empty when nothing is. */
export function missingOn(record: CoordinatorRecord, day: Day): readonly Missing[] {
  return [
    ...(record.state === 'ended' ? [{ what: 'ended' as const, on: record.ended?.on ?? day }] : []),
    ...awayOn(record, day),
    ...trainingMissing(record, day),
    ...lapsingPapers.flatMap(name => paperMissing(name, record.papers[name], day)),
    ...notesMissing(record, day),
    ...(record.supervisor === undefined ? [{ what: 'supervisor' as const }] : []),
    ...confirmationMissing(record, day),
  ]
}

export const isAssignableOn = (record: CoordinatorRecord, day: Day): boolean => missingOn(record, day).length === 0

function awayOn({ availability }: CoordinatorRecord, day: Day): readonly Missing[] {
  const ends = availability.away.filter(({ from, until }) => from <= day && day <= until).map(({ until }) => until)
  const last = ends.toSorted().at(-1)
  return last === undefined ? [] : [{ what: 'away', until: last }]
}

function trainingMissing({ training, country }: CoordinatorRecord, day: Day): readonly Missing[] {
  const [attended, needed] = [attendedDays(training, day).length, trainingLength(country, day)]
  return attended < needed ? [{ what: 'training-days', attended, needed }] : []
}

function paperMissing(name: LapsingPaper, paper: Paper | undefined, day: Day): readonly Missing[] {
  if (paper === undefined) return [{ what: name }]
  if (day < paper.from) return [{ what: name, from: paper.from }]
  return paper.until < day ? [{ what: `${name}-expired`, since: paper.until }] : []
}

function notesMissing({ country, engagement, papers }: CoordinatorRecord, day: Day): readonly Missing[] {
  const isGiven = (on: Day | undefined): boolean => on !== undefined && on <= day
  const needsNote = country === 'BE' && engagement === 'volunteer'
  const note: readonly Missing[] = needsNote && !isGiven(papers.informationNote) ? [{ what: 'information-note' }] : []
  const secrecy: readonly Missing[] = isGiven(papers.secrecy) ? [] : [{ what: 'secrecy' }]
  return [...note, ...secrecy]
}

function confirmationMissing({ affiliationsConfirmedOn: since }: CoordinatorRecord, day: Day): readonly Missing[] {
  if (since === undefined || since > day) return [{ what: 'affiliations-not-confirmed' }]
  return addDays(since, confirmationHolds) < day ? [{ what: 'affiliations-not-confirmed', since }] : []
}

/** A paper that is valid on the day and stops being so within some days, with its last valid day. */
export type EndingPaper = { readonly paper: LapsingPaper; readonly until: Day }

/** The papers that are valid on a day and end within `withinDays` days of it, the first to end first. */
export function endingSoon({ papers }: CoordinatorRecord, day: Day, withinDays: number): readonly EndingPaper[] {
  const last = addDays(day, withinDays)
  return lapsingPapers
    .flatMap(paper => {
      const one = papers[paper]
      return one !== undefined && one.from <= day && day <= one.until && one.until <= last
        ? [{ paper, until: one.until }]
        : []
    })
    .toSorted((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0))
}
