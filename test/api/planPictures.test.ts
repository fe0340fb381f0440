import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { mostPictures, mostPixelsOfPlanPicture } from '@kring/domain'
import { forCopies } from '@kring/functions/data/scopes/copies'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { erasePerson } from '@kring/functions/erasure/erasePerson'
import { sweepCopies } from '@kring/functions/files/sweep/sweepCopies'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fetchLink, post } from '../support/attachments.ts'
import { openEraser } from '../support/eraser.ts'
import { byLink, heldOf, lindeId, linkOf, prepare, settle } from '../support/invitees.ts'
import { declared, photo, withFilm } from '../support/pictures.ts'
import { sendPicture } from '../support/planPictures.ts'
import { direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

const now = '2026-06-17T08:00:00.000Z'
let world: World
let id: string
let people: Readonly<Record<'johan' | 'edith' | 'wim', string>>
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
  ;({ id, people } = await heldOf(world, 'ann'))
})
afterAll(() => world.close())

const pictures = async (of = id) => (await trajectory(world, of, 'ann')).body.pictures
const give = (command: string, body: object, of = id) => direct(world, of, command, body, 'ann')
const keptAt = (picture: string, of = id) => join(world.fileFolder, 'kept/p/linde', of, picture)
const bytesAt = async (url: string) => new Uint8Array(await (await fetchLink(world, url)).arrayBuffer())
const link = (picture: string, as: 'ann' | 'leen' | 'sara' = 'ann', of = id) =>
  world.ask(`/t/linde/trajectories/${of}/pictures/${picture}`, { as })
const seenBy = async (person: string, of = id) => (await byLink(world, linkOf(world, of, person), 'invitation')).body

async function add(about: object = { kind: 'flip-chart' }, of = id): Promise<string> {
  const sent = await sendPicture(world, of, 'ann')
  expect(sent.status, sent.text).toBe(200)
  await prepare(world, of, 'ann', ['add-picture', { picture: sent.body.id, ...about }])
  return sent.body.id
}

