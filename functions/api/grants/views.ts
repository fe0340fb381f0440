import type { FunderId } from '@kring/domain'
import { changedFields, firstOpenQuarter, type Grant, type GrantEvent, moneyOf, quarterOf } from '@kring/domain/grants'
import type { GrantingData } from '../../data/index.ts'
import type { GrantMoney, GrantView } from '../contract/grants.ts'

/** The money of a grant as counted now. Its plans may be accepted after its last month: so up to this one. */
export async function moneyNow(data: GrantingData, grant: Grant, month: string): Promise<GrantMoney> {
  const months = { from: grant.from, to: month }
  const read = (family: 'core' | 'money') => data.counters(grant.funder, grant.id, family, months)
  const [core, money] = await Promise.all([read('core'), read('money')])
  const { perPlan, perReferral, invoices, ...amounts } = moneyOf(grant, [...core, ...money], month)
  const open = quarterOf(firstOpenQuarter(month))
  return {
    ...amounts,
    ...(perPlan === undefined ? {} : { perPlan }),
    ...(perReferral === undefined ? {} : { perReferral }),
    invoices: invoices.map(({ quarter, amount, lines }) => ({
      quarter,
      isClosed: quarter < open,
      amount,
      lines: lines.map(({ price, ...line }) => ({ ...line, ...(price === undefined ? {} : { price }) })),
    })),
  }
}

/** The history, the last first, each with what it changed. */
export const historyOf = (events: readonly GrantEvent[]): GrantView['history'] =>
  events.map(({ type, at, by, why, grant }, index) => {
    const before = events[index + 1]?.grant
    return {
      ...{ type, at, by: by.name ?? '', why, grant },
      changed: before === undefined ? [] : [...changedFields(before, grant)],
      ...(before === undefined ? {} : { before }),
    }
  })

export const funderNames = async (data: GrantingData): Promise<ReadonlyMap<FunderId, string>> =>
  new Map((await data.funders()).map(({ id, name }) => [id, name]))
