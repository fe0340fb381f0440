import { FunderId, merge } from '@kring/domain'
import { samenAanZet } from '@kring/domain/test-data/editions'
import { type Importer, withGrants } from '@kring/functions/api/imports/partners'
import { started } from '@kring/functions/api/imports/start'
import { forImports } from '@kring/functions/data/imports/index'
import { forCounting } from '@kring/functions/data/index'
import { forRelease } from '@kring/functions/data/releases/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishEdition } from '../support/publishedEdition.ts'
import { signedByLinde } from '../support/signedByLinde.ts'
import { lindeTenant } from '../support/tenants.ts'
import { at, openWorld, type World } from '../support/world.ts'

/** Rows of past months, and an edition that has shown those months. */

const clock = '2026-11-30T09:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
  await publishEdition(world, dijleland, { ...samenAanZet, through: '2026-03' })
})
afterAll(() => world.close())

const dijleland = FunderId.parse('dijleland')
const grant = 'samen-aan-zet'
const place = '/t/linde/imports'
const fileOf = (...dates: readonly string[]): string =>
  `Kenmerk;Aanmelddatum;Soort conferentie;Bron\n${dates.map(date => `${date};${date};EKC;zelf`).join('\n')}`
type One = { readonly id: string; readonly version: number }

const read = async (...dates: readonly string[]): Promise<One> => {
  const content = Buffer.from(fileOf(...dates)).toString('base64')
  const { mapping } = (await world.ask(`${place}/columns`, { as: 'bart', body: { content } })).body
  return (await world.ask(place, { as: 'bart', body: { content, mapping } })).body
}
const step = (one: One, name: 'check' | 'import' | 'take-back', locale = 'en') =>
  world.ask(`${place}/${one.id}/${name}`, {
    as: 'bart',
    body: {},
    headers: { ...at(one.version), 'accept-language': locale },
  })
const total = async (): Promise<number> => {
  const months = await forCounting(world.store, dijleland).rollups(grant, { from: '2000-01', to: '2039-12' })
  return merge(months.map(({ counters }) => counters)).total ?? 0
}
const importerOf = async () => {
  const data = forImports(world.store, { tenant: lindeTenant.id })
  const importer: Importer = {
    place: { tenant: lindeTenant.id },
    data,
    partners: await withGrants(data, [lindeTenant]),
  }
  return { data, importer }
}

describe('rows of months that a published edition has shown', () => {
  it.each([
    ['nl', 'januari 2026 – maart 2026'],
    ['fr', 'janvier 2026 – mars 2026'],
    ['en', 'January 2026 – March 2026'],
  ])('are refused at the check, with the months and the grant, in %s', async (locale, months) => {
    const refused = await step(await read('2026-01-10', '2026-03-31', '2026-04-02'), 'check', locale)
    expect(refused).toMatchObject({ status: 409, body: { code: 'import-months-shown' } })
    expect(refused.body.faults).toEqual([
      { code: 'months-shown', path: 'dijleland/samen-aan-zet', sentence: expect.stringContaining(months) },
    ])
    expect(await total()).toBe(0)
  })

  it('do not keep rows of later months from being imported', async () => {
    const checked = (await step(await read('2026-04-02'), 'check')).body
    const done = (await step(checked, 'import')).body
    expect(done).toMatchObject({ state: 'imported', imported: 1 })
    expect((await step(done, 'take-back')).body).toMatchObject({ state: 'taken-back', takenBack: 1 })
  })

  it('are refused at the import when they were published since the check, which counts nothing and holds nothing up', async () => {
    const checked = (await step(await read('2026-06-02'), 'check')).body
    expect(checked.state).toBe('checked')
    await publishEdition(world, dijleland, { ...samenAanZet, asOf: '2026-07-05', through: '2026-06' })
    expect(await step(checked, 'import')).toMatchObject({ status: 409, body: { code: 'import-months-shown' } })
    expect(await total()).toBe(0)
    expect((await world.ask(`${place}/${checked.id}`, { as: 'bart' })).body.state).toBe('checked')
    expect((await forRelease(world.store, dijleland).counting(grant)).isCounted).toBe(true)
  })

  it('are refused when they are published between the question and the beginning; what is published later is refused by the turn', async () => {
    const checked = (await step(await read('2026-08-02'), 'check')).body
    const { data, importer } = await importerOf()
    const batch = await data.read(checked.id)
    if (batch === undefined) throw new Error('no import')
    const turn = async () => (await forRelease(world.store, dijleland).counting(grant)).turn
    const before = await turn()
    let asked = 0
    const between: Importer = {
      ...importer,
      data: {
        ...data,
        shownThrough: async (...of) => {
          asked += 1
          if (asked === 2)
            await publishEdition(world, dijleland, { ...samenAanZet, asOf: '2026-09-05', through: '2026-08' })
          return data.shownThrough(...of)
        },
      },
    }
    const starting = { store: world.store, locale: 'en' as const, sign: signedByLinde }
    await expect(started(between, batch, starting)).rejects.toThrow('import-months-shown')
    expect(asked).toBe(2)
    expect(await turn()).toBeGreaterThan(before)
    expect((await forRelease(world.store, dijleland).counting(grant)).isCounted).toBe(true)
    expect((await data.read(checked.id))?.state).toBe('checked')
  })
})
