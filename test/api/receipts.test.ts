import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { mostPixelsOfReceipt, RegionId } from '@kring/domain'
import { pdf } from '@kring/domain/test-data/files'
import { personTag } from '@kring/functions/data/keys'
import { forCopies } from '@kring/functions/data/scopes/copies'
import { eraseCoordinator } from '@kring/functions/erasure/coordinator'
import { sweepCopies } from '@kring/functions/files/sweep/sweepCopies'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fetchLink } from '../support/attachments.ts'
import { giveCoordinator, registerCoordinator } from '../support/coordinators.ts'
import { openEraser } from '../support/eraser.ts'
import type { PersonName, TestPerson } from '../support/people.ts'
import { photo } from '../support/pictures.ts'
import { sendReceipt } from '../support/receipts.ts'
import { once, openWorld, type World } from '../support/world.ts'

const now = '2026-06-17T08:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await registerCoordinator(world, 'ann', { fullName: 'Ann Peeters' })
  await registerCoordinator(world, 'wout', { fullName: 'Wout Vol' })
})
afterAll(() => world.close())

type Who = PersonName | TestPerson
const wout: TestPerson = {
  subject: 'wout',
  name: 'Wout Vol',
  email: 'wout@kring.example',
  memberships: [{ role: 'coordinator' }],
}
const bread = { kind: 'expense', day: '2026-06-11', phase: 'conference', amount: 1250, what: 'brood' }
const own = (as: Who, command: string, body: object) =>
  world.ask(`/me/claims/oost/2026/${command}`, { as, body, headers: once() })
const entriesOf = async (as: Who) => (await world.ask('/me/claims', { as })).body.entries
const ownLink = (as: Who, entry: string) => world.ask(`/me/claims/oost/2026/receipts/${entry}`, { as })
const link = (entry: string, as: PersonName = 'leen', person = 'ann', region = 'oost') =>
  world.ask(`/ops/claims/${region}/2026/${person}/receipts/${entry}`, { as })
const bytesAt = async (url: string) => new Uint8Array(await (await fetchLink(world, url)).arrayBuffer())
const seen = ({ id, revision }: { id: string; revision: number }) => ({ entry: id, revision })
const keptAt = (person: string, id: string) => join(world.fileFolder, 'kept/c/oost/2026', personTag(person), id)
const isKept = (person: string, id: string): boolean => existsSync(keptAt(person, id))

/** Adds an expense with this file; returns its entry. */
async function withReceipt(as: Who, file: object, what = bread.what) {
  const added = await own(as, 'add-entry', { ...bread, what, receipt: { file } })
  expect(added.status, added.text).toBe(200)
  return (await entriesOf(as)).find(({ id }: { id: string }) => id === added.body.entry)
}
/** What Leen looked at, as the log has it. */
const looks = async (subject = 'leen') =>
  (await world.items()).filter(({ pk, sk }) => pk === `OPS#ACCESS#${subject}` && !String(sk).endsWith('~SEAL'))

