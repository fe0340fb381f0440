import { keptUntil } from '@kring/domain'
import { forAudit, forOperatorAudit, forTenantAudit, type TenantAudit } from '../data/audit.ts'
import { claimPlaceOf } from '../data/claims/place.ts'
import { ForgedItem } from '../data/failures.ts'
import { forRegister, noDossier } from '../data/index.ts'
import { accessEntries, HEAD } from '../data/keys.ts'
import { checkLog } from './accessLogs.ts'
import type { Auditor, Known } from './auditor.ts'
import { checkClaims } from './claims.ts'
import { checkComplaint } from './complaints.ts'
import { checkCoordinator } from './coordinators.ts'
import { type DailyItem, dailyWork, slotOf } from './dailyWork.ts'
import { checkDossier } from './dossiers.ts'
import type { Fault } from './faults.ts'
import { readRegister } from './register.ts'
import { severalAtOnce } from './severalAtOnce.ts'
import { checkTrajectory } from './trajectories.ts'
import type { Turn } from './turns.ts'
import { checkDeliveries, checkSubscriptions } from './webhooks.ts'
import { readWitnesses, type Witnesses } from './witnesses.ts'

/** After this time everything must be sealed and in the ledger. */
const settledAfter = 15 * 60_000
const dayMilliseconds = 24 * 3_600_000
/** Days of the ledger that are read when it is not said: since the run of the day before, and as long as a record stays in the stream. */
const daysRead = 2
/** Days of checkpoints: one is made each night; a night without one is not yet a night without a register. */
const daysOfCheckpoints = 7
const atOnce = 8

export type DailyVerified = {
  /** How many partitions and lists were looked at, of how many. */
  readonly checked: number
  readonly of: number
  readonly faults: readonly Fault[]
  /** What to go on after, with the same moment; absent when that was all of it. */
  readonly next?: string | undefined
}

export type DailyPart = {
  readonly after?: string | undefined
  /** The part of the rotation, and the days of the ledger (turns.ts); when absent those of the day. */
  readonly turn?: Turn | undefined
  /** Asked before each few. */
  readonly mayGoOn?: (() => boolean) | undefined
}

/**
 * The daily check: what changed lately, each of it whole and against the ledger; and a thirtieth of the rest against the last
 * checkpoint, whose ends seal all that lies before them. So its cost follows what is written, not what is kept. Everything at
 * once is `verify`.
 */
export async function verifyDaily(
  { store, ledger, sealing, now }: Auditor,
  { after = '', turn = { slot: slotOf(now), days: daysRead }, mayGoOn = () => true }: DailyPart = {},
): Promise<DailyVerified> {
  const dayBefore = (days: number): string => new Date(Date.parse(now) - days * dayMilliseconds).toISOString()
  const since = dayBefore(turn.days)
  const settled = new Date(Date.parse(now) - settledAfter).toISOString()
  // A record may be witnessed in an object of the day before.
  const from = { checkpoints: dayOf(dayBefore(daysOfCheckpoints)), objects: dayOf(dayBefore(turn.days + 1)) }
  const witnesses = await readWitnesses(ledger, sealing, from.objects)
  const register = await readRegister(ledger, sealing, witnesses, from)
  const known: Known = { witnesses, register, now, settled, since }
  const tenants = (await forRegister(store).tenants()).map(({ id }) => id)
  const recent = recently(witnesses, dayOf(since))
  const work = dailyWork(recent, register, tenants, turn.slot)
  const todo = work.filter(({ name }) => name > after)
  const faults: Fault[] =
    after === '' ? [...witnesses.faults, ...register.faults, ...(await chainFaults(store, known))] : []
  let checked = 0
  for (let from = 0; from < todo.length; from += atOnce) {
    const some = todo.slice(from, from + atOnce)
    if (from > 0 && !mayGoOn()) return { checked, of: work.length, faults, next: todo[from - 1]?.name }
    faults.push(...(await severalAtOnce(some, item => check({ store, ledger, sealing, now }, known, item))).flat())
    checked += some.length
  }
  return { checked, of: work.length, faults }
}

const dayOf = (at: string): string => at.slice(0, 'YYYY-MM-DD'.length)

/** The same witnesses, of which only those partitions are named that were written since a day. */
const recently = (witnesses: Witnesses, day: string): Witnesses => ({
  ...witnesses,
  partitions: () => witnesses.partitions().filter(pk => witnesses.witnessedOf(pk).some(item => item.day >= day)),
})

