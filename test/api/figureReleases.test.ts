import { FunderId, type TenantId } from '@kring/domain'
import { Grant, grantFormat } from '@kring/domain/grants'
import { begun, type Release, releaseLeaseMs, taken } from '@kring/domain/releases'
import { PublishedEdition } from '@kring/functions/api/contract/editions'
import { ReleaseView } from '@kring/functions/api/contract/releases'
import { put, queryAll, transact } from '@kring/functions/data/calls'
import { CorruptItem, forPlatform, openStore, rolesFrom, VersionConflict } from '@kring/functions/data/index'
import { funderKeys, operatorKeys } from '@kring/functions/data/keys'
import { forRelease, forReleaseDesk } from '@kring/functions/data/releases/index'
import { endImporting, noteImporting } from '@kring/functions/data/reports/importing'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { prepareRelease, type ReleaseDependencies } from '@kring/functions/releases/prepare'
import { runReleases } from '@kring/functions/releases/run'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putCounters } from '../support/counters.ts'
import { dijleland, kompas, linde } from '../support/people.ts'
import { at, openWorld, type World } from '../support/world.ts'

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']
const asOf = '2026-06-05'
const now = () => '2026-06-17T09:00:00.000Z'

let world: World
let dependencies: ReleaseDependencies
const problems: string[] = []

beforeAll(async () => {
  world = await openWorld()
  const { environment, credentials } = world.releasing
  const store = openStore({
    table: world.table.name,
    // Through the gate: what the job may do is what its policies say.
    endpoint: world.env.DYNAMODB_ENDPOINT,
    region: 'eu-west-1',
    credentials,
    roles: rolesFrom(environment),
    stsEndpoint: environment.AWS_ENDPOINT_URL_STS,
  })
  const solver = createHighsSolver()
  const log = { info: () => {}, error: (message: string) => void problems.push(message) }
  dependencies = { store, now, log, solver: () => solver, perTable: 20_000 }
})
afterAll(() => world.close())

/** A grant with counted months, which has no release yet. */
async function granted(id: string, tenants: readonly TenantId[] = [linde, kompas], funder: FunderId = dijleland) {
  const grant = Grant.parse({
    ...{ id, funder, name: `Subsidie ${id}`, from: '2026-01', to: '2026-12', budget: 900_000, tenants },
    ...{ variants: ['family'], prices: [{ variant: 'family', from: '2026-01', euros: 1800 }] },
  })
  await forPlatform(world.store).putGrant(
    grant,
    tenants.map(tenant => ({ id: tenant, name: tenant })),
  )
  await putCounters(world, { funder, grant: id, tenants }, months)
  return `/ops/releases/${funder}/${id}/${asOf}`
}

/** Its backfills have ended. */
async function counted(): Promise<void> {
  const platform = forPlatform(world.store)
  for (const one of await platform.backfills()) await platform.saveBackfill({ ...one, tenants: [] })
}

/** The grant with other partners; its backfill has ended, too. */
async function amended(id: string, tenants: readonly TenantId[]): Promise<void> {
  const platform = forPlatform(world.store)
  const found = (await platform.grants(dijleland)).find(one => one.grant.id === id)
  if (found === undefined) throw new Error('no grant')
  const named = tenants.map(tenant => ({ id: tenant, name: tenant }))
  await platform.putGrant({ ...found.grant, tenants: [...tenants] }, named)
  await counted()
}

const look = (path: string) => world.ask(path, { as: 'paula' })
const publish = async (path: string) =>
  world.ask(`${path}/publish`, {
    as: 'paula',
    method: 'POST',
    body: {},
    headers: at((await look(path)).body.release.version),
  })
const editionsOf = async (grant: string) =>
  (await world.ask('/f/dijleland/editions', { as: 'els' })).body.grants.find(
    ({ grant: { id } }: { grant: { id: string } }) => id === grant,
  )

