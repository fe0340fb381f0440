import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInfrastructure } from '@kring/local/infrastructure'
import { issuerOf, mintToken, readKeys } from '@kring/local/issuer/index'
import { findRunningHost } from '@kring/local/runningHost'
import { createShutdownStack } from '@kring/local/shutdown'
import { createTable } from '@kring/local/table/index'
import { upgradeFolder } from '@kring/local/upgrade'
import type { BareRoutes } from './calls.ts'
import { limitsOfStart, type Program, startProgram } from './processes.ts'
import { recordRoutes } from './recordRoutes.ts'
import { seedReferrals } from './seed.ts'
import { skipStream } from './skipStream.ts'
import { createTenants, type Person } from './tenants.ts'

/** The product's host and the bare server, on the same engine and table. */
export type BenchWorld = {
  readonly product: Program
  readonly bare: Program
  /** The seeded referrals. */
  readonly ids: readonly string[]
  readonly routes: BareRoutes
  /** An access token of ten minutes. */
  tokenOf(person: Person): string
  close(): Promise<void>
}

/** Seeds a new data folder, then starts the host and the bare server on it. */
export async function openBenchWorld(referrals: number, say: (line: string) => void): Promise<BenchWorld> {
  const data = mkdtempSync(join(tmpdir(), 'kring-overhead-'))
  const shutdown = createShutdownStack()
  shutdown.add(() => rmSync(data, { recursive: true, force: true }))
  try {
    const ids = await seed(data, referrals, say)
    const { env, flags } = limitsOfStart()
    const product = await startProgram('productServer.ts', { env: { ...env, KRING_DATA: data }, flags })
    shutdown.add(product.stop)
    const host = findRunningHost({ KRING_DATA: data })
    const keys = readKeys(host.folder.keys)
    if (keys === undefined) throw new Error('the host has no issuer')
    const tokenOf = (person: Person): string =>
      mintToken(keys, issuerOf(host.record.url), {
        subject: person,
        claims: { name: person },
      })
    const routes = await recordRoutes(host, tokenOf, ids)
    const { endpoint, table } = host.record
    const bare = await startProgram('bareServer.ts', {
      input: { endpoint, routes, writesTo: bareTableOf(table) },
    })
    shutdown.add(bare.stop)
    return { product, bare, ids, routes, tokenOf, close: () => shutdown.closeAll() }
  } catch (error) {
    await shutdown.closeAll()
    throw error
  }
}

/** Where the bare server writes: a table like the product's, of which nobody reads the stream. */
const bareTableOf = (table: string): string => `${table}-bare`

/** Seeds with the engine alone, without the host: nothing follows from what is seeded. */
async function seed(data: string, referrals: number, say: (line: string) => void): Promise<readonly string[]> {
  const shutdown = createShutdownStack()
  const started = performance.now()
  try {
    const infrastructure = await openInfrastructure({ data, env: process.env, say }, shutdown)
    const { store, tables, table } = infrastructure
    await createTable(tables, bareTableOf(table.name))
    await upgradeFolder({ ...infrastructure, now: () => '2026-01-01T00:00:00.000Z', say })
    await createTenants(store)
    const ids = await seedReferrals(store, referrals)
    await skipStream(infrastructure)
    say(`seeded ${referrals} referrals in ${Math.round((performance.now() - started) / 1000)} s`)
    return ids
  } finally {
    await shutdown.closeAll()
  }
}