async function check(auditor: Auditor, known: Known, item: DailyItem): Promise<readonly Fault[]> {
  if (item.kind === 'tenant') return checkLists(auditor, known, item)
  const { kind, tenant, of } = item.partition
  if (kind === 'access' || kind === 'searches') return checkOneLog(auditor, known, item)
  if (tenant === undefined) {
    const audit = forOperatorAudit(auditor.store)
    if (kind === 'coordinator') return (await checkCoordinator(audit, of, known, auditor.now)).faults
    const place = kind === 'claims' ? claimPlaceOf(of) : undefined
    return place === undefined ? [] : (await checkClaims(audit, place, known)).faults
  }
  const audit = forTenantAudit(auditor.store, tenant)
  if (kind === 'dossier') {
    const { faults, form } = await checkDossier(audit, of, known)
    return [
      ...faults,
      ...(form === undefined ? [] : await formFaults(audit, form.id, form.version)),
      ...(await checkDeliveries(audit, of, auditor.now)),
    ]
  }
  if (kind === 'trajectory') return (await checkTrajectory(audit, of, known)).faults
  return kind === 'complaint' ? (await checkComplaint(audit, of, known)).faults : []
}

/** A log in its turn is read whole; one that changed, from the moment on from which the ledger was read. */
async function checkOneLog(
  { store, sealing }: Auditor,
  known: Known,
  { name, hasChanged }: Extract<DailyItem, { kind: 'partition' }>,
): Promise<readonly Fault[]> {
  const from = `${accessEntries}${known.since ?? ''}`
  const { witnesses } = known
  const inPart: Witnesses = hasChanged
    ? { ...witnesses, itemsOf: pk => witnesses.itemsOf(pk).filter(sk => sk >= from) }
    : witnesses
  const pages = forAudit(store).pages(name, hasChanged ? from : undefined)
  const { entries, seals, faults } = await checkLog(sealing.mac, name, pages, inPart, known)
  const last = known.register.logs.get(name)
  const isEmpty = !hasChanged && entries === 0 && seals.length === 0 && faults.length === 0
  // The ledger was read in part: that there was a log is known by the checkpoint.
  return isEmpty && last !== undefined && !last.isLost && keptUntil(last.at) > known.now
    ? [{ kind: 'log-absent', of: name }]
    : faults
}

/** What the lists of a tenant name and neither the ledger nor the checkpoint knows; its published forms, and its subscriptions. */
async function checkLists(
  { store, now }: Auditor,
  known: Known,
  { tenant }: Extract<DailyItem, { kind: 'tenant' }>,
): Promise<readonly Fault[]> {
  const audit = forTenantAudit(store, tenant)
  const isKnown = (pk: string): boolean => known.register.histories.has(pk) || known.witnesses.itemsOf(pk).length > 0
  const dossiers = (await audit.dossierIds()).filter(id => !isKnown(audit.keys.dossier(id).pk))
  const complaints = (await audit.complaintIds()).filter(id => !isKnown(audit.keys.complaint(id).pk))
  const versions = await audit.publishedVersions()
  const forms = await severalAtOnce(versions, ({ form, version }) => formFaults(audit, form, version))
  return [
    ...(await severalAtOnce(dossiers, id => checkDossier(audit, id, known))).flatMap(({ faults }) => faults),
    ...(await severalAtOnce(complaints, id => checkComplaint(audit, id, known))).flatMap(({ faults }) => faults),
    ...forms.flat(),
    ...(await checkSubscriptions(audit)).faults,
    ...(await checkDeliveries(audit, noDossier, now)),
  ]
}

async function formFaults(audit: TenantAudit, form: string, version: number): Promise<readonly Fault[]> {
  const found = await audit.formVersion(form, version)
  if (found === 'sealed') return []
  const { pk: of, sk: entry } = audit.keys.formVersion(form, version)
  return [{ kind: found === 'absent' ? 'form-absent' : 'form-altered', of, entry }]
}

/** The chains of seals of the days that are over, as far as the ledger was read: no number is left out, and the end is theirs. */
async function chainFaults(
  store: Auditor['store'],
  { witnesses, settled, since = '' }: Known,
): Promise<readonly Fault[]> {
  const audit = forAudit(store)
  const chains = [...witnesses.chains].filter(([chain]) => {
    const day = chain.slice(-'YYYY-MM-DD'.length)
    return day > dayOf(since) && day < dayOf(settled)
  })
  const faults = await severalAtOnce(chains, async ([chain, last]): Promise<readonly Fault[]> => {
    if (witnesses.sealsOf(chain) < last) return [{ kind: 'chain-broken', of: chain }]
    try {
      const end = await audit.chainEnd({ pk: chain, sk: HEAD })
      return end.seq < last ? [{ kind: 'chain-end-behind', of: chain, entry: String(last) }] : []
    } catch (error) {
      if (error instanceof ForgedItem) return [{ kind: 'chain-end-altered', of: chain }]
      throw error
    }
  })
  return faults.flat()
}
