import { FunderId, TenantId } from '@kring/domain'
import { Grant } from '@kring/domain/grants'
import { OpenReportList, PublishedEdition } from '@kring/functions/api/contract/editions'
import { forPlatform, openStore, rolesFrom } from '@kring/functions/data/index'
import { openReport } from '@kring/functions/data/releases/openReports'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import type { ReleaseDependencies } from '@kring/functions/releases/prepare'
import { runReleases } from '@kring/functions/releases/run'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putCounters } from '../support/counters.ts'
import { dijleland, kompas, linde } from '../support/people.ts'
import { at, openWorld, type World } from '../support/world.ts'

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']
const asOf = '2026-06-05'
const midden = TenantId.parse('midden')
const now = () => '2026-06-17T09:00:00.000Z'
const notThere = { status: 404, code: 'not-found' }

let world: World
let dependencies: ReleaseDependencies

beforeAll(async () => {
  world = await openWorld()
  const { environment, credentials } = world.releasing
  const store = openStore({
    table: world.table.name,
    endpoint: world.endpoint,
    region: 'eu-west-1',
    credentials,
    roles: rolesFrom(environment),
    stsEndpoint: environment.AWS_ENDPOINT_URL_STS,
  })
  const solver = createHighsSolver()
  const log = { info: () => {}, error: () => {} }
  dependencies = { store, now, log, solver: () => solver, perTable: 20_000 }
})
afterAll(() => world.close())

/** A grant whose first edition was published; with `waits`, one that only waits to be. */
async function published(
  id: string,
  funder: FunderId = dijleland,
  waits = false,
  tenants: readonly TenantId[] = [linde, kompas, midden],
): Promise<void> {
  const grant = Grant.parse({
    ...{ id, funder, name: `Subsidie ${id}`, from: '2026-01', to: '2026-12', budget: 900_000, tenants },
    ...{ variants: ['family'], prices: [{ variant: 'family', from: '2026-01', euros: 1800 }] },
  })
  await forPlatform(world.store).putGrant(
    grant,
    tenants.map(tenant => ({ id: tenant, name: tenant })),
  )
  await putCounters(world, { funder, grant: id, tenants }, months)
  await runReleases(dependencies)
  if (!waits) await publish(id, 1, funder)
}

async function publish(id: string, number: number, funder: FunderId = dijleland): Promise<void> {
  const path = `/ops/releases/${funder}/${id}/${asOf}/${number}`
  const { body } = await world.ask(path, { as: 'paula' })
  const headers = at(body.release.version)
  const answer = await world.ask(`${path}/publish`, { as: 'paula', method: 'POST', body: {}, headers })
  expect(answer.status).toBe(200)
}

const change = (method: 'PUT' | 'DELETE', id: string, as: 'els' | 'dirk' | 'paula' = 'els', funder = 'dijleland') =>
  world.ask(`/f/${funder}/open/${id}/${asOf}`, { as, method })
const read = async (path: string) => {
  const { status, body } = await world.ask(path)
  return status === 200 ? { status, body } : { status, code: body.code, body: undefined }
}
const openOf = async (id: string) =>
  (await world.ask('/f/dijleland/editions', { as: 'els' })).body.grants.find(
    ({ grant }: { grant: { id: string } }) => grant.id === id,
  )?.open

