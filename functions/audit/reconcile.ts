import type { Counters, MonthOfTenant, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { canonical } from '../data/canonicalJson.ts'
import {
  type CountOwner,
  type CursorSigner,
  forCounting,
  forPlatform,
  forTenant,
  ownCounts,
  type Store,
} from '../data/index.ts'
import { allUpdates, type OwnedUpdate } from '../stream/effects/countFacts.ts'
import { wasAccepted } from '../stream/effects/factUpdates.ts'
import { formOf } from '../stream/effects/formOf.ts'
import { everyDossier } from './everyDossier.ts'

export type Reconciled = {
  /** Facts of referrals and of trajectories that were compared, one for each grant of their partner and one for the partner. */
  readonly facts: number
  readonly months: number
  /** Dossiers (with the grant and what it is a fact of) whose stored facts differ from those derived from their events. */
  readonly wrongFacts: readonly string[]
  /** Months of a partner whose counters differ from the sum of their facts: `grant month tenant`, or `own month tenant`. */
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
  for await (const { owner, update, dossier } of everyUpdate(store, cursors, secret)) {
    facts += 1
    const counting = forCounting(store, owner)
    const stored = await counting.facts(update.grant, update.id, update.source)
    if (canonical(stored?.facts ?? []) === canonical(update.facts)) continue
    const name = `${dossier} ${update.grant.id} ${update.source}`
    wrongFacts.push(name)
    if (repair && (await counting.repair(update)) === 'counted') repaired.push(name)
  }
  for (const counts of await everyCounts(store)) {
    const { kept, counted } = await bothOf(store, counts)
    months += counted.size
    for (const name of [...new Set([...kept.keys(), ...counted.keys()])].sort()) {
      const [was, right] = [kept.get(name), counted.get(name)]
      if (canonical(was?.counters ?? {}) === canonical(right?.counters ?? {})) continue
      wrongMonths.push(`${counts.grant} ${name}`)
      if (repair && (await repairMonth(store, counts, was, right))) repaired.push(`${counts.grant} ${name}`)
    }
  }
  return { facts, months, wrongFacts, wrongMonths, repaired }
}

/** What each dossier adds to each grant of its partner, and to the partner's own counts. */
async function* everyUpdate(
  store: Store,
  cursors: CursorSigner,
  secret: string,
): AsyncGenerator<OwnedUpdate & { readonly dossier: string }> {
  const ofTenant = new Map<TenantId, readonly Grant[]>()
  for await (const { tenant, dossier } of everyDossier(store, cursors)) {
    const data = forTenant(store, tenant.id)
    const grants = ofTenant.get(tenant.id) ?? (await data.grants())
    ofTenant.set(tenant.id, grants)
    const trajectory = wasAccepted(dossier) ? await data.trajectory(dossier.head.id) : undefined
    const form = await formOf(data.formVersion, dossier.referral)
    for (const update of allUpdates({ tenant, grants, dossier, trajectory, form }, secret))
      yield { ...update, dossier: dossier.head.id }
  }
}

/** The counts of one grant, or a partner's own. */
type Counts = { readonly owner: CountOwner; readonly grant: string }

async function everyCounts(store: Store): Promise<readonly Counts[]> {
  const platform = forPlatform(store)
  const funders = await platform.funders()
  const all = await Promise.all(funders.map(({ id }) => platform.grants(id)))
  return [
    ...all.flat().map(({ grant }) => ({ owner: grant.funder, grant: grant.id })),
    ...(await platform.partners()).map(({ id }) => ({ owner: { partner: id }, grant: ownCounts })),
  ]
}

/** Also months that a grant covered before it was changed. */
const everyMonth = { from: '0000-01', to: '9999-12' }

type Months = ReadonlyMap<string, MonthOfTenant>

/** The counters as they are kept, and what the facts make of them. Read in this order: see `repairRollup`. */
async function bothOf(
  store: Store,
  { owner, grant }: Counts,
): Promise<{ readonly kept: Months; readonly counted: Months }> {
  const kept = await forCounting(store, owner).rollups(grant, everyMonth)
  const counted = await forCounting(store, owner).recount(grant)
  return { kept: byName(kept), counted: byName(counted) }
}

const byName = (months: readonly MonthOfTenant[]): Months =>
  new Map(months.flatMap(one => (isEmpty(one.counters) ? [] : [[`${one.month} ${one.tenant}`, one] as const])))
const isEmpty = (counters: Counters): boolean => Object.keys(counters).length === 0

function repairMonth(
  store: Store,
  { owner, grant }: Counts,
  was: MonthOfTenant | undefined,
  right: MonthOfTenant | undefined,
): Promise<boolean> | false {
  const place = was ?? right
  if (place === undefined) return false
  const kept = { ...place, counters: was?.counters ?? {} }
  return forCounting(store, owner).repairCounters(grant, kept, right?.counters ?? {})
}
