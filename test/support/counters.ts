import type { FunderId } from '@kring/domain'
import { put } from '@kring/functions/data/calls'
import { rollupItems } from '@kring/functions/data/reports/rollups'
import type { World } from './world.ts'

const municipalities = ['leuven', 'aarschot', 'diest', 'tienen', 'scherpenheuvel-zichem']

/** Writes the counters of a grant as the stream would have counted them: some referrals each month at each partner. */
export async function putCounters(
  world: World,
  {
    funder,
    grant,
    tenants,
  }: { readonly funder: FunderId; readonly grant: string; readonly tenants: readonly string[] },
  months: readonly string[],
): Promise<void> {
  const table = world.store.table({ role: 'own' })
  for (const [at, month] of months.entries())
    for (const [of, tenant] of tenants.entries()) {
      const counters = countersOf(20 + ((at * 7 + of * 3) % 9))
      for (const item of rollupItems(funder, grant, { month, tenant, counters })) await put(table, 'test', item)
    }
}

function countersOf(total: number): Record<string, number> {
  const half = Math.floor(total / 2)
  const inOthers = municipalities.slice(1).map((name, index) => [`municipality:${name}`, index + 1] as const)
  const others = inOthers.reduce((sum, [, n]) => sum + n, 0)
  return {
    total,
    'variant:family': total,
    'state:accepted': total,
    'source:professional': half,
    'source:citizen': total - half,
    'municipality:leuven': total - others,
    ...Object.fromEntries(inOthers),
    'evaluation:due': 4,
    'evaluation:done': 3,
    'spent:family': half,
  }
}
