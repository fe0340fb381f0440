import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Fact, FunderId, TenantId } from '@kring/domain'
import { type FactUpdate, forCounting, forPlatform, openStore, type Store } from '@kring/functions/data/index'
import { createTable } from '@kring/local/table/index'

/** Seals what is set up and what the API reads: the same for both. */
export const secret = 'bench'.repeat(10)
export const funder = FunderId.parse('dijleland')
export const grant = 'bench'
export const region = 'eu-west-1'
/** The year of the report, and the one before it. */
export const year = { from: '2026-01', to: '2026-12' }

const [linde, ...others] = ['linde', 'kompas', 'wonen', 'beemd', 'ceder', 'duin', 'esdoorn', 'fontein'].map(id =>
  TenantId.parse(id),
)
export const tenants: readonly [TenantId, ...TenantId[]] = [linde ?? TenantId.parse('linde'), ...others]
const pick = <Value>(values: readonly Value[], number: number): Value => {
  const value = values[number % values.length]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}
const named = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
const [municipalities, themes, ages] = [named('municipality', 30), named('theme', 14), named('age', 6)]
const states = ['submitted', 'intake', 'accepted', 'declined', 'withdrawn'] as const
const sources = ['professional', 'professional', 'citizen', 'partner-system'] as const
const variants = ['family', 'family', 'restorative', 'neighbourhood'] as const

/** One of many referrals, over eight partners and two years. Numbers that share no divisor spread each dimension. */
export function factOf(number: number): Fact {
  const state = pick(states, number * 11)
  const month = String((number % 12) + 1).padStart(2, '0')
  return {
    tenant: pick(tenants, Math.floor(number / 24)),
    sector: 'youth-care',
    month: `${number % 24 < 12 ? 2025 : 2026}-${month}`,
    variant: pick(variants, number * 7),
    state,
    source: pick(sources, number * 3),
    municipality: pick(municipalities, number * 13),
    themes: [pick(themes, number * 5), pick(themes, number * 5 + 3)],
    ageGroup: pick(ages, number * 17),
    leadDays: state === 'accepted' ? (number * 19) % 60 : undefined,
  }
}

/** A new table with one grant over eight partners, and this many referrals counted for it through the data layer. */
export async function setUp(
  endpoint: string,
  referrals: number,
): Promise<{ readonly table: string; readonly store: Store }> {
  const table = `reports-${process.pid}-${referrals}`
  await createTable(new DynamoDBClient({ endpoint, region }), table)
  const store = openStore({ table, endpoint, region, secret })
  const platform = forPlatform(store)
  await platform.putFunder(funder, 'Provincie Dijleland')
  await platform.putMember({
    subject: 'els',
    name: 'Els',
    membership: { role: 'funder', funder },
    since: '2026-01-01T00:00:00.000Z',
  })
  const names = tenants.map(id => ({ id, name: id }))
  await platform.putGrant(
    {
      id: grant,
      funder,
      name: 'Bench',
      from: '2020-01',
      to: '2039-12',
      budget: 1,
      tenants: [...tenants],
      threshold: 10,
    },
    names,
  )
  const size = 500
  for (let start = 0; start < referrals; start += size) {
    const updates = Array.from({ length: Math.min(size, referrals - start) }, (_, index): FactUpdate => {
      const fact = factOf(start + index)
      const id = `fact-${start + index}`
      const facts = [{ kind: 'referral' as const, ...fact }]
      return { grant: { id: grant }, id, source: 'referral', tenant: fact.tenant, seq: 1, facts }
    })
    const results = await forCounting(store, funder).updateAll(updates)
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }
  return { table, store }
}
