import type { TenantId } from '@kring/domain'
import type { StoredSeal } from '../data/accessLog/seals.ts'
import { forAudit, forOperatorAudit, forTenantAudit } from '../data/audit.ts'
import { ForgedItem } from '../data/failures.ts'
import { forPlatform, forRegister, forTenant, type Store } from '../data/index.ts'
import { HEAD, operatorKeys, type PartitionKind, parsePartition, personTag, tenantKeys } from '../data/keys.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerSealing } from '../ledger/sealing.ts'
import { checkLog, type Moments } from './accessLogs.ts'
import { checkChain, type FoundEnd } from './chains.ts'
import { checkCoordinator } from './coordinators.ts'
import { type CheckedDossier, checkDossier } from './dossiers.ts'
import type { Fault } from './faults.ts'
import { type Register, readRegister } from './register.ts'
import { checkTrajectory } from './trajectories.ts'
import { readWitnesses, type Witnesses } from './witnesses.ts'

export type Auditor = {
  readonly store: Store
  readonly ledger: Ledger
  readonly sealing: LedgerSealing
  readonly now: string
}

export type Verified = {
  readonly dossiers: number
  readonly trajectories: number
  /** Records of coordinators. */
  readonly coordinators: number
  readonly events: number
  readonly accesses: number
  readonly forms: number
  readonly objects: number
  readonly checkpoints: number
  /** Everything that is wrong, each named once. */
  readonly faults: readonly Fault[]
}

const atOnce = 8

/** Checks several at once: waiting for the table is most of the work. The answers are in the order given. */
async function severalAtOnce<One, Checked>(
  all: readonly One[],
  check: (one: One) => Promise<Checked>,
): Promise<readonly Checked[]> {
  const checked: Checked[] = []
  for (let start = 0; start < all.length; start += atOnce)
    checked.push(...(await Promise.all(all.slice(start, start + atOnce).map(check))))
  return checked
}

type Known = Moments & { readonly witnesses: Witnesses; readonly register: Register }
type Part = Pick<Verified, 'dossiers' | 'trajectories' | 'coordinators' | 'events' | 'accesses' | 'forms' | 'faults'>

/** After this time everything must be sealed and in the ledger. */
const settledAfter = 15 * 60_000

/**
 * Checks everything against everything: each dossier, trajectory and coordinator's record by itself, the access logs and their seals, the published forms;
 * and all of it against the ledger and the checkpoints, which are kept outside the table. One fault hides no other.
 */
export async function verify(auditor: Auditor): Promise<Verified> {
  const { store, ledger, sealing, now } = auditor
  const settled = new Date(Date.parse(now) - settledAfter).toISOString()
  // The ledger first: what it witnesses was in the table before.
  const witnesses = await readWitnesses(ledger, sealing)
  const register = await readRegister(ledger, sealing, witnesses)
  const known: Known = { witnesses, register, now, settled }
  const parts: Part[] = []
  for (const tenant of await everyTenant(store, known)) parts.push(await checkTenant(auditor, tenant, known))
  parts.push(await checkOperator(auditor, known))
  const sum = (count: (part: Part) => number): number => parts.reduce((total, part) => total + count(part), 0)
  return {
    dossiers: sum(part => part.dossiers),
    trajectories: sum(part => part.trajectories),
    coordinators: sum(part => part.coordinators),
    events: sum(part => part.events),
    accesses: sum(part => part.accesses),
    forms: sum(part => part.forms),
    objects: witnesses.objects.size,
    checkpoints: register.checkpoints,
    faults: unique([...witnesses.faults, ...register.faults, ...parts.flatMap(({ faults }) => faults)]),
  }
}

const unique = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.map(fault => [`${fault.kind}\n${fault.of}\n${fault.entry ?? ''}`, fault])).values(),
]

const partitionsOf = ({ witnesses, register }: Known): readonly string[] => [
  ...new Set([...witnesses.partitions(), ...register.histories.keys()]),
]

/** The tenants of the public list, and those that the ledger knows. */
async function everyTenant(store: Store, known: Known): Promise<readonly TenantId[]> {
  const listed = (await forRegister(store).tenants()).map(({ id }) => id)
  const witnessed = partitionsOf(known).flatMap(pk => parsePartition(pk)?.tenant ?? [])
  return [...new Set([...listed, ...witnessed])]
}

