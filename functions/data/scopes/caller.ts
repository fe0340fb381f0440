import type { Store } from '../access/store.ts'
import { operatorKeys } from '../keys.ts'
import { membershipsOf } from '../members.ts'
import { type Allowance, takeQuota } from '../quota.ts'

/** Who asks: the memberships of the subject that a token names, and the rate-limit bucket of a person. */
export function forCaller(store: Store) {
  const table = store.table({ role: 'caller' })
  return {
    membershipsOf: (subject: string) => membershipsOf(table, subject),
    /** Takes from the bucket of a person, by the keyed hash of their subject. */
    take: (person: string, allowance: Allowance, now: string, count = 1) =>
      takeQuota(table, operatorKeys.quota(person), allowance, now, count),
  }
}
