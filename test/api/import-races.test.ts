import { FunderId, merge } from '@kring/domain'
import { type Importer, withGrants } from '@kring/functions/api/imports/partners'
import { importNext } from '@kring/functions/api/imports/run'
import { started } from '@kring/functions/api/imports/start'
import { forImports, type ImportPlace } from '@kring/functions/data/imports/index'
import { forCounting } from '@kring/functions/data/index'
import { forRelease } from '@kring/functions/data/releases/index'
import { wholeCounters } from '@kring/functions/releases/wholeCounters'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedByLinde } from '../support/signedByLinde.ts'
import { kompasTenant, lindeTenant } from '../support/tenants.ts'
import { at, openWorld, type World } from '../support/world.ts'

/** Who imports the same months, and what counts figures, begin while another is under way. */

const clock = '2026-11-30T09:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())

const partner = { as: 'bart', where: '/t/linde/imports' } as const
const operator = { as: 'paula', where: '/ops/imports' } as const
type Side = typeof partner | typeof operator
type One = { readonly id: string; readonly version: number }

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const rowsOf = (side: Side, date: string, count = 1): string =>
  side === partner
    ? `Kenmerk;Datum;Soort;Bron\n${Array.from({ length: count }, (_, n) => `${date}-${n};${date};EKC;zelf`).join('\n')}`
    : `Organisatie;Kenmerk;Datum;Soort;Bron\nJeugdhulp De Linde;1;${date};EKC;zelf\nScholengroep Kompas;2;2019-01-10;EKC;zelf`
const read = async (side: Side, content: string): Promise<One> => {
  const { as, where } = side
  const { mapping } = (await world.ask(`${where}/columns`, { as, body: { content: base64(content) } })).body
  return (await world.ask(where, { as, body: { content: base64(content), mapping } })).body
}
const step = ({ as, where }: Side, one: One, name: 'check' | 'import' | 'take-back') =>
  world.ask(`${where}/${one.id}/${name}`, { as, body: {}, headers: at(one.version) })
const checked = async (side: Side, date: string): Promise<One> =>
  (await step(side, await read(side, rowsOf(side, date)), 'check')).body

const importerOf = async (side: Side): Promise<Importer> => {
  const place: ImportPlace = side === partner ? { tenant: lindeTenant.id } : 'operator'
  const data = forImports(world.store, place)
  return {
    place,
    data,
    partners: await withGrants(data, side === partner ? [lindeTenant] : [lindeTenant, kompasTenant]),
  }
}
const batchOf = async ({ data }: Importer, { id }: One) => {
  const batch = await data.read(id)
  if (batch === undefined) throw new Error('no import')
  return batch
}

/** What an import begins with; of the operator's, rows that no grant pays for. */
const starting = {
  locale: 'en',
  sign: signedByLinde,
  get store() {
    return world.store
  },
} as const

