import { FunderId, type TenantId, type VariantId } from '@kring/domain'
import { Grant, type GrantCommand } from '@kring/domain/grants'
import { changeGrant } from '@kring/functions/api/grants/changeGrant'
import { forGranting, forPlatform, type GrantingData, openStore, rolesFrom } from '@kring/functions/data/index'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import type { ReleaseDependencies } from '@kring/functions/releases/prepare'
import { runReleases } from '@kring/functions/releases/run'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putCounters } from '../support/counters.ts'
import { kompas, linde } from '../support/people.ts'
import { at, openWorld, type World } from '../support/world.ts'

/** A grant is amended, or another one made beside it, while figures of it are published. */

const asOf = '2026-06-05'
const now = '2026-06-17T09:00:00.000Z'
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']
const fund = FunderId.parse('fonds')
const partners = [linde, kompas].map(id => ({ id, name: id }))

let world: World
let dependencies: ReleaseDependencies
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await forPlatform(world.store).putFunder(fund, 'Het fonds')
  const { environment, credentials } = world.releasing
  const store = openStore({
    table: world.table.name,
    endpoint: world.env.DYNAMODB_ENDPOINT,
    region: 'eu-west-1',
    credentials,
    roles: rolesFrom(environment),
    stsEndpoint: environment.AWS_ENDPOINT_URL_STS,
  })
  const solver = createHighsSolver()
  dependencies = {
    store,
    now: () => now,
    log: { info: () => {}, error: () => {} },
    solver: () => solver,
    perTable: 20_000,
  }
})
afterAll(() => world.close())

/** One grant of each kind of conference, so that none covers what another one does, unless it is meant to. */
const termsOf = (id: string, tenants: readonly TenantId[], variant: VariantId = 'family') => ({
  ...{ name: id, from: '2026-01', to: '2026-12', budget: 900_000, tenants: [...tenants], threshold: 10 },
  variants: [variant],
  prices: [{ variant, from: '2026-01', euros: 1800 }],
  isChosenPerReferral: true,
  releasedEvery: 'month' as const,
})

/** A grant of which a release waits to be published. */
async function waiting(
  id: string,
  variant?: VariantId,
): Promise<() => Promise<{ readonly status: number; readonly code: string }>> {
  const grant = Grant.parse({ id, funder: fund, ...termsOf(id, [linde, kompas], variant) })
  await forPlatform(world.store).putGrant(grant, partners)
  await putCounters(world, { funder: fund, grant: id, tenants: [linde, kompas] }, months)
  await runReleases(dependencies)
  const path = `/ops/releases/fonds/${id}/${asOf}/1`
  return async () => {
    const { release } = (await world.ask(path, { as: 'paula' })).body
    const headers = at(release.version)
    const { status, body } = await world.ask(`${path}/publish`, { as: 'paula', method: 'POST', body: {}, headers })
    return { status, code: body.code }
  }
}

const change = (data: GrantingData, command: GrantCommand, grant?: string) =>
  changeGrant(data, partners, command, {
    ...{ actor: { subject: 'paula', name: 'Paula' }, now, locale: 'nl' },
    at: grant === undefined ? undefined : { funder: fund, grant, version: 0 },
  })
/** Does something once, when everything was read and nothing is written. */
function afterReading(first: () => Promise<void>): GrantingData {
  const data = forGranting(world.store)
  let isDone = false
  return {
    ...data,
    commit: async (...of) => {
      if (!isDone) {
        isDone = true
        await first()
      }
      return data.commit(...of)
    },
  }
}
const amended = (id: string, variant?: VariantId): GrantCommand => ({
  name: 'amend',
  terms: termsOf(id, [linde], variant),
  why: 'Kompas stopt.',
})

describe('a grant of which figures are published', () => {
  it('keeps its partner in the months that were shown, when they were published after it was asked which were', async () => {
    const publish = await waiting('eerst-gepubliceerd')
    const racing = afterReading(async () => expect((await publish()).status).toBe(200))
    const { grant, version } = await change(racing, amended('eerst-gepubliceerd'), 'eerst-gepubliceerd')
    expect(version).toBe(1)
    expect(grant.tenants).toEqual([kompas, linde])
    expect(grant.gaps).toEqual([{ tenant: kompas, from: '2026-06' }])
  })

  it('is counted anew before it is published, when it was amended first', async () => {
    const publish = await waiting('eerst-gewijzigd', 'restorative')
    const { grant } = await change(
      forGranting(world.store),
      amended('eerst-gewijzigd', 'restorative'),
      'eerst-gewijzigd',
    )
    expect(grant.tenants).toEqual([linde])
    expect(await publish()).toEqual({ status: 409, code: 'release-counted-anew' })
  })

  it('lets none be made beside it for those months, whichever of the two is first', async () => {
    const publish = await waiting('ernaast', 'neighbourhood')
    const make: GrantCommand = {
      name: 'make',
      funder: fund,
      terms: termsOf('nieuw-ernaast', [linde], 'neighbourhood'),
      why: 'Erbij.',
    }
    const racing = afterReading(async () => expect((await publish()).status).toBe(200))
    await expect(change(racing, make)).rejects.toThrow('grant-overlaps-shown')
    const other = await waiting('ervoor', 'learning-circle')
    const early = { ...make, terms: { ...termsOf('nieuw-ervoor', [linde], 'learning-circle'), from: '2026-12' } }
    expect((await change(forGranting(world.store), early)).version).toBe(1)
    expect(await other()).toEqual({ status: 409, code: 'release-counted-anew' })
  })
})
