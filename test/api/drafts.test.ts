import { johanCase } from '@kring/domain/test-data/examples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { johan } from '../support/referrals.ts'
import { expectRefusal } from '../support/refusals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

describe('a referral that is still being written', () => {
  let now = '2026-05-02T09:00:00.000Z'
  let world: World
  beforeAll(async () => {
    world = await openWorld({ now: () => now })
  })
  afterAll(() => world.close())

  const desk = '/t/linde/drafts'
  const missing = { status: 404, code: 'not-found' } as const
  const half = {
    variant: 'family',
    mainPerson: { name: ' Jo', birthDate: { day: '1', month: '', year: '20' } },
    discussedOn: { month: '13' },
    story: '  Johan is \n\n',
    people: [{ name: '' }, { relation: 'oom', birthDate: { day: '31', month: '2', year: '1999' } }],
    themes: [],
    urgency: 'iets dat niet kan',
    declareTrue: false,
  }
  const draft = (answers: object) => ({ ...johan, answers })
  const begin = async (answers: object = half) => {
    const { body } = await world.ask(desk, { as: 'sara', body: draft(answers), headers: once() })
    return String(body.id)
  }
  const save = (id: string, version: number, answers: object) =>
    world.ask(`${desk}/${id}`, { as: 'sara', method: 'PUT', body: draft(answers), headers: at(version) })

  it('survives exactly as typed, half dates and all', async () => {
    const { body, headers } = await world.ask(`${desk}/${await begin()}`, { as: 'sara' })
    expect(body).toMatchObject({ answers: half, version: 1, locale: 'nl', form: johan.form, expiresOn: '2026-07-31' })
    expect(body.answers).toEqual(half)
    expect(headers.get('etag')).toBe('"1"')
  })

  it('keeps no answer to a question that its form does not ask', async () => {
    const id = await begin({ story: 'Kort.', favouriteColour: 'blauw' })
    expect((await world.ask(`${desk}/${id}`, { as: 'sara' })).body.answers).toEqual({ story: 'Kort.' })
  })

  it('is saved over the version it was read at, and not over another', async () => {
    const id = await begin()
    const saved = await save(id, 1, { story: 'Tweede.' })
    expect([saved.status, saved.body, saved.headers.get('etag')]).toMatchObject([200, { version: 2 }, '"2"'])
    const stale = { as: 'sara', method: 'PUT', body: draft({ story: 'Elders.' }), headers: at(1) } as const
    await expectRefusal(world, `${desk}/${id}`, stale, { status: 412, code: 'changed-meanwhile' })
    await expectRefusal(world, `${desk}/${id}`, { ...stale, headers: {} }, { status: 400, code: 'if-match-missing' })
    expect((await world.ask(`${desk}/${id}`, { as: 'sara' })).body.answers).toEqual({ story: 'Tweede.' })
  })

  it('of two devices that save at once exactly one is heard', async () => {
    const id = await begin()
    const replies = await Promise.all(['a', 'b', 'c', 'd'].map(story => save(id, 1, { story })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
    expect((await world.ask(`${desk}/${id}`, { as: 'sara' })).body.version).toBe(2)
  })

  it('is its owner’s alone', async () => {
    const id = await begin()
    const other = { as: 'sofie' } as const
    await expectRefusal(world, `${desk}/${id}`, other, missing)
    const put = { ...other, method: 'PUT', body: johan, headers: at(1) }
    await expectRefusal(world, `${desk}/${id}`, put, missing)
    expect((await world.ask(desk, other)).body.items).toEqual([])
    await world.ask(`${desk}/${id}`, { ...other, method: 'DELETE' })
    for (const as of ['bart', 'leen', 'els', 'paula', 'nadia'] as const)
      await expectRefusal(world, `${desk}/${id}`, { as }, { status: 403, code: 'not-allowed' })
    expect((await world.ask(`${desk}/${id}`, { as: 'sara' })).status).toBe(200)
  })

  it('is begun once, however often the request comes', async () => {
    const ask = { as: 'sara', body: draft({ story: 'Eén keer.' }), headers: once() } as const
    const replies = await Promise.all([1, 2, 3].map(() => world.ask(desk, ask)))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
    const other = { ...ask, body: draft({ story: 'Iets anders.' }) }
    await expectRefusal(world, desk, other, { status: 422, code: 'idempotency-key-reused' })
  })

  it('the last saved stands on top of the list', async () => {
    now = '2026-05-02T10:00:00.000Z'
    const first = await begin({ story: 'Eerst.' })
    now = '2026-05-02T11:00:00.000Z'
    const second = await begin({ story: 'Daarna.' })
    now = '2026-05-02T12:00:00.000Z'
    await save(first, 1, { story: 'Eerst, maar nu opnieuw.' })
    const { body } = await world.ask(desk, { as: 'sara' })
    expect(body.items.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([first, second])
  })

  it('among two hundred is listed by the page, each once, the last saved first', async () => {
    const many = '/t/kompas/drafts'
    const ids: string[] = []
    const body = { ...johan, answers: { story: 'x'.repeat(2000) } }
    for (let count = 0; count < 200; count += 1) {
      now = new Date(Date.parse('2026-05-03T00:00:00.000Z') + count * 60_000).toISOString()
      ids.unshift((await world.ask(many, { as: 'nadia', body, headers: once() })).body.id)
    }
    const listed: string[] = []
    let cursor: string | undefined
    do {
      world.consumed()
      const reply = await world.ask(`${many}${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`, {
        as: 'nadia',
      })
      expect(reply.body.items.length).toBeLessThanOrEqual(25)
      const patterns = world.consumed().map(({ pattern }) => pattern)
      expect(patterns.filter(pattern => pattern === 'list-drafts')).toHaveLength(1)
      expect(patterns.filter(pattern => pattern === 'read-draft').length).toBeLessThanOrEqual(25)
      listed.push(...reply.body.items.map(({ id }: { id: string }) => id))
      cursor = reply.body.cursor
    } while (cursor !== undefined)
    expect(listed).toEqual(ids)
    const first = await world.ask(`${many}?limit=1`, { as: 'nadia' })
    const stolen = `${desk}?cursor=${encodeURIComponent(first.body.cursor)}`
    await expectRefusal(world, stolen, { as: 'sara' }, { status: 400, code: 'bad-cursor' })
    await expectRefusal(world, `${many}?limit=51`, { as: 'nadia' }, { status: 400, code: 'invalid-query' })
  }, 120_000)

  it('is thrown away when its owner says so, and again without harm', async () => {
    const id = await begin()
    for (const _ of [1, 2])
      expect((await world.ask(`${desk}/${id}`, { as: 'sara', method: 'DELETE' })).status).toBe(204)
    await expectRefusal(world, `${desk}/${id}`, { as: 'sara' }, missing)
  })

  it('is gone once its referral is sent, in the same transaction', async () => {
    const id = await begin(johanCase)
    world.consumed()
    const send = { as: 'sara', body: { ...johan, draft: id }, headers: once() } as const
    expect((await world.ask('/t/linde/referrals', send)).status).toBe(201)
    expect(world.consumed().filter(({ write }) => write > 0)).toMatchObject([
      { pattern: 'submit-referral', calls: 1 },
      { pattern: 'keep-contact', calls: 1 },
    ])
    await expectRefusal(world, `${desk}/${id}`, { as: 'sara' }, missing)
  })

  it('is still there when its referral was refused', async () => {
    const id = await begin(half)
    const send = { as: 'sara', body: { ...draft(half), draft: id }, headers: once() } as const
    await expectRefusal(world, '/t/linde/referrals', send, { status: 422, code: 'answers-invalid' })
    expect((await world.ask(`${desk}/${id}`, { as: 'sara' })).status).toBe(200)
  })

  it('of someone else does not go with a referral that names it', async () => {
    const id = await begin()
    await world.ask('/t/linde/referrals', { as: 'sofie', body: { ...johan, draft: id }, headers: once() })
    await world.ask('/t/linde/referrals', {
      body: { ...johan, form: { id: 'self-referral', version: 1 }, draft: id },
      headers: once(),
    })
    expect((await world.ask(`${desk}/${id}`, { as: 'sara' })).status).toBe(200)
  })

  it('that nobody touches is hidden after ninety days; one that is saved lives on', async () => {
    now = '2026-05-10T09:00:00.000Z'
    const forgotten = await begin()
    const kept = await begin()
    now = '2026-06-10T09:00:00.000Z'
    await save(kept, 1, half)
    now = '2026-08-07T23:59:59.000Z'
    expect((await world.ask(`${desk}/${forgotten}`, { as: 'sara' })).body.expiresOn).toBe('2026-08-08')
    now = '2026-08-08T00:00:00.000Z'
    await expectRefusal(world, `${desk}/${forgotten}`, { as: 'sara' }, missing)
    const put = { as: 'sara', method: 'PUT', body: johan, headers: at(1) } as const
    await expectRefusal(world, `${desk}/${forgotten}`, put, missing)
    const { body } = await world.ask(desk, { as: 'sara' })
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([kept])
  })
})
