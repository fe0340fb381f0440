import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { TenantId } from '@kring/domain'
import { forEffects } from '@kring/functions/data/index'
import { eraserFromEnvironment } from '@kring/functions/erasure/environment'
import { ErasureAnswer } from '@kring/functions/erasure/task'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { mockClient } from '../support/mockClient.ts'
import { give as giveTo, grandchild, submitJohan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

const linde = TenantId.parse('linde')
const buckets = { KRING_BUCKET: 'kring-files', KRING_LEDGER_BUCKET: 'kring-ledger' }
let world: World
let now = testNow
let lines: string[] = []
/** The objects of both buckets, each under its bucket, key and version. */
const objects = new Map<string, string>()
const s3 = mockClient(S3Client)

beforeAll(async () => {
  world = await openWorld({ now: () => now })
  s3.on(PutObjectCommand).callsFake(({ Bucket, Key, Body, IfNoneMatch }) => {
    expect(IfNoneMatch).toBe('*')
    objects.set(JSON.stringify([Bucket, Key, '1']), String(Body))
    return {}
  })
  s3.on(ListObjectVersionsCommand).callsFake(({ Bucket, Prefix }) => {
    const found = [...objects.keys()].map((name): readonly string[] => JSON.parse(name))
    // S3 lists in the order of the keys.
    const theirs = found
      .filter(([bucket, key]) => bucket === Bucket && key?.startsWith(Prefix))
      .toSorted(([, one = ''], [, other = '']) => (one < other ? -1 : 1))
    return { Versions: theirs.map(([, Key, VersionId]) => ({ Key, VersionId })) }
  })
  s3.on(DeleteObjectCommand).callsFake(({ Bucket, Key, VersionId }) => {
    expect(objects.delete(JSON.stringify([Bucket, Key, VersionId]))).toBe(true)
    return {}
  })
  s3.on(GetObjectCommand).callsFake(({ Bucket, Key, VersionId }) => ({
    Body: { transformToString: async () => objects.get(JSON.stringify([Bucket, Key, VersionId])) ?? '' },
  }))
})
afterAll(async () => {
  s3.restore()
  await world.close()
})

/** The function, as its bundle starts it. */
const eraser = () => {
  const keep = (message: string, line: object) => lines.push(JSON.stringify({ message, ...line }))
  return eraserFromEnvironment(
    { ...world.env, ...world.erasing.environment, ...buckets },
    { log: { info: keep, error: keep }, now: () => now, credentials: world.erasing.credentials },
  )
}

/** Works what is due on a day; the eraser is called as Lambda calls it, with JSON both ways. */
async function onDay(day: string): Promise<void> {
  now = `${day}T10:00:00.000Z`
  const invoke = async (task: unknown): Promise<unknown> => JSON.parse(JSON.stringify(await eraser()(task)))
  const log = { info: (message: string, line: object) => lines.push(JSON.stringify({ message, ...line })) }
  const due = world.due({
    now: () => now,
    log: { ...log, error: log.info },
    erase: async task => ErasureAnswer.parse(await invoke(JSON.parse(JSON.stringify(task)))),
  })
  await due(undefined)
}

const viewOf = async (id: string) => (await world.ask(`/t/linde/referrals/${id}/retention`, { as: 'leen' })).body

async function asked(person?: string): Promise<string> {
  now = testNow
  lines = []
  const id = await submitJohan(world)
  expect((await giveTo(world, id, 'decline', { reason: 'other', explanation: 'Nu niet.' }, 1)).status).toBe(200)
  const view = await viewOf(id)
  const who = person === undefined ? {} : { person: view.persons[0].id }
  const body = { ...who, askedBy: 'De moeder', reason: 'Zij wil het.' }
  expect((await giveTo(world, id, 'ask-erasure', body, Number(view.version))).status).toBe(200)
  await world.drain()
  return id
}

const isThere = async (id: string): Promise<boolean> =>
  forEffects(world.store, linde)
    .dossier(id, true)
    .then(found => found !== undefined)
    .catch(() => false)

const isLinkOf = (pk: unknown, dossier: unknown, id: string): boolean =>
  String(pk).startsWith('T#linde#LINK#') && dossier === id

const listed = () => [...objects].filter(([name]) => name.includes('"erasures/')).map(([, line]) => line)
const put = (key: string, version: string) => objects.set(JSON.stringify(['kring-files', key, version]), 'x')
const filesLeft = () => [...objects.keys()].filter(name => name.includes('kring-files'))

describe('the function that erases', () => {
  it('erases a dossier that is due, and adds that to the locked list first', async () => {
    const id = await asked()
    await onDay('2026-06-24')
    expect(await isThere(id)).toBe(false)
    expect(listed().filter(line => line.includes(id))).toHaveLength(1)
  })

  it('ends the personal link of the citizen who sent it, and forgets which mails did not arrive', async () => {
    now = testNow
    const { id } = (await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })).body
    const note = { kind: 'received', to: 'referrer', reason: 'gave-up', at: now, address: 'hash' } as const
    await forEffects(world.store, linde).noteUndelivered(id, 'mail-1', note)
    expect((await giveTo(world, id, 'decline', { reason: 'other', explanation: 'Nu niet.' }, 1)).status).toBe(200)
    const { version } = await viewOf(id)
    const body = { askedBy: 'De oma', reason: 'Zij wil het.' }
    expect((await giveTo(world, id, 'ask-erasure', body, Number(version))).status).toBe(200)
    await world.drain()
    const beside = async () => {
      const items = await world.items()
      return items.filter(({ pk, dossier }) => pk === `T#linde#UNDELIVERED#${id}` || isLinkOf(pk, dossier, id))
    }
    expect(await beside()).toHaveLength(2)
    await onDay('2026-06-24')
    expect(await beside()).toEqual([])
  })

  it('erases one person and leaves the rest', async () => {
    const id = await asked('one')
    const [person] = (await viewOf(id)).persons
    await onDay('2026-06-24')
    expect((await viewOf(id)).persons).not.toContainEqual(person)
    expect(await isThere(id)).toBe(true)
  })

  it('logs the number of the dossier, and nothing of anybody', async () => {
    const id = await asked()
    await onDay('2026-06-24')
    const said = lines.filter(line => line.includes(id))
    expect(said.length).toBeGreaterThan(0)
    expect(said.map(line => Object.keys(JSON.parse(line)).toSorted().join(' '))).toEqual(
      expect.arrayContaining(['answer dossier message tenant why', 'dossier message tenant']),
    )
    expect(lines.join('\n')).not.toMatch(/Johan|Vermeulen|moeder|@/)
  })

  it('deletes every version of the pictures of its plan, and those of no other', async () => {
    const id = await asked()
    const file = '0123456789abcdef0123456789abcdef'
    for (const stage of ['incoming', 'checked', 'kept'])
      for (const version of ['1', '2']) put(`${stage}/p/linde/${id}/${file}`, version)
    put(`kept/p/linde/${id}0/${file}`, '1')
    put(`kept/c/oost/2026/tag/${file}`, '1')
    await onDay('2026-06-24')
    expect(filesLeft().map(name => JSON.parse(name)[1])).toEqual([
      `kept/p/linde/${id}0/${file}`,
      `kept/c/oost/2026/tag/${file}`,
    ])
  })

  it('believes nobody who asks: what nobody asked for, or is too early, stays', async () => {
    const id = await asked()
    const task = { why: 'asked', tenant: 'linde', dossier: id }
    expect(await eraser()(task)).toBe('too-early')
    expect(await eraser()({ ...task, why: 'retention', warnedOn: '2000-01-01' })).toBe('too-early')
    expect(await eraser()({ ...task, dossier: 'LIN-2026-999999' })).toBe('nothing-to-do')
    await expect(eraser()({ ...task, tenant: 'bolder', sure: true })).rejects.toThrow()
    expect(await isThere(id)).toBe(true)
  })

  it('repeats the list after a backup was put back, and repeating it again changes nothing', async () => {
    const again = await eraser()({ why: 'replay' })
    expect(again).toEqual({ again: 0, failed: [] })
    objects.set(JSON.stringify(['kring-ledger', 'erasures/2026-01-01T00:00:00.000Z-x', '1']), '{"tenant":"linde"}')
    await expect(eraser()({ why: 'replay' })).rejects.toThrow('line 1')
  })
})
