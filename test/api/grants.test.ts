import { FunderId } from '@kring/domain'
import { samenAanZet } from '@kring/domain/test-data/editions'
import { forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeQuartersOf } from '../support/closing.ts'
import { linde } from '../support/people.ts'
import { publishEdition } from '../support/publishedEdition.ts'
import { carryToAcceptance, give, submitJohan } from '../support/referrals.ts'
import { at, openWorld, type World } from '../support/world.ts'

const stad = FunderId.parse('stad')
let clock = '2026-05-12T09:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
  await forPlatform(world.store).putFunder(stad, 'De stad')
})
afterAll(() => world.close())

const terms = {
  name: 'Goede buren',
  from: '2026-01',
  to: '2026-12',
  budget: 10_000,
  tenants: ['linde'],
  variants: ['neighbourhood'],
  prices: [{ variant: 'neighbourhood', from: '2026-01', euros: 1700 }],
  threshold: 10,
  isChosenPerReferral: true,
}
const why = 'Zo besliste de gemeenteraad'
type Who = 'paula' | 'leen' | 'bart' | 'els'
const make = (changes: object = {}, as: Who = 'paula', funder = 'stad') =>
  world.ask('/ops/grants', { as, body: { funder, terms: { ...terms, ...changes }, why } })
const place = '/ops/grants/stad/goede-buren'
const read = () => world.ask(place, { as: 'paula' })
const amend = (changes: object, version: number, as: Who = 'paula') =>
  world.ask(place, { as, method: 'PUT', body: { terms: { ...terms, ...changes }, why }, headers: at(version) })