describe('a photo of a flip chart', () => {
  it('is made anew, without where and with what it was taken, and is shown to who leads the trajectory', async () => {
    const large = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#fa0' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    const sent = await sendPicture(world, id, 'ann', { bytes: new Uint8Array(large) })
    await prepare(world, id, 'ann', [
      'add-picture',
      { picture: sent.body.id, kind: 'flip-chart', caption: 'Ons weekend' },
    ])
    expect(await pictures()).toMatchObject([{ id: sent.body.id, type: 'jpeg', caption: 'Ons weekend' }])
    const given = await link(sent.body.id)
    expect(given.body).toMatchObject({ type: 'jpeg' })
    const { width = 0, height = 0, exif } = await sharp(await bytesAt(given.body.url)).metadata()
    expect([width * height <= mostPixelsOfPlanPicture, exif]).toEqual([true, undefined])
    // Kept under the dossier's plan, and no longer where it was checked.
    expect(existsSync(keptAt(sent.body.id))).toBe(true)
    expect(existsSync(join(world.fileFolder, 'checked/p/linde', id, sent.body.id))).toBe(false)
    // A manager reads no plan, and a referrer not its pictures.
    expect([(await link(sent.body.id, 'leen')).status, (await link(sent.body.id, 'sara')).status]).toEqual([403, 403])
    const log = (await world.items()).filter(({ pk }) => String(pk).includes(`#ACCESS#${id}`))
    expect(JSON.stringify(log)).toContain(sent.body.id)
  })

  it('is described in the words of the family, as who drew it; and is taken away with its file', async () => {
    const drawn = await add({ kind: 'child-drawing', drawnBy: people.johan })
    await prepare(world, id, 'ann', [
      'describe-picture',
      { picture: drawn, kind: 'child-drawing', caption: 'Bij oma', drawnBy: people.johan },
    ])
    expect((await pictures()).at(-1)).toMatchObject({
      kind: 'child-drawing',
      caption: 'Bij oma',
      drawnBy: people.johan,
    })
    expect((await give('describe-picture', { picture: drawn, kind: 'drawing', drawnBy: 'niemand' })).body.code).toBe(
      'person-unknown',
    )
    await prepare(world, id, 'ann', ['remove-picture', { picture: drawn }])
    expect([existsSync(keptAt(drawn)), (await link(drawn)).status]).toEqual([false, 404])
    expect((await give('remove-picture', { picture: drawn })).body.code).toBe('picture-unknown')
  })

  it('is seen by who may read the whole plan, and by nobody else', async () => {
    const drawn = await add({ kind: 'child-drawing', caption: 'Ons huis', drawnBy: people.johan })
    // Not before the plan is accepted.
    await settle(world)
    expect((await seenBy(people.edith)).plan).toBeUndefined()
    expect((await byLink(world, linkOf(world, id, people.edith), `pictures/${drawn}`)).status).toBe(404)
    await prepare(world, id, 'ann', ['accept-plan'])
    await settle(world)
    const { plan } = await seenBy(people.edith)
    expect(plan.pictures.at(-1)).toEqual({
      id: drawn,
      name: 'flap.jpg',
      type: 'jpeg',
      kind: 'child-drawing',
      caption: 'Ons huis',
      drawnBy: 'Johan',
    })
    const given = await byLink(world, linkOf(world, id, people.edith), `pictures/${drawn}`)
    expect((await sharp(await bytesAt(given.body.url)).metadata()).format).toBe('jpeg')
    // Who was not there, with a release of one agreement, reads no pictures.
    const [agreement] = (await trajectory(world, id, 'ann')).body.plan.plan.agreements
    await prepare(world, id, 'ann', [
      'release-plan',
      {
        recipient: { kind: 'person', person: people.wim },
        scope: { kind: 'some', agreements: [agreement.id] },
        by: [people.johan],
        on: '2026-06-17',
      },
    ])
    await settle(world)
    expect((await seenBy(people.wim)).plan).toMatchObject({ isWhole: false })
    expect((await seenBy(people.wim)).plan.pictures).toBeUndefined()
    expect((await byLink(world, linkOf(world, id, people.wim), `pictures/${drawn}`)).status).toBe(404)
    // The evening after, another photo: those who read the plan see it.
    const later = await add({ kind: 'flip-chart', caption: 'Later gevonden' })
    await settle(world)
    expect((await seenBy(people.edith)).plan.pictures.at(-1).id).toBe(later)
  })
})

describe('what is no picture of a plan', () => {
  it.each([
    ['a text that says it is a photo', new TextEncoder().encode('Beste Ann'), 'jpeg', 'unknown-type'],
    ['a picture that would fill the memory of who opens it', declared(60_000, 60_000), 'png', 'too-many-pixels'],
  ] as const)('%s is refused, and nothing of it stays', async (_what, bytes, type, fault) => {
    const sent = await sendPicture(world, id, 'ann', { bytes, type, name: `x.${type === 'png' ? 'png' : 'jpg'}` })
    expect(sent.status).toBe(422)
    expect(sent.body).toMatchObject({ code: 'attachment-refused', faults: [{ code: fault }] })
  })

  it('a photo with a film behind it keeps the photo only', async () => {
    const sent = await sendPicture(world, id, 'ann', { bytes: withFilm(await photo()) })
    expect([sent.status, sent.body.size < 50_000]).toEqual([200, true])
  })

  it('a photo of 40 MB is refused before it is sent, and where it is sent', async () => {
    const path = `/t/linde/trajectories/${id}/pictures`
    const asked = await world.ask(path, { as: 'ann', body: { name: 'a.jpg', type: 'jpeg', size: 40 * 1024 * 1024 } })
    expect(asked.status).toBe(400)
    const grant = await world.ask(path, { as: 'ann', body: { name: 'a.jpg', type: 'jpeg', size: 9 } })
    expect(await post(world, grant.body, new Uint8Array(11 * 1024 * 1024))).toBe(413)
    // Nothing arrived: neither what was cut off half-way can be added.
    expect((await world.ask(`${path}/${grant.body.id}/check`, { as: 'ann', method: 'POST' })).body.code).toBe(
      'attachment-not-arrived',
    )
    expect((await give('add-picture', { picture: grant.body.id, kind: 'drawing' })).body.code).toBe('picture-gone')
  })

  it('a file that was sent for another trajectory is not there for this one, nor one that has a place already', async () => {
    const elsewhere = await heldOf(world, 'ann')
    const sent = await sendPicture(world, elsewhere.id, 'ann')
    expect((await give('add-picture', { picture: sent.body.id, kind: 'drawing' })).body.code).toBe('picture-gone')
    const own = await add({ kind: 'drawing' }, elsewhere.id)
    const again = await give('add-picture', { picture: own, kind: 'drawing' }, elsewhere.id)
    expect([again.status, (await pictures(elsewhere.id)).length]).toEqual([200, 1])
  })

  it('the twenty-first is refused, and stays where it was', async () => {
    const { id: full } = await heldOf(world, 'ann')
    for (let count = 0; count < mostPictures; count += 1) await add({ kind: 'flip-chart' }, full)
    const sent = await sendPicture(world, full, 'ann')
    const refused = await give('add-picture', { picture: sent.body.id, kind: 'flip-chart' }, full)
    expect([refused.status, refused.body.code]).toEqual([409, 'pictures-full'])
    const [first] = await pictures(full)
    await prepare(
      world,
      full,
      'ann',
      ['remove-picture', { picture: first.id }],
      ['add-picture', { picture: sent.body.id, kind: 'flip-chart' }],
    )
    expect(await pictures(full)).toHaveLength(mostPictures)
  })
})

