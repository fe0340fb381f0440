import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { reconcile } from '@kring/functions/audit/reconcile'
import { put } from '@kring/functions/data/calls'
import { cursorSigner, forCounting, forPlatform, ownCounts } from '@kring/functions/data/index'
import { rollupItems } from '@kring/functions/data/reports/rollups'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { backfillPartners } from '@kring/functions/schedule/backfill/partnerCounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEraser } from '../support/eraser.ts'
import { linde } from '../support/people.ts'
import { carryToAcceptance, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

const cursors = cursorSigner('b')
let world: World
let johan: string
beforeAll(async () => {
  world = await openWorld()
  await submitJohan(world)
  johan = await submitJohan(world)
  await carryToAcceptance(world, johan)
  await world.drain()
})
afterAll(() => world.close())

const path = '/t/linde/report'
const year = '?from=2026-01&to=2026-12'
const report = async (as: 'bart' | 'ann' | 'leen' | 'paula' | undefined, of = path, query = year) =>
  world.ask(`${of}${query}`, as === undefined ? {} : { as })
const dependencies = () => ({ store: world.store, cursors, secret: world.env.KRING_SECRET ?? '' })
const figureOf = (body: { figures: { indicator: string; figure: object }[] }, id: string) =>
  body.figures.find(({ indicator }) => indicator === id)?.figure
const expectRight = async () =>
  expect(await reconcile(world.store, cursors, dependencies().secret)).toMatchObject({
    wrongFacts: [],
    wrongMonths: [],
  })

describe('a partner’s own report', () => {
  it('counts all its referrals, exact and as of now', async () => {
    const { status, body } = await report('bart')
    expect(status).toBe(200)
    expect(figureOf(body, 'referrals')).toEqual({ kind: 'count', n: 2 })
    expect(figureOf(body, 'started')).toEqual({ kind: 'count', n: 1 })
    expect(body.months).toHaveLength(12)
    expect(body.before).toEqual({ from: '2025-01', to: '2025-12' })
    const sum = (dimension: string) =>
      body.tables
        .find((table: { dimension: string }) => table.dimension === dimension)
        ?.rows.reduce((all: number, { n }: { n: number }) => all + n, 0)
    expect([sum('variant'), sum('municipality'), sum('source')]).toEqual([2, 2, 2])
  })

  it('counts what was chosen at its own questions, and nothing that tells of a person or of health', async () => {
    const { body } = await report('bart')
    const own = body.tables.filter(({ dimension }: { dimension: string }) => dimension.startsWith('answer:'))
    expect(own.length).toBeGreaterThan(0)
    for (const { title, rows } of own) {
      expect(title.nl).toBeTruthy()
      expect(rows[0].n).toBe(2)
    }
    expect(JSON.stringify(body)).not.toMatch(/Johan|Vermeulen/)
  })

  it('says while referrals of before are not counted, and has them all once they are, however often', async () => {
    expect((await report('bart')).body.isWhole).toBe(false)
    expect(await backfillPartners(dependencies())).toMatchObject({ counted: 2, failed: [] })
    expect(await backfillPartners(dependencies())).toEqual({ counted: 0, failed: [] })
    const { body } = await report('bart')
    expect(body.isWhole).toBe(true)
    expect(figureOf(body, 'referrals')).toEqual({ kind: 'count', n: 2 })
    await expectRight()
  })

  it('also has those of before that the stream never counted', async () => {
    const table = world.store.table({ role: 'own' })
    const { Items: items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
    const own = items.filter(({ pk }) => /^T#linde#(FACTS|ROLLUP|COUNTED)/.test(String(pk)))
    for (const { pk, sk } of own) await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }))
    expect(figureOf((await report('bart')).body, 'referrals')).toEqual({ kind: 'count', n: 0 })
    await backfillPartners(dependencies())
    expect(figureOf((await report('bart')).body, 'referrals')).toEqual({ kind: 'count', n: 2 })
    await expectRight()
  })

  it('is for the admin of that partner and nobody else', async () => {
    expect((await report(undefined)).status).toBe(401)
    for (const as of ['ann', 'leen', 'paula'] as const) expect((await report(as)).status).toBe(403)
    expect((await report('bart', '/t/kompas/report')).status).toBe(403)
  })

  it('refuses a period that ends before it begins, is no month or longer than ten years', async () => {
    for (const query of ['?from=2026-12&to=2026-01', '?from=2026-13&to=2026-13', '?from=1970-01&to=2026-01', ''])
      expect((await report('bart', path, query)).body.code).toBe('invalid-query')
  })

  it('is a file for a spreadsheet that says for whom it is', async () => {
    const csv = await world.ask(`${path}.csv${year}`, { as: 'bart' })
    expect(csv.headers.get('content-disposition')).toContain('linde-2026-01-2026-12.csv')
    expect(csv.text).toContain('Geef dit bestand niet door')
    const xlsx = await world.ask(`${path}.xlsx${year}`, { as: 'bart' })
    expect(xlsx.status).toBe(200)
    expect((await world.ask(`${path}.csv${year}`, { as: 'leen' })).status).toBe(403)
  })

  it('tells marks that do not move with the answer of one', async () => {
    const table = world.store.table({ role: 'own' })
    const id = 'satisfaction-circle-plan'
    const marked = async (answers: number, scores: number) => {
      const counters = { 'answers:circle:plan': answers, 'scores:circle:plan': scores }
      const place = { month: '2025-02', tenant: linde, counters }
      for (const item of rollupItems({ partner: linde }, ownCounts, place)) await put(table, 'test', item)
      return figureOf((await report('bart', path, '?from=2025-01&to=2025-03')).body, id)
    }
    const first = await marked(5, 40)
    expect(first).toEqual({ kind: 'mean', sum: 40, over: 5 })
    expect(await marked(6, 41)).toEqual(first)
    expect(await marked(10, 60)).toEqual({ kind: 'mean', sum: 60, over: 10 })
    const counters = { 'answers:circle:plan': 10, 'scores:circle:plan': 60 }
    for (const { pk, sk } of rollupItems({ partner: linde }, ownCounts, { month: '2025-02', tenant: linde, counters }))
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }))
  })

  it('keeps the counts of an erased dossier, which lead to it no more', async () => {
    const before = (await report('bart')).body.figures
    expect(await forPlatform(world.store).countedPartner(linde)).toMatchObject({ isWhole: true })
    const opened = openEraser(world)
    await eraseDossier(opened.eraser, linde, johan)
    await world.drain()
    expect((await report('bart')).body.figures).toEqual(before)
    const counts = forCounting(world.store, { partner: linde })
    expect(await counts.recount(ownCounts)).toEqual(await counts.rollups(ownCounts, { from: '2000-01', to: '2099-12' }))
    await expectRight()
    opened.close()
  })
})