describe('the same months, imported by a partner and by the operator', () => {
  it('are refused to the partner at the check, which is told what to do, and nothing of other partners', async () => {
    const first = (await step(operator, await checked(operator, '2021-02-10'), 'import')).body
    expect(first).toMatchObject({ state: 'imported', imported: 2 })
    const read1 = await read(partner, rowsOf(partner, '2021-02-20'))
    const refused = await world.ask(`${partner.where}/${read1.id}/check`, {
      as: 'bart',
      body: {},
      headers: { ...at(read1.version), 'accept-language': 'nl' },
    })
    expect(refused).toMatchObject({ status: 409, body: { code: 'import-of-operator' } })
    expect(refused.body.detail).toContain('Vraag om ze terug te nemen')
    // The months of a row of another partner in the same file are free.
    expect((await step(partner, await read(partner, rowsOf(partner, '2019-01-15')), 'check')).status).toBe(200)
    expect((await step(operator, first, 'take-back')).body).toMatchObject({ state: 'taken-back' })
    expect((await step(partner, read1, 'check')).status).toBe(200)
  })

  it('are refused to the operator at the check when the partner was first', async () => {
    const first = (await step(partner, await checked(partner, '2021-04-10'), 'import')).body
    const late = await step(operator, await read(operator, rowsOf(operator, '2021-04-20')), 'check')
    expect(late).toMatchObject({ status: 409, body: { code: 'import-of-partner' } })
    await step(partner, first, 'take-back')
  })

  it('are refused to whoever is later when both were checked before', async () => {
    for (const [month, first, second, code] of [
      ['2021-05', partner, operator, 'import-of-partner'],
      ['2021-06', operator, partner, 'import-of-operator'],
    ] as const) {
      const [one, other] = [await checked(first, `${month}-10`), await checked(second, `${month}-20`)]
      const counted = (await step(first, one, 'import')).body
      expect(counted).toMatchObject({ state: 'imported' })
      expect(await step(second, other, 'import')).toMatchObject({ status: 409, body: { code } })
      // What was refused claims nothing: the other can be taken back, and this one imported.
      await step(first, counted, 'take-back')
      expect((await step(second, other, 'import')).body).toMatchObject({ state: 'imported' })
    }
  })

  it('are refused to the partner when the operator begins between its question and its beginning', async () => {
    const own = await importerOf(partner)
    const [one, other] = [await checked(partner, '2021-07-10'), await checked(operator, '2021-07-20')]
    const between: Importer = {
      ...own,
      data: {
        ...own.data,
        saveUnlessOperatorBegan: async (...of) => {
          expect((await step(operator, other, 'import')).body).toMatchObject({ state: 'imported' })
          return own.data.saveUnlessOperatorBegan(...of)
        },
      },
    }
    await expect(started(between, await batchOf(own, one), starting)).rejects.toThrow('import-of-operator')
    expect((await batchOf(own, one)).state).toBe('checked')
  })

  it('are refused to the operator when the partner begins between its claim and its question', async () => {
    const own = await importerOf(operator)
    const [one, other] = [await checked(operator, '2021-08-10'), await checked(partner, '2021-08-20')]
    const between: Importer = {
      ...own,
      data: {
        ...own.data,
        claim: async (...of) => {
          // The partner asked before the claim, so that it does not see it.
          await step(partner, other, 'import')
          return own.data.claim(...of)
        },
      },
    }
    await expect(started(between, await batchOf(own, one), starting)).rejects.toThrow('import-of-partner')
    expect((await own.data.ofOperator(lindeTenant.id)).imports.filter(({ from }) => from === '2021-08')).toEqual([])
  })

  it('never count both ways when both are begun at once', async () => {
    for (const month of ['2021-09', '2021-10', '2021-11']) {
      const [one, other] = [await checked(partner, `${month}-10`), await checked(operator, `${month}-20`)]
      const answers = await Promise.all([step(partner, one, 'import'), step(operator, other, 'import')])
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
      for (const { status, body } of answers)
        if (status !== 200) expect(body.code).toMatch(/^import-of-(?:partner|operator)$|^changed-meanwhile$/)
    }
  })

  it('are free again once the import of the operator is removed unread', async () => {
    const own = await importerOf(operator)
    const one = await checked(operator, '2021-12-10')
    // Killed after its claim.
    await own.data.claim(lindeTenant.id, await batchOf(own, one), { from: '2021-12', to: '2021-12' })
    const waiting = await read(partner, rowsOf(partner, '2021-12-20'))
    expect((await step(partner, waiting, 'check')).body.code).toBe('import-of-operator')
    const gone = await world.ask(`${operator.where}/${one.id}`, {
      as: 'paula',
      method: 'DELETE',
      headers: at(one.version),
    })
    expect(gone.status).toBe(204)
    expect((await step(partner, waiting, 'check')).status).toBe(200)
  })
})

describe('the counters that a release reads', () => {
  const dijleland = FunderId.parse('dijleland')
  const grant = 'samen-aan-zet'
  const months = { from: '2020-01', to: '2026-12' }
  const running = () => ({
    ...{ store: world.store, secret: 'test-secret-test-secret-test-secret-test-secret', today: '2026-11-30' },
    ...{ now: () => clock, patience: 0, locale: 'en' as const, sign: signedByLinde },
  })
  const totalOf = (all: Awaited<ReturnType<typeof wholeCounters>>) =>
    merge((all?.months ?? []).map(one => one.counters)).total
  const counted = async () =>
    merge((await forCounting(world.store, dijleland).rollups(grant, months)).map(({ counters }) => counters)).total ?? 0

  it('are none while an import begins between the question whether they are whole and the reading', async () => {
    const own = await importerOf(partner)
    const one = (await step(partner, await read(partner, rowsOf(partner, '2022-02-10', 250)), 'check')).body
    let half = await own.data.save({ ...(await batchOf(own, one)), state: 'importing' })
    const release = forRelease(world.store, dijleland)
    const interleaved: typeof release = {
      ...release,
      counters: async (...of) => {
        half = await importNext(own, half, running())
        return release.counters(...of)
      },
    }
    const before = await counted()
    expect(await wholeCounters(interleaved, grant, months)).toBeUndefined()
    expect([half.state, await counted()]).toEqual(['importing', before + 200])
    expect((await importNext(own, half, running())).state).toBe('imported')
    expect(totalOf(await wholeCounters(release, grant, months))).toBe(before + 250)
  })

  it('are read again when an import came and went meanwhile, and have all of it', async () => {
    const own = await importerOf(partner)
    const one = (await step(partner, await read(partner, rowsOf(partner, '2022-03-10', 3)), 'check')).body
    const release = forRelease(world.store, dijleland)
    const before = await counted()
    let reads = 0
    const interleaved: typeof release = {
      ...release,
      counters: async (...of) => {
        reads += 1
        const found = await release.counters(...of)
        if (reads === 1)
          await importNext(own, await own.data.save({ ...(await batchOf(own, one)), state: 'importing' }), running())
        return found
      },
    }
    const whole = await wholeCounters(interleaved, grant, months)
    expect([reads, totalOf(whole)]).toEqual([2, before + 3])
    expect(whole?.turn).toBe((await release.counting(grant)).turn)
  })
})
