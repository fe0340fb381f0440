import type { Day } from '../calendar/days.ts'
import type { CoordinatorRecord, Gender } from '../coordinators/state.ts'
import type { RegionId } from '../tenants/tenant.ts'
import { type MatchDossier, type RuledOut, ruledOut } from './assignable.ts'
import { mayBeSameOrganisation } from './organisations.ts'

/** What a trajectory asks of a coordinator, beside what is asked of every one. */
export type Wanted = {
  readonly region: RegionId
  /** Municipality of the conference, as in the referral. */
  readonly municipality?: string | undefined
  /** Languages that somebody in the circle speaks: the first is the family's own. */
  readonly languages: readonly string[]
  /** Names of skills that the partner or the family asks for. */
  readonly skills: readonly string[]
  readonly gender?: Gender | undefined
  /** Municipalities in which the family does not want the coordinator to live. */
  readonly notFrom: readonly string[]
}

export type Candidate = { readonly record: CoordinatorRecord; readonly load: number }

/** Whether something that is asked is met; in words on the screen, with what is behind it. */
export type Reason =
  | { readonly about: 'region'; readonly fits: boolean; readonly home?: string | undefined; readonly near: boolean }
  | {
      readonly about: 'languages'
      readonly fits: boolean
      readonly speaks: readonly string[]
      readonly lacks: readonly string[]
    }
  | { readonly about: 'gender'; readonly fits: boolean; readonly wanted: Gender; readonly is?: Gender | undefined }
  | {
      readonly about: 'skills'
      readonly fits: boolean
      readonly has: readonly string[]
      readonly lacks: readonly string[]
    }
  | { readonly about: 'not-from'; readonly fits: boolean; readonly home: string }
  | { readonly about: 'room'; readonly fits: true; readonly has: number; readonly most: number }
  | { readonly about: 'independent'; readonly fits: true; readonly confirmedOn?: Day | undefined }
  | { readonly about: 'certified'; readonly fits: true; readonly until: Day }

export type Match = {
  readonly person: string
  readonly reasons: readonly Reason[]
  readonly fits: number
  /** Has no trajectory yet. */
  readonly isFirst: boolean
}
export type Excluded = { readonly person: string; readonly because: readonly [RuledOut, ...RuledOut[]] }
export type Matches = { readonly fitting: readonly Match[]; readonly excluded: readonly Excluded[] }

/**
 * Ranks who can take a trajectory, with the reasons, and lists who cannot, with the rules. The same inputs in any order
 * give the same order: by what is met, then by the family's own language, by nearness, by room, and at last by id.
 */
export function match(candidates: readonly Candidate[], dossier: MatchDossier, wanted: Wanted, day: Day): Matches {
  const fitting: Ranked[] = []
  const excluded: Excluded[] = []
  for (const candidate of candidates) {
    const [first, ...others] = ruledOut(candidate.record, candidate.load, dossier, day)
    if (first === undefined) fitting.push(rankedOf(candidate, wanted))
    else excluded.push({ person: candidate.record.person, because: [first, ...others] })
  }
  return {
    fitting: fitting.toSorted(byRank).map(({ match: one }) => one),
    excluded: excluded.toSorted((one, other) => compare(one.person, other.person)),
  }
}

type Ranked = { readonly match: Match; readonly order: readonly number[] }

function rankedOf({ record, load }: Candidate, wanted: Wanted): Ranked {
  const reasons = reasonsOf(record, load, wanted)
  const fits = reasons.filter(one => one.fits).length
  const [own] = wanted.languages
  const speaksOwn = own !== undefined && record.languages.includes(own)
  const isNear = reasons.some(one => one.about === 'region' && one.near)
  const room = record.availability.most - load
  return {
    match: { person: record.person, reasons, fits, isFirst: load === 0 },
    order: [reasons.length - fits, speaksOwn ? 0 : 1, isNear ? 0 : 1, -room],
  }
}

function byRank(one: Ranked, other: Ranked): number {
  for (const [index, value] of one.order.entries()) {
    const difference = value - (other.order[index] ?? 0)
    if (difference !== 0) return difference
  }
  return compare(one.match.person, other.match.person)
}

/** By code unit: a locale's order may differ between machines. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function reasonsOf(record: CoordinatorRecord, load: number, wanted: Wanted): readonly Reason[] {
  const { home, gender, papers, availability, affiliationsConfirmedOn } = record
  const lacks = wanted.languages.filter(language => !record.languages.includes(language))
  const skills = wanted.skills.filter(skill => !hasSkill(record, skill))
  return [
    {
      about: 'region',
      fits: record.region === wanted.region,
      near: home !== undefined && home === wanted.municipality,
      home,
    },
    ...(wanted.languages.length === 0
      ? []
      : [{ about: 'languages' as const, fits: lacks.length === 0, speaks: record.languages, lacks }]),
    ...(wanted.gender === undefined
      ? []
      : [{ about: 'gender' as const, fits: gender === wanted.gender, wanted: wanted.gender, is: gender }]),
    ...(wanted.skills.length === 0
      ? []
      : [{ about: 'skills' as const, fits: skills.length === 0, has: record.skills, lacks: skills }]),
    ...(home !== undefined && wanted.notFrom.length > 0
      ? [{ about: 'not-from' as const, fits: !wanted.notFrom.includes(home), home }]
      : []),
    { about: 'room', fits: true, has: load, most: availability.most },
    { about: 'independent', fits: true, confirmedOn: affiliationsConfirmedOn },
    ...(papers.certificate === undefined
      ? []
      : [{ about: 'certified' as const, fits: true as const, until: papers.certificate.until }]),
  ]
}

/** Compared as names are: without case, accents and signs. */
const hasSkill = ({ skills }: CoordinatorRecord, wanted: string): boolean =>
  skills.some(skill => mayBeSameOrganisation({ name: skill }, { name: wanted }))
