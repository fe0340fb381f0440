import { createHmac } from 'node:crypto'
import type { FunderId, TenantId } from '@kring/domain'
import type { Grant, PaidPlan } from '@kring/domain/grants'
import { queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { funderKeys } from '../keys.ts'
import { parseFacts } from './storedFacts.ts'

type Place = Pick<Grant, 'funder' | 'id'>

/**
 * The plans that a grant pays for, of one partner or of all, those of erased dossiers too: their facts have a random id and
 * stay. Of the facts nothing else is returned. What has no partner beside its facts is a referral's, or gone.
 */
export async function readPaidPlans(table: Table, { funder, id }: Place, of?: TenantId): Promise<readonly PaidPlan[]> {
  const items = await queryAll(table, 'list-paid-plans', {
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: of === undefined ? 'attribute_exists(tenant)' : 'tenant = :tenant',
    ExpressionAttributeValues: {
      ':pk': funderKeys(funder).facts(id).pk,
      ...(of === undefined ? {} : { ':tenant': of }),
    },
  })
  return items.flatMap(item => {
    const { tenant, facts } = parseFacts(item)
    return facts.flatMap((fact): readonly PaidPlan[] =>
      fact.kind === 'plan' ? [{ id: String(item.sk), tenant, variant: fact.variant, month: fact.month }] : [],
    )
  })
}

/** Crockford's base 32: no I, L, O or U, so that a reference can be read out. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A dossier on one invoice: a keyed hash of the invoice (funder, grant, quarter) and its fact, as 'XXXXX-XXXXX' (50 bits).
 * Another quarter gives another one, so that who has two invoices cannot see which lines are of one dossier.
 */
export function invoiceReference(
  secret: string,
  { funder, grant, quarter }: { readonly funder: FunderId; readonly grant: string; readonly quarter: string },
  fact: string,
): string {
  const hash = createHmac('sha256', secret).update(`invoice\n${funder}\n${grant}\n${quarter}\n${fact}`).digest()
  const said = [...hash.subarray(0, 10)].map(byte => digits[byte % digits.length] ?? '').join('')
  return `${said.slice(0, 5)}-${said.slice(5)}`
}
