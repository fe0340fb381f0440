import { createHmac } from 'node:crypto'
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { events, johansQuestion } from '@kring/domain/test-data/referrals'
import { canonical } from '@kring/functions/data/canonicalJson'
import { cursorSigner, forTenant } from '@kring/functions/data/index'
import { eventSk } from '@kring/functions/data/keys'
import { upgradeTable } from '@kring/functions/data/upgrade/index'
import { chainHash, chainStart } from '@kring/functions/data/upgrade/plainChain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clockFrom } from '../support/clock.ts'
import { linde } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

/** The hash of an entry of an access log, as it was when each was chained to the one before. */
const accessHash = (secret: string, seq: number, previous: string, previousAt: string, entry: unknown): string =>
  createHmac('sha256', secret)
    .update(`access\nT#linde#ACCESS#${id}\n${seq}\n${previous}\n${previousAt}\n${canonical(entry)}`)
    .digest('base64url')

const id = 'LIN-2026-000777'
const pk = `T#linde#R#${id}`
const leen = { role: 'regional-manager', subject: 'leen', name: 'Leen Wouters' }

/** The history of a dossier as it was stored before events were encrypted. */
const plain = [
  {
    ...events.submitted(),
    id,
    tenant: 'linde',
    region: 'oost',
    form: { id: 'referral', version: 1 },
    by: { role: 'referrer', subject: 'sara', name: 'Sara Maes' },
  },
  { ...events.intakeStarted(), by: leen },
  { ...events.intakeRecorded(), by: leen },
  { ...events.questionSet(), by: leen },
  {
    type: 'around-set',
    around: { kind: 'main-persons', persons: [{ name: 'Johan' }] },
    at: events.accepted().at,
    by: leen,
  },
]

