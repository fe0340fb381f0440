import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { TenantId } from '@kring/domain'
import { forCopies } from '@kring/functions/data/scopes/copies'
import { sweepCopies } from '@kring/functions/files/sweep/sweepCopies'
import { diskStorage } from '@kring/local/files/index'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { attach, putFileForms, type Sender, sendLetters } from '../support/attachments.ts'
import { testNow } from '../support/clock.ts'
import { injectFaults, sdkError } from '../support/injectFaults.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let end = () => {}
beforeAll(async () => {
  world = await openWorld({ now: () => testNow, pause: async () => {} })
  await putFileForms(world, 'linde')
})
afterEach(() => end())
afterAll(() => world.close())

const sara: Sender = { as: 'sara' }
const day = 86_400_000

/** The keys of the copies of a file, under whatever number. */
async function copiesOf(id: string): Promise<readonly string[]> {
  const names = await readdir(join(world.fileFolder, 'kept'), { recursive: true }).catch(() => [])
  return names.filter(name => name.endsWith(id))
}
/** The storage at a moment, in which the copies that are there now were written at `testNow`. */
async function sweepAfter(days: number): Promise<number> {
  for (const name of await readdir(join(world.fileFolder, 'kept'), { recursive: true }))
    await utimes(join(world.fileFolder, 'kept', name), Date.parse(testNow) / 1000, Date.parse(testNow) / 1000)
  const later = diskStorage({
    folder: world.fileFolder,
    secret: 's'.repeat(32),
    publicUrl: 'http://kring.example',
    now: () => Date.parse(testNow) + days * day,
  })
  return later.sweepCopies(forCopies(world.store).dossierOf)
}
const failing = (name: string) => {
  const faults = Array.from({ length: 50 }, () => ({ fails: sdkError(name) }))
  end = injectFaults(faults, undefined, 'transactions').end
}

describe('a copy of a file whose dossier is not created', () => {
  it('is deleted at once when a draft was sent by somebody else meanwhile', async () => {
    const { body: file } = await attach(world, sara)
    const answers = { story: 'Er is een brief.', letters: [file] }
    const form = { id: 'letters', version: 1 }
    const reply = await world.ask('/t/linde/referrals', {
      as: 'sara',
      body: { form, answers, locale: 'nl', draft: 'a'.repeat(10), draftVersion: 1 },
      headers: once(),
    })
    expect([reply.status, reply.body.code]).toEqual([409, 'draft-gone'])
    expect(await copiesOf(file.id)).toEqual([])
    expect((await sendLetters(world, sara, { letters: [file] })).status).toBe(201)
    expect(await copiesOf(file.id)).toHaveLength(1)
  })

  it('is deleted at once when another referral took the file first', async () => {
    const { body: file } = await attach(world, sara)
    const replies = await Promise.all([1, 2, 3].map(() => sendLetters(world, sara, { letters: [file] })))
    const taken = replies.find(({ status }) => status === 201)?.body.id
    expect(await copiesOf(file.id)).toEqual([join('t', 'linde', taken, file.id)])
  })

  it('stays while nobody knows how the transaction ended, and is swept after a day', async () => {
    const { body: file } = await attach(world, sara)
    failing('InternalServerError')
    expect((await sendLetters(world, sara, { letters: [file] })).status).toBe(503)
    end()
    expect(await copiesOf(file.id)).toHaveLength(1)
    expect(await sweepAfter(0.9)).toBe(0)
    expect(await sweepAfter(1.1)).toBe(1)
    expect(await copiesOf(file.id)).toEqual([])
    // The file itself is still there to be sent.
    expect((await sendLetters(world, sara, { letters: [file] })).status).toBe(201)
  })

  it('is swept alone: what a dossier claimed stays, also when the sender tried more than once', async () => {
    const { body: file } = await attach(world, sara)
    const headers = once()
    failing('InternalServerError')
    await sendLetters(world, sara, { letters: [file] }, headers)
    end()
    const sent = await sendLetters(world, sara, { letters: [file] }, headers)
    expect(await copiesOf(file.id)).toHaveLength(2)
    expect(await sweepAfter(2)).toBe(1)
    expect(await copiesOf(file.id)).toEqual([join('t', 'linde', sent.body.id, file.id)])
    expect(await sweepAfter(20)).toBe(0)
  })
})

describe('the sweep', () => {
  const id = '0123456789abcdef0123456789abcdef'
  const at = (key: string, ageInDays = 2) => ({ key, writtenAt: Date.parse(testNow) - ageInDays * day })
  const sweep = async (copies: readonly ReturnType<typeof at>[], dossierOf: () => Promise<string | undefined>) => {
    const removed: string[] = []
    const work = sweepCopies({
      copies: async function* () {
        yield* copies
      },
      remove: async key => void removed.push(key),
      dossierOf,
      now: () => testNow,
    })
    return { removed, count: await work.catch((error: Error) => error.message) }
  }
  const kept = `kept/t/${TenantId.parse('linde')}/LIN-2026-000001/${id}`

  it('touches nothing but copies of dossiers, older than a day and younger than a month', async () => {
    const others = [at(`kept/t/linde/${id}`), at(`checked/t/linde/${id}`), at(`${kept}.1.half`), at(`${kept}/x`)]
    const none = async () => undefined
    expect(await sweep([...others, at(kept, 0.5), at(kept, 31)], none)).toEqual({ removed: [], count: 0 })
    expect(await sweep([at(kept)], none)).toEqual({ removed: [kept], count: 1 })
    expect((await sweep([at(kept)], async () => 'LIN-2026-000002')).removed).toEqual([kept])
    expect((await sweep([at(kept)], async () => 'LIN-2026-000001')).removed).toEqual([])
  })

  it('deletes nothing when the table does not answer', async () => {
    const silent = () => Promise.reject(new Error('no answer'))
    expect(await sweep([at(kept)], silent)).toEqual({ removed: [], count: 'no answer' })
  })
})