describe('a report that its funder makes public', () => {
  it('is read by anybody without signing in, in the list too, until it is taken back', async () => {
    await published('open-een')
    expect(await read(`/r/dijleland/open-een/${asOf}`)).toMatchObject(notThere)
    expect(await openOf('open-een')).toEqual([])
    expect((await change('PUT', 'open-een')).status).toBe(204)
    const { body } = await read(`/r/dijleland/open-een/${asOf}`)
    expect(PublishedEdition.parse(body).edition).toMatchObject({ asOf, number: 1, grant: { id: 'open-een' } })
    expect(await openOf('open-een')).toMatchObject([{ asOf }])
    const list = OpenReportList.parse((await read('/r')).body).items
    expect(list.map(({ grant }) => grant)).toContain('open-een')
    // Who made it public is told to nobody.
    expect([...new Set([...list, body].flatMap(one => Object.keys(one)))].sort()).toEqual([
      'asOf',
      'checksum',
      'edition',
      'funder',
      'grant',
      'publishedAt',
      'since',
    ])

    // Twice is once, and so is taking back.
    const since = await openOf('open-een')
    expect((await change('PUT', 'open-een')).status).toBe(204)
    expect(await openOf('open-een')).toEqual(since)
    expect((await change('DELETE', 'open-een')).status).toBe(204)
    expect((await change('DELETE', 'open-een')).status).toBe(204)
    expect(await read(`/r/dijleland/open-een/${asOf}`)).toMatchObject(notThere)
    expect(OpenReportList.parse((await read('/r')).body).items.map(({ grant }) => grant)).not.toContain('open-een')
  })

  it('has its values to calculate on with', async () => {
    await published('open-cijfers')
    await change('PUT', 'open-cijfers')
    const csv = await world.ask(`/r/dijleland/open-cijfers/${asOf}/open.csv`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const json = await world.ask(`/r/dijleland/open-cijfers/${asOf}/open.json`)
    expect(json.body.values.length).toBeGreaterThan(10)
    expect(json.headers.get('cache-control')).toBe('public, max-age=60')
  })

  it('is replaced by its correction, which says what changed', async () => {
    await published('open-twee')
    await change('PUT', 'open-twee')
    const path = `/ops/releases/dijleland/open-twee/${asOf}/1`
    const { body } = await world.ask(path, { as: 'paula' })
    const because = { because: 'Een plan was dubbel geteld.' }
    const headers = at(body.release.version)
    await world.ask(`${path}/correction`, { as: 'paula', method: 'POST', body: because, headers })
    await runReleases(dependencies)
    // Prepared is not published.
    await change('PUT', 'open-twee')
    expect((await read(`/r/dijleland/open-twee/${asOf}`)).body.edition.number).toBe(1)
    await publish('open-twee', 2)
    // A warm function remembers what it read for a quarter of a minute; what is made public anew is read anew.
    await change('DELETE', 'open-twee')
    await change('PUT', 'open-twee')
    const { edition } = (await read(`/r/dijleland/open-twee/${asOf}`)).body
    expect(edition).toMatchObject({ number: 2, correction: because })
  })

  it('is nothing else: not another edition, not what waits, not another funder’s, whoever asks', async () => {
    const tienen = FunderId.parse('stad-tienen')
    await published('open-drie')
    await published('open-wacht', dijleland, true)
    await change('PUT', 'open-drie')
    for (const path of [
      `/r/dijleland/open-wacht/${asOf}`,
      `/r/dijleland/open-drie/2026-05-05`,
      `/r/dijleland/open-drie/${asOf}/1`,
      `/r/${tienen}/open-drie/${asOf}`,
      `/r/nergens/open-drie/${asOf}`,
      `/r/dijleland/open-drie/gisteren`,
      `/r/dijleland/open-drie%23/${asOf}`,
      `/r/Dijleland/open-drie/${asOf}`,
      `/r/dijleland/open-wacht/${asOf}/open.csv`,
      `/r/dijleland/open-wacht/${asOf}/open.json`,
    ])
      expect(await read(path), path).toMatchObject(notThere)
  })

  it('is of three partners at least, in every month: each of two would find the other in its totals', async () => {
    await published('open-met-twee', dijleland, false, [linde, kompas])
    expect(await change('PUT', 'open-met-twee')).toMatchObject({ status: 409, body: { code: 'report-few-partners' } })
    expect(await openOf('open-met-twee')).toEqual([])
    // One that was made public before that was asked shows nothing either.
    const marked = { grant: 'open-met-twee', asOf, since: now(), by: 'els' }
    await openReport(world.store.table({ role: 'own' }), dijleland, marked)
    await published('open-bij')
    await change('PUT', 'open-bij')
    expect((await read(`/r/dijleland/open-bij/${asOf}`)).status).toBe(200)
    expect(await read(`/r/dijleland/open-met-twee/${asOf}`)).toMatchObject(notThere)
  })

  it('is made so by its own funder alone, and only what was published', async () => {
    await published('open-vier')
    await published('open-nog-niet', dijleland, true)
    expect((await change('PUT', 'open-nog-niet')).status).toBe(404)
    expect((await change('PUT', 'open-vier', 'dirk')).status).toBe(403)
    expect((await change('PUT', 'open-vier', 'dirk', 'stad-tienen')).status).toBe(404)
    expect((await change('PUT', 'open-vier', 'paula')).status).toBe(403)
    expect((await world.ask(`/f/dijleland/open/open-vier/${asOf}`, { method: 'PUT' })).status).toBe(401)
    expect(await read(`/r/dijleland/open-vier/${asOf}`)).toMatchObject(notThere)
    await change('PUT', 'open-vier')
    expect((await change('DELETE', 'open-vier', 'dirk')).status).toBe(403)
    expect((await read(`/r/dijleland/open-vier/${asOf}`)).status).toBe(200)
  })
})
