import type { FunderId } from '@kring/domain'
import { type ClosedQuarter, changedFields, type Grant, type GrantEvent, moneyOf } from '@kring/domain/grants'
import type { GrantingData } from '../../data/index.ts'
import type { GrantMoney, GrantView } from '../contract/grants.ts'

/**
 * The money of a grant as counted now. Its plans may be accepted after its last month: so up to this one. The invoices of `closed` quarters
 * stand; what changed in them since is on the one that is not closed yet.
 */
export async function moneyNow(
  data: GrantingData,
  grant: Grant,
  month: string,
  closed: readonly ClosedQuarter[],
): Promise<GrantMoney> {
  const months = { from: grant.from, to: month }
  const read = (family: 'core' | 'money') => data.counters(grant.funder, grant.id, family, months)
  const [core, money] = await Promise.all([read('core'), read('money')])
  const { perPlan, perReferral, invoices, ...amounts } = moneyOf(grant, [...core, ...money], month, closed)
  return {
    ...amounts,
    ...(perPlan === undefined ? {} : { perPlan }),
    ...(perReferral === undefined ? {} : { perReferral }),
    invoices: invoices.map(({ quarter, amount, lines }) => ({
      quarter,
      isClosed: closed.some(one => one.quarter === quarter),
      amount,
      lines: lines.map(({ price, corrects, ...line }) => ({
        ...line,
        ...(price === undefined ? {} : { price }),
        ...(corrects === undefined ? {} : { corrects }),
      })),
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
