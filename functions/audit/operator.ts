import { forOperatorAudit } from '../data/audit.ts'
import { type ClaimPlace, claimPlaceOf, claimsPk } from '../data/claims/place.ts'
import { forPlatform } from '../data/index.ts'
import { operatorKeys, type PartitionKind, parsePartition, personTag } from '../data/keys.ts'
import { type Auditor, type Checked, type Known, partitionsOf } from './auditor.ts'
import { checkClaims } from './claims.ts'
import { checkCoordinator } from './coordinators.ts'
import { checkLogs } from './logs.ts'
import { severalAtOnce } from './severalAtOnce.ts'

/** The searches in the operator's lists, the records of its coordinators, and what they claim. */
export async function checkOperator(auditor: Auditor, known: Known): Promise<Checked> {
  const members = await forPlatform(auditor.store).members()
  const knownAs = (kind: PartitionKind) =>
    partitionsOf(known).flatMap(pk => {
      const partition = parsePartition(pk)
      return partition?.tenant === undefined && partition?.kind === kind ? [{ pk, of: partition.of }] : []
    })
  const searches = members.map(({ subject }) => operatorKeys.searches(subject).pk)
  const logs = await checkLogs(auditor, undefined, known, [
    ...new Set([...searches, ...knownAs('searches').map(({ pk }) => pk)]),
  ])
  const tags = members.flatMap(({ subject, membership }) =>
    membership.role === 'coordinator' ? [personTag(subject)] : [],
  )
  const audit = forOperatorAudit(auditor.store)
  const coordinators = await severalAtOnce(
    [...new Set([...tags, ...knownAs('coordinator').map(({ of }) => of)])],
    person => checkCoordinator(audit, person, known, auditor.now),
  )
  const places = new Map<string, ClaimPlace>(
    [
      ...coordinators.flatMap(({ claimPlaces }) => claimPlaces),
      ...knownAs('claims').flatMap(({ of }) => claimPlaceOf(of) ?? []),
    ].map(place => [claimsPk(place), place]),
  )
  const claims = await severalAtOnce([...places.values()], place => checkClaims(audit, place, known))
  const records = [...coordinators, ...claims]
  return {
    dossiers: 0,
    trajectories: 0,
    coordinators: coordinators.filter(({ events }) => events > 0).length,
    events: records.reduce((total, { events }) => total + events, 0),
    accesses: logs.entries,
    forms: 0,
    faults: [...logs.faults, ...records.flatMap(({ faults }) => faults)],
  }
}