describe('the release of a funder’s figures', () => {
  it('is prepared when it is due, waits for somebody, and shows nothing until it is published', async () => {
    const path = await granted('aan-zet-een')
    await runReleases(dependencies)
    expect(problems).toEqual([])
    const { body } = await look(`${path}/1`)
    expect(body.release).toMatchObject({ state: 'ready', through: '2026-05', tenants: [linde, kompas] })
    expect(body.rehearsal.planted.found).toBe(body.rehearsal.planted.hidden)
    expect(body.incomplete).toMatchObject([{ what: 'evaluations', missing: 10, of: 40, most: { missing: 5 } }])
    expect(await editionsOf('aan-zet-een')).toMatchObject({ editions: [], nextRelease: '2026-07-05' })
    const unseen = await world.ask(`/f/dijleland/editions/aan-zet-een/${asOf}/1`, { as: 'els' })
    expect(unseen.status).toBe(404)

    const before = (await world.mails()).length
    expect((await publish(`${path}/1`)).body.release).toMatchObject({ state: 'published', by: { subject: 'paula' } })
    expect(await editionsOf('aan-zet-een')).toMatchObject({ editions: [{ asOf, number: 1, through: '2026-05' }] })
    const { body: seen } = await world.ask(`/f/dijleland/editions/aan-zet-een/${asOf}/1`, { as: 'els' })
    expect(seen.edition).toMatchObject({ asOf, grant: { id: 'aan-zet-een' }, money: { budget: 900_000 } })
    expect(() => [ReleaseView.parse(body), PublishedEdition.parse(seen)]).not.toThrow()
    expect(seen.checksum).toMatch(/^[0-9a-f]{64}$/)
    await world.drain()
    const mails = (await world.mails()).slice(before)
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([['edition-published', 'els@kring.example']])
    expect(mails[0]?.subject).toBe('Je nieuwe rapport staat klaar: stand van 5 juni 2026')
  })

  it('is one edition when two publish it at once', async () => {
    const path = await granted('aan-zet-twee')
    await runReleases(dependencies)
    const answers = await Promise.all([publish(`${path}/1`), publish(`${path}/1`)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await editionsOf('aan-zet-twee')).editions).toHaveLength(1)
  })

  it('is taken again when its job was killed half-way, and not before', async () => {
    const path = await granted('aan-zet-drie')
    const failing = { ...dependencies, solver: () => Promise.reject(new Error('killed')) }
    await runReleases(failing)
    expect(problems.splice(0)).toContain('a release broke off')
    const found: Release = (await look(`${path}/1`)).body.release
    if (found.state !== 'counting') throw new Error('it is not to be counted')
    expect(found.tries).toBe(1)
    // Killed: it is held, and nobody tells of it any more.
    await forRelease(dependencies.store, dijleland).save(taken(found, now()))
    expect(await runReleases(dependencies)).toEqual({ prepared: 0, failed: 0 })
    const later = () => new Date(Date.parse(now()) + releaseLeaseMs).toISOString()
    expect(await runReleases({ ...dependencies, now: later })).toEqual({ prepared: 1, failed: 0 })
    expect(await runReleases({ ...dependencies, now: later })).toEqual({ prepared: 0, failed: 0 })
    expect((await look(`${path}/1`)).body.release).toMatchObject({ state: 'ready', number: 1 })
  })

  it('is not written over by a job that was taken for dead and comes late', async () => {
    const path = await granted('aan-zet-laat')
    const later = () => new Date(Date.parse(now()) + 2 * releaseLeaseMs).toISOString()
    let isFirst = true
    const slow = async () => {
      if (isFirst) {
        isFirst = false
        // More is counted meanwhile, another job prepares it, and it is published.
        await putCounters(world, { funder: dijleland, grant: 'aan-zet-laat', tenants: ['derde'] }, months)
        expect((await runReleases({ ...dependencies, now: later })).prepared).toBe(1)
        expect((await publish(`${path}/1`)).status).toBe(200)
      }
      return dependencies.solver()
    }
    const published = async () => (await look(`${path}/1`)).body
    await runReleases({ ...dependencies, solver: slow })
    const { release, edition } = await published()
    expect(release.state).toBe('published')
    const frozen = await world.ask(`/f/dijleland/editions/aan-zet-laat/${asOf}/1`, { as: 'els' })
    expect(edition).toEqual(frozen.body.edition)
    // Whoever reads the ledger finds each entry as it was noted.
    const ledger = await forRelease(dependencies.store, dijleland).ledger('aan-zet-laat', [linde])
    expect(ledger.entries.map(({ grant }) => grant)).toContain('aan-zet-laat')
  })

  it('is the latest no more once a later one was begun', async () => {
    await granted('aan-zet-later')
    const data = forRelease(dependencies.store, dijleland)
    const id = { funder: dijleland, grant: 'aan-zet-later', asOf, number: 1 }
    await runReleases({ ...dependencies, solver: () => Promise.reject(new Error('killed')) })
    problems.splice(0)
    const early = await forReleaseDesk(world.store).read(id)
    if (early?.state !== 'counting') throw new Error('it is not to be counted')
    await data.save({ ...early, asOf: '2026-07-05', through: '2026-06', version: 1 })
    await expect(data.save(taken(early, now()))).rejects.toThrow(VersionConflict)
  })

  it('fails after three tries, is tried again by the operator, and cannot be published meanwhile', async () => {
    const path = await granted('aan-zet-vier')
    const failing = { ...dependencies, solver: () => Promise.reject(new Error('killed')) }
    for (let tries = 0; tries < 3; tries += 1) await runReleases(failing)
    problems.splice(0)
    const { release } = (await look(`${path}/1`)).body
    expect(release).toMatchObject({ state: 'failed', why: 'broken' })
    const refused = await publish(`${path}/1`)
    expect([refused.status, refused.body.code]).toEqual([409, 'release-not-ready'])
    const again = { as: 'paula', method: 'POST', body: { withoutTables: ['referrals.municipality'] } } as const
    const answer = await world.ask(`${path}/1/again`, { ...again, headers: at(release.version) })
    expect(answer.body.release).toMatchObject({ state: 'counting', withoutTables: ['referrals.municipality'] })
    await runReleases(dependencies)
    const { body } = await look(`${path}/1`)
    expect(body.release.state).toBe('ready')
    const dimensions = body.edition.tables.map(({ dimension }: { dimension: string }) => dimension)
    expect(dimensions).not.toContain('municipality')
  })

  it('is attacked again when more was shown of its partners since', async () => {
    const [first, second] = [await granted('aan-zet-vijf'), await granted('aan-zet-zes')]
    await runReleases(dependencies)
    expect((await publish(`${first}/1`)).status).toBe(200)
    const refused = await publish(`${second}/1`)
    expect([refused.status, refused.body.code]).toEqual([409, 'release-more-known'])
    expect((await look(`${second}/1`)).body.release.state).toBe('counting')
    await runReleases(dependencies)
    expect((await publish(`${second}/1`)).status).toBe(200)
  })

  it('waits, prepared or not, while its grant is being counted', async () => {
    const path = await granted('aan-zet-geteld')
    const platform = forPlatform(world.store)
    const grant = (await platform.grants(dijleland)).find(one => one.grant.id === 'aan-zet-geteld')?.grant
    if (grant === undefined) throw new Error('no grant')
    await platform.beginBackfill(grant)
    await runReleases(dependencies)
    expect((await look(`${path}/1`)).body.release.state).toBe('counting')
    await counted()
    await runReleases(dependencies)
    await platform.beginBackfill(grant)
    const refused = await publish(`${path}/1`)
    expect([refused.status, refused.body.code]).toEqual([409, 'release-counted-anew'])
    await counted()
    await runReleases(dependencies)
    expect((await publish(`${path}/1`)).status).toBe(200)
  })

  it('waits, without a try, when an import of its grant began after it was looked for', async () => {
    const path = await granted('aan-zet-ingelezen')
    const held = forRelease(dependencies.store, dijleland)
    const found = (await forPlatform(world.store).grants(dijleland)).find(one => one.grant.id === 'aan-zet-ingelezen')
    if (found === undefined) throw new Error('no grant')
    const of = { ...found, sectors: new Map<string, string>(), funderName: 'Provincie Dijleland' }
    const due = begun({ ...found.grant, funderName: of.funderName }, { asOf, through: '2026-05' }, now())
    await held.save(due)
    await noteImporting(world.store.table({ role: 'own' }), dijleland, 'aan-zet-ingelezen', 'import')
    expect(await prepareRelease(dependencies, of, due)).toMatchObject({ state: 'counting', tries: 0 })
    await endImporting(world.store.table({ role: 'own' }), dijleland, 'aan-zet-ingelezen', 'import')
    await runReleases(dependencies)
    expect((await look(`${path}/1`)).body.release.state).toBe('ready')
  })

  it('is counted again when past years were imported since, also when that is done', async () => {
    const path = await granted('aan-zet-vroeger')
    await runReleases(dependencies)
    const table = world.store.table({ role: 'own' })
    await noteImporting(table, dijleland, 'aan-zet-vroeger', 'import')
    await endImporting(table, dijleland, 'aan-zet-vroeger', 'import')
    const refused = await publish(`${path}/1`)
    expect([refused.status, refused.body.code]).toEqual([409, 'release-counted-anew'])
    expect((await look(`${path}/1`)).body.release.state).toBe('counting')
    await runReleases(dependencies)
    expect((await publish(`${path}/1`)).status).toBe(200)
  })

  it('is prepared again when its grant was amended since, also when all was counted again', async () => {
    const path = await granted('aan-zet-anders')
    await runReleases(dependencies)
    await amended('aan-zet-anders', [linde])
    const refused = await publish(`${path}/1`)
    expect([refused.status, refused.body.code]).toEqual([409, 'release-counted-anew'])
    await runReleases(dependencies)
    const { body } = await publish(`${path}/1`)
    expect(body.release).toMatchObject({ state: 'published', tenants: [linde] })
    expect(body.edition.grant.tenants).toMatchObject([{ id: linde }])
  })

  it('is prepared again when a price or the budget of its grant was changed since', async () => {
    const path = await granted('aan-zet-duurder')
    await runReleases(dependencies)
    const found = (await forPlatform(world.store).grants(dijleland)).find(one => one.grant.id === 'aan-zet-duurder')
    if (found === undefined) throw new Error('no grant')
    await put(world.store.table({ role: 'own' }), 'amend', {
      ...funderKeys(dijleland).grant('aan-zet-duurder'),
      ...{ ...found, format: grantFormat, grant: { ...found.grant, budget: 1_000_000 }, version: found.version + 1 },
    })
    expect((await publish(`${path}/1`)).body.code).toBe('release-counted-anew')
    await runReleases(dependencies)
    expect((await publish(`${path}/1`)).body.edition.money.budget).toBe(1_000_000)
  })

  it('names the partners that it counts, also in a correction after one was added', async () => {
    const path = await granted('aan-zet-erbij', [linde])
    await runReleases(dependencies)
    const { release } = (await publish(`${path}/1`)).body
    await putCounters(world, { funder: dijleland, grant: 'aan-zet-erbij', tenants: [kompas] }, months)
    await amended('aan-zet-erbij', [linde, kompas])
    await world.ask(`${path}/1/correction`, {
      ...{ as: 'paula', method: 'POST', headers: at(release.version), body: { because: 'Er is een partner bij.' } },
    })
    await runReleases(dependencies)
    const { body } = await look(`${path}/2`)
    expect(body.release.tenants).toEqual([linde, kompas])
    expect(body.edition.grant.tenants.map(({ id }: { id: string }) => id)).toEqual([linde, kompas])
  })

  it('is given up once its job was killed three times, and keeps no other waiting', async () => {
    const path = await granted('aan-zet-zwaar')
    await runReleases({ ...dependencies, solver: () => Promise.reject(new Error('killed')) })
    problems.splice(0)
    let clock = now()
    for (let kills = 0; kills < 2; kills += 1) {
      const found: Release = (await look(`${path}/1`)).body.release
      if (found.state !== 'counting') throw new Error('it is not to be counted')
      // Killed: the job that took it says nothing any more.
      await forRelease(dependencies.store, dijleland).save(taken(found, clock))
      clock = new Date(Date.parse(clock) + releaseLeaseMs + 1000).toISOString()
    }
    const other = await granted('aan-zet-licht')
    let prepared = 0
    // One release a run: the one that was never tried goes first.
    const after = await runReleases({ ...dependencies, now: () => clock }, () => prepared++ === 0)
    expect(after).toEqual({ prepared: 1, failed: 0 })
    expect((await look(`${other}/1`)).body.release.state).toBe('ready')
    expect(await runReleases({ ...dependencies, now: () => clock })).toEqual({ prepared: 0, failed: 1 })
    expect(problems.splice(0)).toEqual(['a release was killed each time'])
    expect((await look(`${path}/1`)).body.release).toMatchObject({ state: 'failed', why: 'broken', tries: 3 })
  })

  it('is prepared also when that of another grant can not be read', async () => {
    const path = await granted('aan-zet-leesbaar')
    await granted('aan-zet-onleesbaar')
    const key = operatorKeys.latestRelease(dijleland, 'aan-zet-onleesbaar')
    const table = world.store.table({ role: 'own' })
    await put(table, 'spoil-latest', { ...key, format: 99 })
    await expect(runReleases(dependencies)).rejects.toThrow(CorruptItem)
    problems.splice(0)
    expect((await look(`${path}/1`)).body.release.state).toBe('ready')
    expect((await look('/ops/releases')).status).toBe(200)
    await transact(table, 'repair-latest', [{ Delete: { TableName: table.name, Key: { ...key } } }])
  })

  it('is prepared with no right to what any other funder was shown or has waiting', async () => {
    const path = await granted('aan-zet-eigen')
    await runReleases(dependencies)
    expect((await publish(`${path}/1`)).status).toBe(200)
    const other = dependencies.store.table({ role: 'release', funder: FunderId.parse('stad') })
    const shown = operatorKeys.shownEdition(dijleland, 'aan-zet-eigen', `${asOf}#001`)
    const read = queryAll(other, 'read-release-ledger', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': shown.pk },
    })
    await expect(read).rejects.toThrow(/AccessDenied|not authorized/i)
    for (const key of [shown, operatorKeys.latestRelease(dijleland, 'aan-zet-eigen'), operatorKeys.timesShown(linde)])
      await expect(put(other, 'forge', { ...key, forged: true })).rejects.toThrow(/AccessDenied|not authorized/i)
  })

  it('is prepared again when the threshold was raised since', async () => {
    const path = await granted('aan-zet-drempel')
    await runReleases(dependencies)
    const platform = forPlatform(world.store)
    const found = (await platform.grants(dijleland)).find(one => one.grant.id === 'aan-zet-drempel')
    if (found === undefined) throw new Error('no grant')
    await platform.putGrant(
      { ...found.grant, threshold: found.grant.threshold + 5 },
      found.grant.tenants.map(tenant => ({ id: tenant, name: tenant })),
    )
    const refused = await publish(`${path}/1`)
    expect([refused.status, refused.body.code]).toEqual([409, 'release-more-known'])
    await runReleases(dependencies)
    expect((await publish(`${path}/1`)).status).toBe(200)
  })

  it('is corrected by an edition that says why; the one before stays and says that it was replaced', async () => {
    const path = await granted('aan-zet-zeven')
    await runReleases(dependencies)
    const { release } = (await publish(`${path}/1`)).body
    const correction = { as: 'paula', method: 'POST', headers: at(release.version) } as const
    const short = await world.ask(`${path}/1/correction`, { ...correction, body: { because: ' ' } })
    expect(short.status).toBe(400)
    const because = 'Eén plan was dubbel geteld.'
    const made = await world.ask(`${path}/1/correction`, { ...correction, body: { because } })
    expect(made.body.release).toMatchObject({ number: 2, state: 'counting', because })
    await runReleases(dependencies)
    expect((await publish(`${path}/2`)).status).toBe(200)
    expect((await editionsOf('aan-zet-zeven')).editions).toMatchObject([
      { number: 2, because },
      { number: 1, supersededBy: 2 },
    ])
    const { body } = await world.ask(`/f/dijleland/editions/aan-zet-zeven/${asOf}/2`, { as: 'els' })
    expect(body.edition.correction.because).toBe(because)
    const late = await world.ask(`${path}/1/correction`, { ...correction, body: { because } })
    expect(late.body.code).toBe('release-not-latest')
  })

  it('is looked over by nobody but the platform’s administrators, and read by no other funder', async () => {
    const path = await granted('aan-zet-acht')
    await runReleases(dependencies)
    for (const as of ['leen', 'els', 'bart', 'ann'] as const) {
      expect((await world.ask('/ops/releases', { as })).status).toBe(403)
      expect((await world.ask(`${path}/1`, { as })).status).toBe(403)
      expect((await world.ask(`${path}/1/publish`, { as, method: 'POST', body: {}, headers: at(4) })).status).toBe(403)
    }
    expect((await world.ask('/f/dijleland/editions', { as: 'dirk' })).status).toBe(403)
    expect((await world.ask(`/f/dijleland/editions/aan-zet-een/${asOf}/1`, { as: 'dirk' })).status).toBe(403)
    expect((await world.ask('/ops/releases/dijleland/aan-zet-acht/x/1', { as: 'paula' })).status).toBe(404)
    expect((await look('/ops/releases')).body.grants.length).toBeGreaterThan(7)
  })
})