describe('the grants of funders', () => {
  it('are refused when another grant covers the same, with its name and what both cover', async () => {
    const { status, body } = await make({ isChosenPerReferral: false })
    expect([status, body.code]).toEqual([409, 'grant-overlaps'])
    expect(body.faults).toEqual([
      {
        code: 'grant-overlap',
        path: 'dijleland/samen-aan-zet',
        sentence: 'Samen aan zet: Jeugdhulp De Linde; Buurtconferentie; januari 2026 – december 2026',
      },
    ])
  })

  it('are made with who made it, when and why', async () => {
    expect(await make()).toMatchObject({ status: 201, body: { funder: 'stad', id: 'goede-buren' } })
    const { body, headers } = await read()
    expect(headers.get('etag')).toBe('"1"')
    expect(body).toMatchObject({
      grant: { ...terms, funder: 'stad' },
      funderName: 'De stad',
      partners: [{ id: 'linde', name: 'Jeugdhulp De Linde' }],
      history: [{ type: 'made', at: clock, by: 'Paula Test', why }],
      overlaps: [{ grant: 'samen-aan-zet' }],
    })
    expect((await make()).body.code).toBe('grant-exists')
  })

  it('are listed for the platform’s admin, with the funders and partners to choose from', async () => {
    const { body } = await world.ask('/ops/grants', { as: 'paula' })
    expect(body.grants.map(({ grant }: { grant: { id: string } }) => grant.id)).toEqual([
      'samen-aan-zet',
      'goede-buren',
    ])
    expect(body.funders).toContainEqual({ id: 'stad', name: 'De stad' })
    expect(body.partners).toContainEqual({ id: 'linde', name: 'Jeugdhulp De Linde' })
    expect(body.month).toBe('2026-05')
  })

  it('can be chosen for referrals of their kind of conference, of months that they take, and for no other', async () => {
    const choices = async () => {
      const { body } = await world.ask(`/t/linde/referrals/${await submitJohan(world)}`, { as: 'leen' })
      return body.grants.map(({ id }: { id: string }) => id)
    }
    expect(await choices()).toEqual(['samen-aan-zet'])
    const prices = [{ variant: 'family', from: '2026-01', euros: 1 }]
    await make({ name: 'Voor gezinnen', variants: ['family'], prices }, 'paula', 'dijleland')
    expect(await choices()).toEqual(['samen-aan-zet', 'voor-gezinnen'])
    const body = { from: '2026-05', why }
    await world.ask('/ops/grants/dijleland/voor-gezinnen/end', { as: 'paula', body, headers: at(1) })
    expect(await choices()).toEqual(['samen-aan-zet'])
  })

  it('are amended with a history of what changed; two who amend at once do not overwrite each other', async () => {
    const results = await Promise.all([amend({ budget: 12_000 }, 1), amend({ budget: 15_000 }, 1)])
    expect(results.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect(results.find(({ status }) => status === 412)?.body.code).toBe('changed-meanwhile')
    const { body } = await read()
    expect(body.history[0]).toMatchObject({ type: 'amended', changed: ['budget'], before: { budget: 10_000 } })
  })

  it('no longer stand with a partner that is taken out', async () => {
    const prices = [{ variant: 'neighbourhood', from: '2042-01', euros: 1 }]
    const both = { name: 'Later', from: '2042-01', to: '2042-12', tenants: ['linde', 'kompas'], prices }
    const { body: made } = await make(both)
    const standsWith = async () =>
      (await world.items())
        .filter(({ pk, sk }) => String(pk).startsWith('T#') && sk === `stad#${made.id}`)
        .map(({ pk }) => String(pk))
        .sort()
    expect(await standsWith()).toEqual(['T#kompas#GRANTS', 'T#linde#GRANTS'])
    const body = { terms: { ...terms, ...both, tenants: ['linde'] }, why }
    const amended = await world.ask(`/ops/grants/stad/${made.id}`, { as: 'paula', method: 'PUT', body, headers: at(1) })
    expect(amended.status).toBe(200)
    expect(await standsWith()).toEqual(['T#linde#GRANTS'])
  })

  it('of which figures were published take a partner only from the first month that nobody has seen, and keep one that leaves till then', async () => {
    const prices = [{ variant: 'neighbourhood', from: '2043-01', euros: 1 }]
    const asked = { name: 'Gepubliceerd', from: '2043-01', to: '2043-12', tenants: ['linde'], prices }
    const { body: made } = await make(asked)
    const path = `/ops/grants/stad/${made.id}`
    const { body: before } = await world.ask(path, { as: 'paula' })
    expect(before.changesFrom).toBeUndefined()
    // It begins later than today: nothing is spent yet.
    expect((await world.ask(`${path}/money`, { as: 'paula' })).body).toMatchObject({ spent: 0, invoices: [] })
    const edition = { ...samenAanZet, grant: { ...samenAanZet.grant, id: made.id }, through: '2043-04' }
    await publishEdition(world, stad, edition)
    const change = async (tenants: readonly string[], version: number) => {
      const body = { terms: { ...terms, ...asked, tenants }, why }
      const { status } = await world.ask(path, { as: 'paula', method: 'PUT', body, headers: at(version) })
      expect(status).toBe(200)
      return (await world.ask(path, { as: 'paula' })).body
    }
    const later = await change(['linde', 'kompas'], 1)
    expect(later).toMatchObject({ changesFrom: '2043-05', agreed: { tenants: ['kompas', 'linde'] } })
    expect(later.grant.gaps).toEqual([{ tenant: 'kompas', from: '2043-01', until: '2043-05' }])
    const left = await change(['kompas'], 2)
    expect(left).toMatchObject({ agreed: { tenants: ['kompas'] }, grant: { tenants: ['kompas', 'linde'] } })
    expect(left.grant.gaps).toContainEqual({ tenant: 'linde', from: '2043-05' })
    const { body } = await make({ ...asked, name: 'Ernaast', from: '2043-02', isChosenPerReferral: true })
    expect(body.code).toBe('grant-overlaps-shown')
    // The months that were shown, and no later one.
    expect(body.faults).toMatchObject([{ code: 'months-shown', path: `stad/${made.id}` }])
    expect(body.faults[0].sentence).toMatch(
      /^Gepubliceerd: Jeugdhulp De Linde; Buurtconferentie; februari 2043 – april 2043$/,
    )
  })

  it('made at once by two admins for the same do not both stand', async () => {
    const changes = { isChosenPerReferral: false, tenants: ['kompas'], from: '2041-01', to: '2041-12' }
    const prices = [{ variant: 'neighbourhood', from: '2041-01', euros: 1 }]
    const results = await Promise.all([
      make({ ...changes, prices, name: 'De ene' }),
      make({ ...changes, prices, name: 'De andere' }, 'paula', 'dijleland'),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(results.map(({ body }) => body.code)).toContain('grant-overlaps')
  })

  it.each([
    [{ from: '2026-05', to: '2026-04' }, 'grant-months-reversed'],
    [{ tenants: ['nergens'] }, 'grant-tenant-unknown'],
    [{ name: '=1+1' }, 'grant-name-formula'],
    [{ name: 'Aan\u0007zet' }, 'invalid-body'],
    [{ threshold: 0 }, 'invalid-body'],
    [{ threshold: 9 }, 'grant-threshold-lower'],
    [{ prices: [{ variant: 'neighbourhood', from: '2026-01', euros: 1 }] }, 'grant-price-closed'],
  ])('are not amended to %j: %s', async (changes, code) => {
    expect((await amend(changes, 2)).body.code).toBe(code)
    expect((await read()).body.version).toBe(2)
  })

  it('do not get other prices of what was invoiced by way of a shorter period', async () => {
    const changes = { name: 'Warme straat', tenants: ['kompas'] }
    await make(changes)
    const put = (more: object, version: number) =>
      world.ask('/ops/grants/stad/warme-straat', {
        ...{ as: 'paula', method: 'PUT', headers: at(version) },
        body: { terms: { ...terms, ...changes, ...more }, why },
      })
    expect((await put({ from: '2026-04' }, 1)).status).toBe(200)
    const prices = [
      { variant: 'neighbourhood', from: '2026-01', euros: 1 },
      { variant: 'neighbourhood', from: '2026-04', euros: 1700 },
    ]
    expect((await put({ from: '2026-04', prices }, 2)).body.code).toBe('grant-price-closed')
  })

  it('say in whole euros what is spent, promised and left, and what each quarter costs', async () => {
    const { body } = await world.ask(`${place}/money`, { as: 'paula' })
    expect(body).toMatchObject({ committed: 0, spent: 0, unpriced: 0, invoices: [] })
    expect(body.left).toBe(body.budget)
    // A quarter that is over has an invoice from its first release on.
    expect((await world.ask(`${place}/invoices/2026-Q1`, { as: 'paula' })).status).toBe(404)
    await closeQuartersOf(world, stad, 'goede-buren', '2026-04')
    const { text, headers } = await world.ask(`${place}/invoices/2026-Q1`, { as: 'paula' })
    expect(headers.get('content-type')).toContain('text/csv')
    expect(text).toContain('"De stad"')
    expect(text).toContain('"Totaal";"";"";"0";""')
    for (const quarter of ['2026-Q2', '2025-Q4', 'zomer'])
      expect((await world.ask(`${place}/invoices/${quarter}`, { as: 'paula' })).status).toBe(404)
  })

  it('are ended from a month on, once, and amended no more', async () => {
    const end = (from: string, version: number) =>
      world.ask(`${place}/end`, { as: 'paula', body: { from, why }, headers: at(version) })
    expect((await end('2026-04', 2)).body.code).toBe('grant-end-unfit')
    expect((await end('2026-06', 1)).body.code).toBe('changed-meanwhile')
    expect((await end('2026-06', 2)).status).toBe(200)
    expect((await end('2026-07', 3)).body.code).toBe('grant-ended')
    expect((await amend({ budget: 1 }, 3)).body.code).toBe('grant-ended')
    expect((await read()).body.history[0]).toMatchObject({ type: 'ended', changed: ['endedFrom'] })
  })

  it('are not for a manager, a partner’s admin or a funder', async () => {
    for (const as of ['leen', 'bart', 'els'] as const) {
      expect((await world.ask('/ops/grants', { as })).status).toBe(403)
      expect((await make({}, as)).status).toBe(403)
      expect((await amend({}, 3, as)).status).toBe(403)
      for (const path of ['', '/money', '/invoices/2026-Q1'])
        expect((await world.ask(`${place}${path}`, { as })).status).toBe(403)
    }
    expect((await world.ask('/ops/grants/stad/geen', { as: 'paula' })).status).toBe(404)
    expect((await make({}, 'paula', 'nergens')).status).toBe(404)
    clock = '2026-05-13T09:00:00.000Z'
  })

  it('note that the dossiers of their partners are to be counted again', async () => {
    const platform = forPlatform(world.store)
    expect((await platform.backfills()).map(({ grant }) => grant)).toContain('goede-buren')
    const own = (await platform.grants(stad)).find(({ grant }) => grant.id === 'goede-buren')
    expect(own?.grant.tenants).toEqual([linde])
  })
})

describe('a dossier that runs', () => {
  const families = (name: string) => {
    const prices = [{ variant: 'family', from: '2026-01', euros: 1900 }]
    return make({ name, variants: ['family'], prices })
  }
  const committed = async () => {
    await world.drain()
    const money = await Promise.all(
      ['het-ene', 'het-andere'].map(id => world.ask(`/ops/grants/stad/${id}/money`, { as: 'paula' })),
    )
    return money.map(({ body }) => body.committed)
  }

  it('counts in one grant: that which was chosen, and in another when the manager changes it, with the reason', async () => {
    await families('Het ene')
    await families('Het andere')
    const id = await submitJohan(world)
    await carryToAcceptance(world, id)
    expect(await committed()).toEqual([0, 0])
    const reason = 'De stad betaalt dit.'
    expect((await give(world, id, 'change-funding', { grant: 'het-ene', reason }, 5)).status).toBe(200)
    expect(await committed()).toEqual([1900, 0])
    expect((await give(world, id, 'change-funding', { grant: 'het-andere', reason }, 6)).status).toBe(200)
    expect(await committed()).toEqual([0, 1900])
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect([body.grant, body.grantName]).toEqual(['het-andere', 'Het andere'])
    expect((await give(world, id, 'change-funding', { grant: 'het-andere', reason }, 7)).body.code).toBe(
      'funding-unchanged',
    )
    expect((await give(world, id, 'change-funding', { reason }, 7, 'sara')).status).toBe(403)
  })

  it('stays funded when its grant is ended; nobody is accepted on that grant any more', async () => {
    const body = { from: '2026-05', why }
    await world.ask('/ops/grants/stad/het-andere/end', { as: 'paula', body, headers: at(1) })
    expect(await committed()).toEqual([0, 1900])
    const id = await submitJohan(world)
    await carryToAcceptance(world, id)
    const refused = await give(world, id, 'change-funding', { grant: 'het-andere', reason: 'Toch maar' }, 5)
    expect(refused.body.code).toBe('grant-unknown')
  })
})
