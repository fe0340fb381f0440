import type { TenantId } from '@kring/domain'
import type { Store } from '../../access/store.ts'
import type { Table } from '../../connection.ts'
import type { CursorSigner } from '../../cursor.ts'
import { CorruptItem } from '../../failures.ts'
import { tenantKeys } from '../../keys.ts'
import { listOfTenant } from '../../referrals/lists.ts'
import { type Vault, vaultOf } from '../../sealing/vault.ts'
import { readRegister } from '../../tenants/tenants.ts'
import { type Checkpoint, readCheckpoint, type Saved, saveCheckpoint } from './checkpoint.ts'

export type AtDossier = {
  readonly table: Table
  readonly keys: ReturnType<typeof tenantKeys>
  readonly vault: Vault
  readonly id: string
}

/**
 * A change of stored items that is made while the product runs. `work` brings one dossier to the new form, each item under the
 * condition that nobody changed it meanwhile, and is repeated without harm. Whoever writes has the new form already, and
 * whoever reads takes both.
 */
export type Step = {
  /** Names its checkpoint for good. */
  readonly name: string
  readonly work: (at: AtDossier) => Promise<'changed' | 'as-it-should-be'>
}

export type Running = {
  readonly store: Store
  readonly cursors: CursorSigner
  /** Now, ISO 8601. */
  readonly now: () => string
  /** Waits this many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** Dossiers a second at most: what is left of the table's capacity is the product's. */
  readonly perSecond: number
  /** Whether another page may begin. */
  readonly mayGoOn: () => boolean
  readonly onProgress?: (progress: Checkpoint) => void
}

const own = { role: 'own' } as const
const pageSize = 25

/** `interrupted`: to be run again, and goes on from its checkpoint. `elsewhere`: another run does it. */
export type Outcome = { readonly kind: 'finished' | 'interrupted' | 'elsewhere'; readonly at: Checkpoint }

/**
 * Works through the dossiers of all tenants, page by page, with a checkpoint after each, until a whole pass changed nothing:
 * a dossier that changes its place in the list meanwhile may be passed over once. Run with the caller's own credentials.
 * Throws what the table throws; then too it goes on from its checkpoint.
 */
export async function runStep(running: Running, step: Step): Promise<Outcome> {
  const table = running.store.table(own)
  let saved = await readCheckpoint(table, step.name)
  if (saved?.at.finishedAt !== undefined) return { kind: 'finished', at: saved.at }
  let at = saved?.at ?? (await passOver(table, undefined))
  while (running.mayGoOn()) {
    const next = await afterPage(running, table, step, at)
    const stored: Saved | undefined = await saveCheckpoint(table, step.name, saved, next)
    if (stored === undefined) return { kind: 'elsewhere', at }
    saved = stored
    at = next
    running.onProgress?.(at)
    if (at.finishedAt !== undefined) return { kind: 'finished', at }
  }
  return { kind: 'interrupted', at }
}

async function passOver(table: Table, before: Checkpoint | undefined): Promise<Checkpoint> {
  const tenants = (await readRegister(table)).map(({ id }) => id)
  const changedInAll = before?.changedInAll ?? 0
  return { tenants, looked: 0, changed: 0, changedInAll, failed: 0, pass: (before?.pass ?? 0) + 1 }
}

/** The checkpoint after the next page; of a pass that is over, the next pass, or the end when it changed nothing. */
async function afterPage(running: Running, table: Table, step: Step, at: Checkpoint): Promise<Checkpoint> {
  const [tenant, ...others] = at.tenants
  if (tenant === undefined) return at.changed === 0 ? { ...at, finishedAt: running.now() } : passOver(table, at)
  const { cursor: _, ...rest } = at
  const { ids, cursor } = await pageOf(running, table, tenant, at.cursor)
  const counts = await workPage(running, table, step, tenant, ids)
  return {
    ...rest,
    ...(cursor === undefined ? { tenants: others } : { cursor }),
    looked: at.looked + ids.length,
    changed: at.changed + counts.changed,
    changedInAll: at.changedInAll + counts.changed,
    failed: at.failed + counts.failed,
  }
}

async function pageOf({ cursors }: Running, table: Table, tenant: TenantId, cursor: string | undefined) {
  const page = await listOfTenant(table, tenantKeys(tenant), cursors, { limit: pageSize, cursor })
  return { ids: page.items.map(({ id }) => id), cursor: page.cursor }
}

async function workPage(
  { store, pause, perSecond }: Running,
  table: Table,
  { work }: Step,
  tenant: TenantId,
  ids: readonly string[],
): Promise<{ readonly changed: number; readonly failed: number }> {
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, own, table, keys)
  let [changed, failed] = [0, 0]
  for (const id of ids) {
    const begun = performance.now()
    try {
      if ((await work({ table, keys, vault, id })) === 'changed') changed += 1
    } catch (error) {
      // What cannot be read stops nobody else's; anything else stops the run, which goes on from its checkpoint.
      if (!(error instanceof CorruptItem)) throw error
      failed += 1
    }
    await pause(Math.max(0, 1000 / perSecond - (performance.now() - begun)))
  }
  return { changed, failed }
}