describe('the end of a picture', () => {
  it('a copy that no plan names goes with the sweep, one that it names stays', async () => {
    const { id: swept } = await heldOf(world, 'ann')
    const kept = await add({ kind: 'drawing' }, swept)
    const lost = 'e'.repeat(32)
    const removed: string[] = []
    const later = new Date(Date.parse(now) + 2 * 86_400_000).toISOString()
    const keys = [kept, lost].map(one => ({ key: `kept/p/linde/${swept}/${one}`, writtenAt: Date.parse(now) }))
    await sweepCopies({
      copies: async function* () {
        yield* keys
      },
      remove: async key => void removed.push(key),
      table: forCopies(world.store),
      now: () => later,
    })
    expect(removed).toEqual([`kept/p/linde/${swept}/${lost}`])
  })

  it('what a person drew goes with them; a photo of a flip chart is asked about', async () => {
    const { id: ours, people: circle } = await heldOf(world, 'ann')
    const drawn = await add({ kind: 'child-drawing', drawnBy: circle.edith }, ours)
    const chart = await add({ kind: 'flip-chart', caption: 'Met Edith erop' }, ours)
    const { eraser, close } = openEraser(world)
    onTestFinished(close)
    const asked = await erasePerson(eraser, lindeId, ours, { person: circle.edith })
    expect(asked).toEqual({ kind: 'files-undecided', files: [{ id: chart, name: 'Met Edith erop', isOfPlan: true }] })
    expect((await erasePerson(eraser, lindeId, ours, { person: circle.edith, removeFiles: [chart] })).kind).toBe(
      'erased',
    )
    expect([drawn, chart].map(one => existsSync(keptAt(one, ours)))).toEqual([false, false])
    expect((await pictures(ours)).map(({ id: one }: { id: string }) => one)).toEqual([chart])
    expect(JSON.stringify(await pictures(ours))).not.toContain('Edith')
  })

  it('all of them go with the dossier, with their records and what was sent and not used', async () => {
    const { id: gone } = await heldOf(world, 'ann')
    const drawn = await add({ kind: 'drawing' }, gone)
    const { id: waiting } = (await sendPicture(world, gone, 'ann')).body
    const { eraser, close } = openEraser(world)
    onTestFinished(close)
    expect((await eraseDossier(eraser, lindeId, gone)).kind).toBe('erased')
    expect([keptAt(drawn, gone), join(world.fileFolder, 'checked/p/linde', gone, waiting)].some(existsSync)).toBe(false)
    expect((await world.items()).filter(({ pk }) => String(pk).includes(`#PICTURES#${gone}`))).toEqual([])
  })
})
