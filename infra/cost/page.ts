import { machineTokenMinutes } from '@kring/functions/people/machineTokens'
import { environmentNamed } from '../environments.ts'
import { estimate } from './estimate.ts'
import { fixedPartsOf } from './fixedParts.ts'
import { type PriceFile, readPrices } from './prices.ts'
import { perInvocation, perReferral, perTenant, requestsOfReferral, unitsOfReferral } from './usage.ts'

const tenantCounts = [10, 100, 1_000, 10_000] as const
const dollars = (usd: number): string => `$${Math.round(usd)}`

/** docs/cost.md: what an installation costs in a month, made of the templates, the measured units and the price file. */
export function costPage(): string {
  const prices = readPrices()
  const fixed = fixedPartsOf(environmentNamed('production'))
  const of = (tenants: number, referrals: number) => estimate({ tenants, referrals }, fixed, prices)
  const rows = tenantCounts.map(tenants => {
    const [few, many] = [of(tenants, 1_000), of(tenants, tenants * 100)]
    return `| ${tenants} | ${dollars(few.usd)} | ${dollars(many.usd)} | ${largestOf(many)} |`
  })
  const units = unitsOfReferral()
  return `# What an installation costs

Made by \`npm run docs\` from the templates of \`production\`, the units that \`npm run bench capacity\` measures, and the prices of
${prices.asOf} in ${prices.region} (\`infra/cost/\`). \`npm run -s kring -- cost --tenants <N> --referrals <M>\` prints every line
for another scale. US dollars a month, after a year of that use; taxes and support plans are not in it.

| tenants | 1,000 referrals a year in all | 100 referrals a year each | the most of the latter |
|---|---|---|---|
${rows.join('\n')}

A test holds 1,000 tenants below $400 in both columns.

## What is measured, and what is assumed

One referral consumes ${Math.round(units.write)} write units and ${Math.round(units.read)} read units by the measured patterns, and ${requestsOfReferral()} requests. Assumed
for it (\`infra/cost/usage.ts\`): ${perReferral.changes} changes, ${perReferral.looks} looks, ${perReferral.lists} pages of lists, ${perReferral.others} other requests, ${perReferral.mails} mails, ${perReferral.files} files of 1 MB and
${perReferral.storedBytes / 1000} KB in the table. For each tenant: ${perTenant.users} people who sign in, one in twenty with a system that asks each five minutes,
${perTenant.visits} visits of public pages a month. For each invocation: ${perInvocation.milliseconds} ms at ${perInvocation.memoryGb} GB and ${perInvocation.loggedBytes} bytes of logs.

Fixed, counted in the templates: ${fixed.keys} keys, ${fixed.secrets} secrets, ${fixed.alarmMetrics} metrics of alarms, ${fixed.customMetrics} metrics of our own, ${fixed.aclRules} rules of the
web ACL, ${fixed.backupCopies} copies of the table in the vaults.

## What keeps it low

- A token of a partner's system lives ${machineTokenMinutes} minutes; of ten minutes it would cost six times as much, and be the largest line.
- No metrics per route, and none per access pattern: both stand in the line that each request writes, and can be queried.
- The daily check reads what changed, and a thirtieth of the rest.
- Copies of the table are whole, so it matters how many are kept: restoring to any second is the point-in-time recovery's.

## Prices

Not every price could be read on its page when the file was made; ${unverified(prices)} of ${Object.keys(prices.prices).length} say \`"verified": false\` in \`infra/cost/prices-${prices.asOf}.json\`,
with the page to check them on. A new month is a new file.
`
}

const largestOf = ({ lines }: ReturnType<typeof estimate>): string =>
  lines
    .toSorted((a, b) => b.usd - a.usd)
    .slice(0, 3)
    .map(({ price, usd }) => `${price} ${dollars(usd)}`)
    .join(', ')

const unverified = ({ prices }: PriceFile): number => Object.values(prices).filter(({ verified }) => !verified).length
