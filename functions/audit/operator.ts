import { forOperatorAudit } from '../data/audit.ts'
import { forPlatform } from '../data/index.ts'
import { operatorKeys, type PartitionKind, parsePartition, personTag } from '../data/keys.ts'
import { type Auditor, type Checked, type Known, partitionsOf } from './auditor.ts'
import { checkCoordinator } from './coordinators.ts'
import { checkLogs } from './logs.ts'
import { severalAtOnce } from './severalAtOnce.ts'

/** The searches in the operator's lists, and the records of its coordinators. */
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
    person => checkCoordinator(audit, person, known),
  )
  return {
    dossiers: 0,
    trajectories: 0,
    coordinators: coordinators.filter(({ events }) => events > 0).length,
    events: coordinators.reduce((total, { events }) => total + events, 0),
    accesses: logs.entries,
    forms: 0,
    faults: [...logs.faults, ...coordinators.flatMap(({ faults }) => faults)],
  }
}
