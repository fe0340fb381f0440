import type { TenantId } from '@kring/domain'
import { forTenantAudit, type TenantAudit } from '../data/audit.ts'
import { forRegister, forTenant, noDossier, type Store } from '../data/index.ts'
import { HEAD, type PartitionKind, parsePartition } from '../data/keys.ts'
import { type Auditor, type Checked, type Known, partitionsOf } from './auditor.ts'
import { checkComplaint } from './complaints.ts'
import { type CheckedDossier, checkDossier } from './dossiers.ts'
import type { Fault } from './faults.ts'
import { checkLogs } from './logs.ts'
import { checkOperator } from './operator.ts'
import { readRegister } from './register.ts'
import { severalAtOnce } from './severalAtOnce.ts'
import { checkTrajectory } from './trajectories.ts'
import { checkWebhooks } from './webhooks.ts'
import { readWitnesses } from './witnesses.ts'

/** `faults`: everything that is wrong, each named once. */
export type Verified = Checked & { readonly objects: number; readonly checkpoints: number }

/** After this time everything must be sealed and in the ledger. */
const settledAfter = 15 * 60_000

/**
 * Checks everything against everything: each dossier, trajectory and coordinator's record by itself, the access logs and
 * their seals, the published forms; and all of it against the ledger and the checkpoints, which are kept outside the table.
 * One fault hides no other.
 */
export async function verify(auditor: Auditor): Promise<Verified> {
  const { store, ledger, sealing, now } = auditor
  const settled = new Date(Date.parse(now) - settledAfter).toISOString()
  // The ledger first: what it witnesses was in the table before.
  const witnesses = await readWitnesses(ledger, sealing)
  const register = await readRegister(ledger, sealing, witnesses)
  const known: Known = { witnesses, register, now, settled }
  const parts: Checked[] = []
  for (const tenant of await everyTenant(store, known)) parts.push(await checkTenant(auditor, tenant, known))
  parts.push(await checkOperator(auditor, known))
  const sum = (count: (part: Checked) => number): number => parts.reduce((total, part) => total + count(part), 0)
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

/** The tenants of the public list, and those that the ledger knows. */
async function everyTenant(store: Store, known: Known): Promise<readonly TenantId[]> {
  const listed = (await forRegister(store).tenants()).map(({ id }) => id)
  const witnessed = partitionsOf(known).flatMap(pk => parsePartition(pk)?.tenant ?? [])
  return [...new Set([...listed, ...witnessed])]
}

/** Of a dossier that was erased: its chain may be there, without content, under a head that says so; or nothing. */
async function erasedFaults(audit: TenantAudit, id: string): Promise<readonly Fault[]> {
  const { pk } = audit.keys.dossier(id)
  const head = (await audit.items(pk)).find(({ sk }) => sk === HEAD)
  return head === undefined || head.erasedAt !== undefined ? [] : [{ kind: 'erased-present', of: pk }]
}

async function checkTenant(auditor: Auditor, tenant: TenantId, known: Known): Promise<Checked> {
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
  const erased = (auditor.erased ?? []).filter(one => one.tenant === tenant).map(({ dossier }) => dossier)
  const present = await severalAtOnce([...new Set(erased)], id => erasedFaults(audit, id))
  const webhooks = await checkWebhooks(audit, [...ids, noDossier], known.now)
  const complaintIds = new Set([...(await audit.complaintIds()), ...idsOf('complaint')])
  const complaints = await severalAtOnce([...complaintIds], id => checkComplaint(audit, id, known))
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
    events: [...dossiers, ...trajectories, ...complaints].reduce((total, { events }) => total + events, 0),
    accesses: logs.entries,
    forms: forms.size,
    faults: [
      ...[...dossiers, ...trajectories, ...complaints].flatMap(({ faults }) => faults),
      ...logs.faults,
      ...present.flat(),
      ...webhooks,
      ...formFaults.flat(),
    ],
  }
}