describe('a receipt', () => {
  it('is a photo made anew and made smaller, seen by its coordinator, and by the manager once it is submitted', async () => {
    const large = new Uint8Array(
      await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#fa0' } })
        .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
        .jpeg()
        .toBuffer(),
    )
    const sent = await sendReceipt(world, 'ann', { bytes: large, type: 'jpeg', name: 'IMG 1.jpg' })
    expect([sent.status, sent.body]).toMatchObject([200, { name: 'IMG 1.jpg', type: 'jpeg' }])
    // What its sender says of a file counts for nothing.
    const entry = await withReceipt('ann', { ...sent.body, name: 'x.jpg', size: 1 })
    expect(entry.receipt.file).toEqual(sent.body)

    const mine = await ownLink('ann', entry.id)
    expect([mine.status, mine.body.type]).toEqual([200, 'jpeg'])
    const answer = await fetchLink(world, mine.body.url)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'cache-control': 'no-store',
    })
    const { width = 0, height = 0, exif } = await sharp(await answer.arrayBuffer()).metadata()
    expect(width * height).toBeLessThanOrEqual(mostPixelsOfReceipt)
    expect(exif).toBeUndefined()

    expect((await link(entry.id)).status).toBe(404)
    await own('ann', 'submit-month', { month: '2026-06' })
    expect(await looks()).toEqual([])
    const looked = await link(entry.id)
    expect([looked.status, looked.body.type]).toEqual([200, 'jpeg'])
    expect(await bytesAt(looked.body.url)).toEqual(await bytesAt((await ownLink('ann', entry.id)).body.url))
    expect(await looks()).toMatchObject([
      {
        entry: {
          action: 'download',
          by: { role: 'regional-manager', subject: 'leen' },
          attachment: sent.body.id,
          shown: [`oost.2026.${personTag('ann')}`],
        },
      },
    ])
    // It is fixed now, and stays with its month.
    expect((await own('ann', 'remove-entry', seen(entry))).body.code).toBe('claim-entry-fixed')
    expect(isKept('ann', sent.body.id)).toBe(true)
  })

  it('is a PDF as it was sent, which is saved and never shown', async () => {
    const { body: file } = await sendReceipt(world, 'ann')
    const entry = await withReceipt('ann', file)
    const { body } = await ownLink('ann', entry.id)
    expect(body.type).toBe('pdf')
    const answer = await fetchLink(world, body.url)
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="bon.pdf"')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf())
  })

  it('that is no photo or PDF is refused, with what to do', async () => {
    const script = await sendReceipt(world, 'ann', { bytes: pdf('<< /S /JavaScript >>') })
    expect([script.status, script.body.code]).toEqual([422, 'attachment-refused'])
    const other = await sendReceipt(world, 'ann', { bytes: new TextEncoder().encode('<html>'), type: 'jpeg' })
    expect(other.body.code).toBe('attachment-refused')
  })

  it('is replaced and taken away until the month is submitted, and then the file is gone', async () => {
    const [first, second] = [await sendReceipt(world, 'ann'), await sendReceipt(world, 'ann')]
    const entry = await withReceipt('ann', first.body, 'taart')
    // Another amount, the same receipt.
    await own('ann', 'change-entry', { ...bread, amount: 900, ...seen(entry), receipt: { file: first.body } })
    expect(isKept('ann', first.body.id)).toBe(true)
    const changed = { ...bread, ...seen({ ...entry, revision: 2 }), receipt: { file: second.body } }
    expect((await own('ann', 'change-entry', changed)).status).toBe(200)
    expect([isKept('ann', first.body.id), isKept('ann', second.body.id)]).toEqual([false, true])
    expect((await own('ann', 'remove-entry', { entry: entry.id, revision: 3 })).status).toBe(200)
    expect(isKept('ann', second.body.id)).toBe(false)
    const records = (await world.items()).filter(({ pk }) => pk === `OPS#RECEIPTS#${personTag('ann')}`)
    expect(records.map(({ sk }) => sk)).not.toContain(first.body.id)
    expect(records.map(({ sk }) => sk)).not.toContain(second.body.id)
  })

  it('is asked for at submitting: a photo, a PDF, one on paper, or the flat rate', async () => {
    const added = await own(wout, 'add-entry', bread)
    const refused = await own(wout, 'submit-month', { month: '2026-06' })
    expect([refused.status, refused.body.code]).toEqual([422, 'claim-receipt-missing'])
    expect(refused.body.detail).toMatch(/^Bij een uitgave in deze maand hoort nog een bonnetje\./)
    const kept = { ...bread, entry: added.body.entry, revision: 1, receipt: {} }
    expect((await own(wout, 'change-entry', kept)).status).toBe(200)
    expect((await own(wout, 'submit-month', { month: '2026-06' })).status).toBe(200)
  })

  it('is in one entry only, and never somebody else’s', async () => {
    const { body: file } = await sendReceipt(world, 'ann')
    await withReceipt('ann', file)
    expect((await own('ann', 'add-entry', { ...bread, receipt: { file } })).body.code).toBe('claim-receipt-gone')
    const { body: hers } = await sendReceipt(world, 'ann')
    expect((await own(wout, 'add-entry', { ...bread, receipt: { file: hers } })).body.code).toBe('claim-receipt-gone')
    expect((await world.ask(`/me/receipts/${hers.id}/check`, { as: wout, method: 'POST' })).status).toBe(404)
    const unchecked = await world.ask('/me/receipts', { as: 'ann', body: { name: 'b.pdf', type: 'pdf', size: 9 } })
    const ungiven = { ...hers, id: unchecked.body.id }
    expect((await own('ann', 'add-entry', { ...bread, receipt: { file: ungiven } })).body.code).toBe(
      'claim-receipt-gone',
    )
  })

  it('is not found by another coordinator, a manager of another region, or who has no record', async () => {
    const [entry] = (await entriesOf('ann')).filter((one: { state: string }) => one.state === 'submitted')
    expect((await link(entry.id)).status).toBe(200)
    expect((await ownLink(wout, entry.id)).status).toBe(404)
    expect((await link(entry.id, 'ruben')).status).toBe(404)
    expect((await link(entry.id, 'ruben', 'ann', 'west')).status).toBe(404)
    for (const as of ['ann', 'paula', 'sara'] as const) expect((await link(entry.id, as)).status).toBeGreaterThan(400)
    expect((await sendReceipt(world, 'leen')).status).toBe(403)
  })

  it('that no entry has is found by the sweep, and one that an entry has is not', async () => {
    const { body: file } = await sendReceipt(world, 'ann', { bytes: await photo(), type: 'jpeg' })
    const place = { region: RegionId.parse('oost'), year: '2026', person: personTag('ann') }
    const kept = world.files.receipts(place, { role: 'coordinator', person: place.person })
    // As when a request breaks off before its transaction.
    expect(await kept.keep(file.id)).toBe(true)
    const [submitted] = (await entriesOf('ann')).filter((one: { state: string }) => one.state === 'submitted')
    const lost: string[] = []
    const keyOf = (id: string) => `kept/c/oost/2026/${place.person}/${id}`
    await sweepCopies({
      copies: async function* () {
        for (const id of [file.id, submitted.receipt.file.id])
          yield { key: keyOf(id), writtenAt: Date.parse(now) - 2 * 86_400_000 }
      },
      remove: async key => void lost.push(key),
      table: forCopies(world.store),
      now: () => now,
    })
    expect(lost).toEqual([keyOf(file.id)])
  })

  it('is erased with the record of a coordinator who left', async () => {
    const { body: file } = await sendReceipt(world, wout)
    await withReceipt(wout, file)
    const { body: unused } = await sendReceipt(world, wout)
    expect((await giveCoordinator(world, 'wout', 'end', { on: '2026-06-17', reason: 'other' }, 1)).status).toBe(200)
    const { eraser, close } = openEraser(world)
    onTestFinished(close)
    expect(await eraseCoordinator(eraser, personTag('wout'))).toEqual({ kind: 'erased' })
    expect(isKept('wout', file.id)).toBe(false)
    expect(existsSync(join(world.fileFolder, 'checked/c', personTag('wout'), unused.id))).toBe(false)
    expect((await world.items()).filter(({ pk }) => pk === `OPS#RECEIPTS#${personTag('wout')}`)).toEqual([])
  })
})
