import { complaintContext, complaintEvents } from '@kring/domain/test-data/complaints'
import { ErasedDossier } from '@kring/functions/data/index'
import { tenantKeys } from '@kring/functions/data/keys'
import { forComplaint } from '@kring/functions/data/scopes/complaints'
import { eraseComplaint, eraseDueComplaints } from '@kring/functions/erasure/complaint'
import { replayErasures } from '@kring/functions/erasure/replay'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEraser } from '../support/eraser.ts'
import { linde } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let now = complaintContext.at
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())

const { id } = complaintContext.place
const data = () => forComplaint(world.store, linde, id, { role: 'complaint', tenant: linde, complaint: id })

it('a complaint is stored encrypted, and read whole', async () => {
  await data().commit({
    events: [
      complaintEvents['complaint-received'],
      complaintEvents.acknowledged,
      complaintEvents.heard,
      complaintEvents.answered,
      complaintEvents.closed,
    ],
  })
  expect((await data().read())?.complaint).toMatchObject({ state: 'closed', id })
  const { pk } = tenantKeys(linde).complaint(id)
  const items = (await world.items()).filter(item => item.pk === pk)
  expect(items).toHaveLength(6)
  const plain = JSON.stringify(items, (_, value: unknown) => (value instanceof Uint8Array ? '' : value))
  for (const word of ['mijn ex', 'gebeld', 'coordinator']) expect(plain).not.toContain(word)
})

it('is erased two years after its end and not before; its line is counted on', async () => {
  const erasing = openEraser(world)
  const eraser = { ...erasing.eraser, now: () => now }
  expect(await eraseComplaint(eraser, linde, id)).toEqual({ kind: 'still-active' })
  now = '2028-06-17T09:00:00.000Z'
  expect(await eraseDueComplaints(eraser)).toBe(1)
  expect(await eraseDueComplaints(eraser)).toBe(0)
  await expect(data().read()).rejects.toThrow(ErasedDossier)
  expect(await replayErasures(eraser)).toEqual({ again: 0, failed: [] })
  erasing.close()
})
