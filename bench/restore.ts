import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayIn } from '@kring/domain'
import { forTenant } from '@kring/functions/data/index'
import { exportHost } from '@kring/functions/operations/copies/exportHost'
import { beginStreamOnce, finishImport, importHost } from '@kring/functions/operations/copies/importHost'
import { settle } from '@kring/functions/operations/restore/settle'
import { inParallel } from '@kring/local/demo/inParallel'
import { pastCounts, pastReferral } from '@kring/local/demo/pastReferrals'
import { eventsOf } from '@kring/local/demo/referral'
import { demoGrants, demoTenants } from '@kring/local/demo/tenants'
import { startHost } from '@kring/local/host'
import { openLocal } from '@kring/local/operations/openLocal'

export type RestoreBench = {
  readonly referrals: number
  readonly items: number
  readonly bytes: number
  /** Seconds. */
  readonly exported: number
  readonly imported: number
  readonly settled: number
  readonly fits: boolean
}

/**
 * Makes this many referrals with the events of the demo's past ones, exports the host, deletes its table, imports the export
 * and checks everything: verify and reconcile, with nothing different.
 */
export async function benchRestore(referrals: number): Promise<RestoreBench> {
  const data = mkdtempSync(join(tmpdir(), 'kring-bench-restore-'))
  const copy = join(data, 'copy')
  const env = { ...process.env, KRING_DATA: data, KRING_NOW: '', DYNAMODB_ENDPOINT: undefined }
  try {
    const host = await startHost({ data, demo: true, demoShare: 0.01, quiet: true, env })
    const made = await openLocal(env, 'running')
    await fill(made.store, referrals, made.now())
    await host.caughtUp()
    const begun = performance.now()
    const manifest = await exportHost(made, copy)
    const exported = secondsSince(begun)
    await made.close()
    await host.stop()
    for (const part of ['', '-wal', '-shm']) rmSync(join(data, `table.db${part}`), { force: true })

    const empty = await openLocal(env, 'stopped')
    const importing = performance.now()
    await importHost(empty, copy)
    const imported = secondsSince(importing)
    const settling = performance.now()
    const beginStream = () => beginStreamOnce(empty)
    const fits = await settle({ host: empty, say: () => {} }, { restoredTo: manifest.from, beginStream })
    const settled = secondsSince(settling)
    if (fits) await finishImport(empty)
    await empty.close()
    const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0)
    return { referrals, items: manifest.items, bytes, exported, imported, settled, fits }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

/** Writes in parallel, each referral as one transaction with all of its events. */
async function fill(store: Parameters<typeof forTenant>[0], referrals: number, now: string): Promise<void> {
  const today = dayIn(now, 'Europe/Brussels')
  const grants = demoGrants(Number(today.slice(0, 4)))
  const numbers = Array.from({ length: referrals }, (_none, number) => number)
  await inParallel(numbers, 8, async number => {
    const tenant = demoTenants[number % demoTenants.length]
    if (tenant === undefined) throw new RangeError('the demo has no partner')
    const past = pastReferral(tenant, number % (pastCounts[tenant.id] ?? 1), today)
    const id = `${tenant.referencePrefix}-2019-${String(number).padStart(6, '0')}`
    await forTenant(store, tenant.id).commit({ tenant, events: eventsOf({ ...past, id }, grants) })
  })
}

export function restoreLines({ referrals, items, bytes, exported, imported, settled, fits }: RestoreBench) {
  const seconds = (value: number): string => `${value.toFixed(1)} s`
  return [
    `an export, a wipe and an import of ${referrals} dossiers: ${items} items, ${(bytes / 1_000_000).toFixed(1)} MB compressed`,
    `exported in ${seconds(exported)}, imported in ${seconds(imported)}, repaired and checked in ${seconds(settled)}: ${fits ? 'nothing differs' : 'SOMETHING DIFFERS'}`,
  ]
}
