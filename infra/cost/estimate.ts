import { machineTokenMinutes } from '@kring/functions/people/machineTokens'
import type { FixedParts } from './fixedParts.ts'
import type { PriceFile } from './prices.ts'
import { perInvocation, perReferral, perTenant, requestsOfReferral, type Scale, unitsOfReferral } from './usage.ts'

/** One line of an estimate: how much of what, and what that costs in a month. */
export type CostLine = {
  readonly price: string
  readonly quantity: number
  readonly unit: string
  readonly usd: number
}

export type Estimate = { readonly lines: readonly CostLine[]; readonly usd: number }

const monthsKept = 12
const gigabyte = 1_000_000_000

/** What an environment costs in a month, after a year of that use: quantities, by the price that each has. */
export function estimate(scale: Scale, fixed: FixedParts, prices: PriceFile): Estimate {
  const lines = Object.entries(quantitiesOf(scale, fixed)).map(([price, quantity]): CostLine => {
    const known = prices.prices[price]
    if (known === undefined) throw new Error(`prices of ${prices.asOf} have no ${price}`)
    const paid = Math.max(0, quantity - (known.free ?? 0))
    return { price, quantity, unit: known.unit, usd: (paid / known.per) * known.usd }
  })
  return { lines, usd: lines.reduce((total, { usd }) => total + usd, 0) }
}

function quantitiesOf({ tenants, referrals }: Scale, fixed: FixedParts): Readonly<Record<string, number>> {
  const aMonth = referrals / 12
  const units = unitsOfReferral()
  const systems = tenants * perTenant.systems
  const requests = aMonth * requestsOfReferral() + systems * perTenant.systemRequests
  const visits = tenants * perTenant.visits
  // What falls due looks at sixteen shards a minute; each event is handed to two readers, ten at once.
  const batches = (2 * aMonth * perReferral.changes) / 10
  const invocations = requests + visits / 10 + fixed.clockRuns + batches
  const tableGb = ((referrals * perReferral.storedBytes) / gigabyte) * (monthsKept / 12)
  const loggedGb = (invocations * perInvocation.loggedBytes) / gigabyte
  const filesGb = (referrals * perReferral.files * 1_000_000) / gigabyte
  return {
    'dynamodb.write': aMonth * units.write + systems * (perTenant.systemRequests / 10),
    'dynamodb.read': aMonth * units.read + systems * perTenant.systemRequests * 2 + 43_800 * 8,
    'dynamodb.storage': tableGb,
    'dynamodb.pitr': tableGb,
    // AWS: each copy of a table is whole. docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html
    'backup.storage': tableGb * fixed.backupCopies,
    'lambda.requests': invocations,
    'lambda.seconds': (invocations * perInvocation.milliseconds * perInvocation.memoryGb) / 1000,
    'httpApi.requests': requests,
    'cloudfront.requests': requests + visits * 12,
    'cloudfront.bytes': (requests * 6_000 + visits * 150_000) / gigabyte,
    'waf.acl': fixed.acls,
    'waf.rule': fixed.aclRules,
    'waf.requests': requests + visits * 12,
    'logs.ingested': loggedGb,
    'logs.kept': loggedGb * 3 * 0.15,
    'metrics.custom': fixed.customMetrics + (fixed.perRouteMetrics ? 16 * 6 : 0),
    alarms: fixed.alarmMetrics,
    dashboards: fixed.dashboards,
    'xray.traces': Math.min(invocations, invocations * perInvocation.traced + 200_000),
    'kms.keys': fixed.keys * 3,
    'kms.requests': invocations * perInvocation.keyUses,
    secrets: fixed.secrets,
    's3.storage': filesGb,
    's3.puts': aMonth * perReferral.files * 3 + batches / 2,
    'ses.mails': aMonth * perReferral.mails,
    'cognito.users': tenants * perTenant.users,
    'cognito.machineTokens': (systems * 43_800) / machineTokenMinutes,
    'guardduty.bytes': filesGb / 12,
    'guardduty.objects': aMonth * perReferral.files,
    'route53.zones': 1,
  }
}
