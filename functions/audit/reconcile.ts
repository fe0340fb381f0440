import type { Counters, MonthOfTenant, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { canonical } from '../data/canonicalJson.ts'
import { type CursorSigner, forCounting, forPlatform, forTenant, type Store } from '../data/index.ts'
import { factUpdates, type GrantUpdate, wasAccepted } from '../stream/effects/factUpdates.ts'
import { everyDossier } from './everyDossier.ts'

export type Reconciled = {
  /** Facts of referrals and of trajectories that were compared, one for each grant of their partner. */
  readonly facts: number
  readonly months: number
  /** Dossiers (with the grant and what it is a fact of) whose stored facts differ from those derived from their events. */
  readonly wrongFacts: readonly string[]
  /** Months of a partner whose counters differ from the sum of their facts: `grant month tenant`. */
  readonly wrongMonths: readonly string[]
  /** What of these was put right, by the same names. */
  readonly repaired: readonly string[]
}

/**
 * Recalculates all facts from the events and all rollups from the facts. Events that the stream has not processed yet
 * show as differences. With `repair` what is wrong is put right: a fact with the counters that it moves, then the counters, each
 * on condition that nothing was counted in them meanwhile; what is left is named by the next run.
 */
export async function reconcile(
  store: Store,
  cursors: CursorSigner,
  secret: string,
  { repair = false }: { readonly repair?: boolean } = {},
): Promise<Reconciled> {
  const wrongFacts: string[] = []
  const wrongMonths: string[] = []
  const repaired: string[] = []
  let [facts, months] = [0, 0]
  for await (const update of everyUpdate(store, cursors, secret)) {
    facts += 1
    const counting = forCounting(store, update.grant.funder)
    const stored = await counting.facts(update.grant, update.id, update.source)
    if (canonical(stored?.facts ?? []) === canonical(update.facts)) continue
    const name = `${update.dossier} ${update.grant.id} ${update.source}`
    wrongFacts.push(name)
    if (repair && (await counting.repair(update)) === 'counted') repaired.push(name)
  }
  for (const grant of await everyGrant(store)) {
    const { kept, counted } = await bothOf(store, grant)
    months += counted.size
    for (const name of [...new Set([...kept.keys(), ...counted.keys()])].sort()) {
      const [was, right] = [kept.get(name), counted.get(name)]
      if (canonical(was?.counters ?? {}) === canonical(right?.counters ?? {})) continue
      wrongMonths.push(`${grant.id} ${name}`)
      if (repair && (await repairMonth(store, grant, was, right))) repaired.push(`${grant.id} ${name}`)
    }
  }
  return { facts, months, wrongFacts, wrongMonths, repaired }
}

/** What each dossier adds to each grant of its partner. */
async function* everyUpdate(
  store: Store,
  cursors: CursorSigner,
  secret: string,
): AsyncGenerator<GrantUpdate & { readonly dossier: string }> {
  const ofTenant = new Map<TenantId, readonly Grant[]>()
  for await (const { tenant, dossier } of everyDossier(store, cursors)) {
    const data = forTenant(store, tenant.id)
    const grants = ofTenant.get(tenant.id) ?? (await data.grants())
    ofTenant.set(tenant.id, grants)
    const trajectory = wasAccepted(dossier) ? await data.trajectory(dossier.head.id) : undefined
    for (const update of factUpdates({ tenant, grants, dossier, trajectory }, secret))
      yield { ...update, dossier: dossier.head.id }
  }
}

async function everyGrant(store: Store): Promise<readonly Grant[]> {
  const platform = forPlatform(store)
  const funders = await platform.funders()
  const all = await Promise.all(funders.map(({ id }) => platform.grants(id)))
  return all.flat().map(({ grant }) => grant)
}

/** Also months that a grant covered before it was changed. */
const everyMonth = { from: '0000-01', to: '9999-12' }

type Months = ReadonlyMap<string, MonthOfTenant>

/** The counters as they are kept, and what the facts make of them. Read in this order: see `repairRollup`. */
async function bothOf(
  store: Store,
  { funder, id }: Grant,
): Promise<{ readonly kept: Months; readonly counted: Months }> {
  const kept = await forCounting(store, funder).rollups(id, everyMonth)
  const counted = await forCounting(store, funder).recount(id)
  return { kept: byName(kept), counted: byName(counted) }
}

const byName = (months: readonly MonthOfTenant[]): Months =>
  new Map(months.flatMap(one => (isEmpty(one.counters) ? [] : [[`${one.month} ${one.tenant}`, one] as const])))
const isEmpty = (counters: Counters): boolean => Object.keys(counters).length === 0

function repairMonth(
  store: Store,
  { funder, id }: Grant,
  was: MonthOfTenant | undefined,
  right: MonthOfTenant | undefined,
): Promise<boolean> | false {
  const place = was ?? right
  if (place === undefined) return false
  const kept = { ...place, counters: was?.counters ?? {} }
  return forCounting(store, funder).repairCounters(id, kept, right?.counters ?? {})
}