describe('a table of before events were encrypted', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())
  const put = (Item: Record<string, unknown>) =>
    world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
  const at = async (sk: string) =>
    (await world.table.client.send(new GetCommand({ TableName: world.table.name, Key: { pk, sk } }))).Item ?? {}
  let maintenances = 0
  const upgrade = () =>
    upgradeTable({
      store: world.store,
      cursors: cursorSigner('upgrade'),
      secret: world.env.KRING_SECRET ?? '',
      begin: async () => {
        maintenances += 1
        return 'm1'
      },
      now: clockFrom(),
    })

  beforeEach(async () => {
    await world.table.client.send(
      new DeleteCommand({ TableName: world.table.name, Key: { pk: 'OPS#FORMAT', sk: 'HEAD' } }),
    )
    let previous = chainStart
    for (const [index, event] of plain.entries()) {
      const seq = index + 1
      const hash = chainHash(previous, seq, event)
      await put({
        pk,
        sk: eventSk(seq),
        seq,
        previous,
        hash,
        event,
        ...(seq === 2 ? { intent: { key: 'k', request: 'r' } } : {}),
      })
      previous = hash
    }
    const secret = world.env.KRING_SECRET ?? ''
    const looks = [
      { at: '2026-04-21T09:00:00.000Z', action: 'read', by: leen },
      {
        at: '2026-04-22T09:00:00.000Z',
        action: 'emergency',
        by: { ...leen, subject: 'ruben' },
        reason: 'Leen is ziek.',
      },
    ]
    let before = { hash: '', at: '' }
    for (const [index, entry] of looks.entries()) {
      const seq = index + 1
      const hash = accessHash(secret, seq, before.hash, before.at, entry)
      const previousAt = before.at === '' ? {} : { previousAt: before.at }
      await put({
        pk: `T#linde#ACCESS#${id}`,
        sk: `A#00000${seq}`,
        seq,
        previous: before.hash,
        ...previousAt,
        hash,
        entry,
      })
      before = { hash, at: entry.at }
    }
    await put({ pk: `T#linde#ACCESS#${id}`, sk: 'HEAD', seq: 2, hash: before.hash, at: before.at, seal: 's' })
    const first = events.submitted()
    if (first.type !== 'submitted') throw new Error('not a submission')
    await put({
      pk,
      sk: 'HEAD',
      id,
      tenant: 'linde',
      tenantName: 'Jeugdhulp De Linde',
      sector: 'youth-care',
      region: 'oost',
      variant: first.variant,
      source: first.source,
      state: 'intake',
      title: first.title,
      referrer: 'sara',
      submittedAt: first.at,
      updatedAt: events.accepted().at,
      themes: [],
      version: plain.length,
      hash: previous,
      step: 'decide',
      waitingSince: '2026-04-20T09:00:00.000Z',
      dueOn: '2026-04-27',
      listPk: 'T#linde#REFERRALS',
      listSk: `8-intake#${first.at}#${id}`,
      ownPk: 'T#linde#BY#sara',
      ownSk: `8-intake#${first.at}#${id}`,
      opsPk: 'OPS#oost',
      opsSk: `2026-04-27#2026-04-20T09:00:00.000Z#linde#${id}`,
    })
  })

  it('is readable as before, with the names, and nothing in plain text', async () => {
    expect(await upgrade()).toBe(1)
    const { status, body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'intake', version: plain.length, questions: [{ text: johansQuestion }] })
    expect(body.history.map(({ by }: { by: { name?: string } }) => by.name)).toEqual([
      'Sara Maes',
      ...Array(4).fill('Leen Wouters'),
    ])
    const stored = (await world.items()).filter(item => item.pk === pk)
    const text = JSON.stringify(stored, (_, value) => (value instanceof Uint8Array ? '' : value))
    for (const told of ['Johan', 'Sara', 'Leen', johansQuestion]) expect(text).not.toContain(told)
    // The place in the work list is what it was.
    expect(await at('HEAD')).toMatchObject({ waitingSince: '2026-04-20T09:00:00.000Z', dueOn: '2026-04-27' })
    expect((await forTenant(world.store, linde).examine(id)).kind).toBe('whole')
  })

  it('keeps its access log, reasons and all', async () => {
    await upgrade()
    const { body } = await world.ask(`/t/linde/referrals/${id}/access-log`, { as: 'leen' })
    const reasons = body.items.flatMap(({ reason }: { reason?: string }) => reason ?? [])
    expect(reasons).toEqual(['Leen is ziek.'])
    const log = (await world.items()).filter(item => item.pk === `T#linde#ACCESS#${id}`)
    expect(JSON.stringify(log, (_, value) => (value instanceof Uint8Array ? '' : value))).not.toContain('ziek')
    expect(log.map(({ sk }) => sk)).not.toContain('A#000001')
  })

  it('has its published forms sealed', async () => {
    const key = { pk: 'T#linde#FORM#referral', sk: 'V#000001' }
    const form = (await world.table.client.send(new GetCommand({ TableName: world.table.name, Key: key }))).Item ?? {}
    const { seal, ...unsealed } = form
    await put(unsealed)
    await upgrade()
    const after = (await world.table.client.send(new GetCommand({ TableName: world.table.name, Key: key }))).Item
    expect(after).toEqual(form)
  })

  it('is upgraded once, also when the upgrade is run again', async () => {
    await upgrade()
    const before = await world.items()
    maintenances = 0
    expect(await upgrade()).toBe(0)
    expect(maintenances).toBe(0)
    expect(await world.items()).toEqual(before)
  })

  it('causes no mail and counts nothing again', async () => {
    await upgrade()
    const mails = await world.mails()
    await world.drain()
    const fresh = (await world.mails()).filter(({ id: mail }) => !mails.some(one => one.id === mail))
    // The stream still holds the first writing of the events, which has its effects once, as ever.
    expect(fresh.every(({ id: mail }) => mail.includes(`-${id}-1-`))).toBe(true)
    await upgrade()
    await world.drain()
    expect(await world.mails()).toHaveLength(mails.length + fresh.length)
  })

  it.each([
    [
      'altered',
      async () => put({ ...(await at(eventSk(3))), event: { ...events.intakeRecorded(), by: leen, at: '2020-01-01' } }),
    ],
    ['cut off', async () => put({ ...(await at('HEAD')), version: 4 })],
  ])('is refused where a history was %s: sealing it would make the forgery look genuine', async (_, forge) => {
    await forge()
    await expect(upgrade()).rejects.toThrow(pk)
    expect(await at(eventSk(1))).toHaveProperty('event')
  })
})

describe('a table of before drafts were listed by the page', () => {
  it('lists them after that, also those of somebody who has many, and is upgraded once', async () => {
    const world = await openWorld()
    const form = { id: 'referral', version: 1 }
    const draft = (draftId: string, savedAt: string) => ({
      pk: 'T#linde#DRAFTS#sara',
      sk: `D#${draftId}`,
      ...{ id: draftId, form, answers: {}, locale: 'nl', version: 3, savedAt, expiresAt: 4_000_000_000 },
    })
    const put = (Item: Record<string, unknown>) =>
      world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    await put({ pk: 'OPS#FORMAT', sk: 'HEAD', format: 2 })
    await put(draft('older', '2026-05-01T09:00:00.000Z'))
    await put(draft('newer', '2026-05-02T09:00:00.000Z'))
    const listed = async () =>
      (await world.ask('/t/linde/drafts', { as: 'sara' })).body.items.map((item: { id: string }) => item.id)
    expect(await listed()).toEqual([])
    const upgrade = {
      store: world.store,
      cursors: cursorSigner('upgrade'),
      secret: world.env.KRING_SECRET ?? '',
      now: clockFrom(),
    }
    const begin = () => Promise.reject(new Error('nothing that is sealed is rewritten'))
    expect(await upgradeTable({ ...upgrade, begin })).toBe(0)
    expect(await listed()).toEqual(['newer', 'older'])
    await put(draft('unlisted', '2026-05-03T09:00:00.000Z'))
    expect(await upgradeTable({ ...upgrade, begin })).toBe(0)
    expect(await listed()).toEqual(['newer', 'older'])
    await world.close()
  })
})
