import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { type Counters, countersOf, countersOfTrajectory, familyNames, type TrajectoryFact } from '@kring/domain'
import { openTable } from '@kring/functions/data/connection'
import { type Consumed, forGranting, openStore } from '@kring/functions/data/index'
import { rollupItems } from '@kring/functions/data/reports/rollups'
import { createTable } from '@kring/local/table/index'
import { factOf, funder, grant, region, secret, year } from './setUp.ts'

export type VolumeRow = {
  readonly referrals: number
  readonly items: number
  readonly calls: number
  readonly readUnits: number
}

/**
 * What a year's report reads of all families after this many referrals and what came of them. The counters are added up here and
 * written as they would be after so many events: of a million that takes seconds.
 */
export async function readYearOf(endpoint: string, referrals: number): Promise<VolumeRow> {
  const name = `volume-${process.pid}-${referrals}`
  await createTable(new DynamoDBClient({ endpoint, region }), name)
  const { client } = openTable({ table: name, endpoint, region })
  for (const [place, counters] of countersAfter(referrals)) {
    const [month = '', tenant = ''] = place.split('#')
    for (const Item of rollupItems(funder, grant, { month, tenant, counters }))
      await client.send(new PutCommand({ TableName: name, Item }))
  }
  const consumed: Consumed[] = []
  const store = openStore({ table: name, endpoint, region, secret, onConsumed: one => void consumed.push(one) })
  const data = forGranting(store)
  let items = 0
  for (const family of familyNames) items += (await data.counters(funder, grant, family, year)).length
  const sum = (of: 'calls' | 'read'): number => consumed.reduce((total, one) => total + one[of], 0)
  return { referrals, items, calls: sum('calls'), readUnits: sum('read') }
}

function countersAfter(referrals: number): ReadonlyMap<string, Counters> {
  const places = new Map<string, Map<string, number>>()
  const count = (place: string, counters: Counters): void => {
    const sum = places.get(place) ?? new Map<string, number>()
    places.set(place, sum)
    for (const [name, n] of Object.entries(counters)) sum.set(name, (sum.get(name) ?? 0) + n)
  }
  for (let number = 0; number < referrals; number += 1) {
    const fact = factOf(number)
    count(`${fact.month}#${fact.tenant}`, countersOf({ ...fact, intakeDays: number % 20, acceptanceDays: number % 30 }))
    if (fact.state === 'accepted')
      for (const one of outcomeOf(number, fact)) count(`${one.month}#${fact.tenant}`, countersOfTrajectory(one))
  }
  return new Map([...places].map(([place, counters]) => [place, Object.fromEntries(counters)]))
}

/** What came of an accepted referral. Here all of it in the month of the submission. */
function outcomeOf(number: number, { month, variant }: ReturnType<typeof factOf>): readonly TrajectoryFact[] {
  const checked = { fully: number % 9, partly: number % 4, not: number % 3 }
  const said = { n: 6, sum: 47 + (number % 9) }
  return [
    {
      kind: 'trajectory',
      month,
      variant,
      outcome: number % 5 === 0 ? 'running' : 'plan-with',
      coordinatorDays: number % 30,
      contactDays: number % 14,
      conferenceDays: number % 60,
      wholeDays: number % 90,
    },
    {
      kind: 'conference',
      month,
      variant,
      circle: 8,
      professionals: 2,
      children: 3,
      known: 3,
      invited: 10,
      themes: 2,
      privateMinutes: 60 + (number % 120),
    },
    { kind: 'plan', month, variant, isWithMeeting: true, agreements: 9, byCircle: 6 },
    {
      kind: 'evaluation',
      month,
      isOnTime: number % 4 > 0,
      isReconvened: false,
      done: { checked, satisfaction: { circle: { conference: said, plan: said, coordinator: said } } },
    },
    { kind: 'follow-up', month, after: 6, checked },
  ]
}
