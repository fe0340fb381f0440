import type { FunderId } from '@kring/domain'
import { openStore, rolesFrom } from '@kring/functions/data/index'
import { forRelease, forReleaseCalendar } from '@kring/functions/data/releases/index'
import { closeQuarters } from '@kring/functions/releases/closeQuarters'
import type { World } from './world.ts'

/** Closes the quarters of a grant that are over by a month, as its first release after them does, with the rights of releases. */
export async function closeQuartersOf(
  world: Pick<World, 'table' | 'env' | 'releasing'>,
  funder: FunderId,
  id: string,
  through: string,
): Promise<void> {
  const { environment, credentials } = world.releasing
  const store = openStore({
    ...{ table: world.table.name, endpoint: world.env.DYNAMODB_ENDPOINT, region: 'eu-west-1', credentials },
    ...{ roles: rolesFrom(environment), stsEndpoint: environment.AWS_ENDPOINT_URL_STS },
  })
  const found = (await forReleaseCalendar(store).grants(funder)).find(({ grant }) => grant.id === id)
  if (found === undefined) throw new Error(`no grant ${id}`)
  const data = forRelease(store, funder)
  const months = await data.counters(id, { from: found.grant.from, to: '2100-01' })
  await closeQuarters(data, found.grant, months, { through, at: '2026-07-05T05:00:00.000Z' })
}
