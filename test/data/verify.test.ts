import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinatorForgeries } from './forgeries/coordinators.ts'
import { dossierForgeries } from './forgeries/dossiers.ts'
import { logForgeries } from './forgeries/logs.ts'
import { otherForgeries } from './forgeries/outside.ts'
import { trajectoryForgeries } from './forgeries/trajectories.ts'
import { copyLedger, createSmallWorld, forgerWithUndo, type Item, named, scan } from './smallWorld.ts'

const forgeries = [
  ...dossierForgeries,
  ...trajectoryForgeries,
  ...coordinatorForgeries,
  ...logForgeries,
  ...otherForgeries,
]
let small: Awaited<ReturnType<typeof createSmallWorld>>
let items: readonly Item[]
let namedForgeries = 0

beforeAll(async () => {
  small = await createSmallWorld()
  items = await scan(small.world)
})

afterAll(async () => {
  await small.world.close()
  console.log(`verify: ${forgeries.length} forgeries, ${namedForgeries} named`)
  const folder = process.env.KRING_VERIFY_REPORTS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const report = { forgeries: forgeries.length, named: namedForgeries }
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(report))
})

describe('verify', () => {
  it('names nothing where nothing was forged', async () => {
    expect(await named(small.world)).toEqual([])
  })

  it.each(forgeries)('names $name', async ({ forge }) => {
    const { world, sealing, ...scene } = small
    const ledger = await copyLedger(world)
    const { undo, ...forger } = forgerWithUndo(world, items)
    try {
      const fault = await forge({ ...forger, ...scene, items, ledger })
      expect(await named(world, ledger)).toContainEqual(fault)
      namedForgeries += 1
    } finally {
      await undo()
      rmSync(ledger, { recursive: true, force: true })
    }
  })

  it('names nothing again once all is as it was', async () => {
    expect(await named(small.world)).toEqual([])
  })
})