async function checkTenant(auditor: Auditor, tenant: TenantId, known: Known): Promise<Part> {
  const audit = forTenantAudit(auditor.store, tenant)
  const own = partitionsOf(known).flatMap(pk => {
    const partition = parsePartition(pk)
    return partition?.tenant === tenant ? [partition] : []
  })
  const idsOf = (kind: PartitionKind) => own.flatMap(one => (one.kind === kind ? [one.of] : []))
  const ids = new Set([...(await audit.dossierIds()), ...idsOf('dossier')])
  const dossiers: readonly CheckedDossier[] = await severalAtOnce([...ids], id => checkDossier(audit, id, known))
  const trajectories = await severalAtOnce([...new Set([...ids, ...idsOf('trajectory')])], id =>
    checkTrajectory(audit, id, known),
  )
  const members = (await forTenant(auditor.store, tenant).members.list()).map(({ subject }) => subject)
  const logs = await checkLogs(auditor, tenant, known, [
    ...[...new Set([...ids, ...idsOf('access')])].map(id => audit.keys.access(id).pk),
    ...[...new Set([...members, ...idsOf('searches')])].map(subject => audit.keys.searches(subject).pk),
  ])
  const forms = new Map(
    [
      ...(await audit.publishedVersions()),
      ...dossiers.flatMap(({ form }) => (form === undefined ? [] : [{ form: form.id, version: form.version }])),
    ].map(one => [`${one.form}\n${one.version}`, one]),
  )
  const formFaults = await Promise.all(
    [...forms.values()].map(async ({ form, version }): Promise<readonly Fault[]> => {
      const found = await audit.formVersion(form, version)
      const { pk: of, sk: entry } = audit.keys.formVersion(form, version)
      if (found === 'sealed') return []
      return [{ kind: found === 'absent' ? 'form-absent' : 'form-altered', of, entry }]
    }),
  )
  return {
    dossiers: dossiers.filter(({ events }) => events > 0).length,
    trajectories: trajectories.filter(({ events }) => events > 0).length,
    coordinators: 0,
    events: [...dossiers, ...trajectories].reduce((total, { events }) => total + events, 0),
    accesses: logs.entries,
    forms: forms.size,
    faults: [...[...dossiers, ...trajectories].flatMap(({ faults }) => faults), ...logs.faults, ...formFaults.flat()],
  }
}

/** The searches in the operator's lists, and the records of its coordinators. */
async function checkOperator(auditor: Auditor, known: Known): Promise<Part> {
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

/** Checks the logs of a tenant or of the operator, and the chains of their seals. */
async function checkLogs(
  { store, sealing }: Auditor,
  tenant: TenantId | undefined,
  known: Known,
  partitions: readonly string[],
): Promise<{ readonly entries: number; readonly faults: readonly Fault[] }> {
  const audit = forAudit(store)
  const endOf = (chain: string): Promise<FoundEnd> =>
    audit.chainEnd({ pk: chain, sk: HEAD }).catch((error): FoundEnd => {
      if (error instanceof ForgedItem) return 'altered'
      throw error
    })
  const prefix = (tenant === undefined ? operatorKeys : tenantKeys(tenant)).seals('').pk
  const lastKnown = (chain: string): number =>
    Math.max(known.witnesses.chains.get(chain) ?? 0, known.register.chains.get(chain)?.seq ?? 0)
  const knownChains = [...known.witnesses.chains.keys(), ...known.register.chains.keys()]
  const faults: Fault[] = []
  const seals = new Map<string, StoredSeal[]>()
  let entries = 0
  const checked = await severalAtOnce(partitions, pk =>
    checkLog(sealing.mac, pk, audit.pages(pk), known.witnesses, known),
  )
  for (const log of checked) {
    entries += log.entries
    faults.push(...log.faults)
    for (const seal of log.seals) {
      const chain = seals.get(seal.chain) ?? []
      chain.push(seal)
      seals.set(seal.chain, chain)
    }
  }
  for (const chain of new Set([...knownChains.filter(name => name.startsWith(prefix)), ...seals.keys()]))
    faults.push(
      ...checkChain(chain, seals.get(chain) ?? [], { witnessed: lastKnown(chain), end: await endOf(chain) }, known.now),
    )
  return { entries, faults }
}
