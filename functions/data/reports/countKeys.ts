import { type Family, type FunderId, families, type TenantId } from '@kring/domain'
import { funderKeys, type Key, tenantKeys } from '../keys.ts'
import { countedNow, familyVersion } from './contributions.ts'

/** Whose counts: a funder's, apart for each of its grants; or a partner's own, of all its referrals, whoever pays for them. */
export type CountOwner = FunderId | { readonly partner: TenantId }

/** In place of a grant's id: a partner has one set of counts. */
export const ownCounts = 'own'

type CountKeys = {
  fact(grant: string, fact: string): Key
  facts(grant: string): { readonly pk: string }
  rollup(grant: string, family: Family, month: string, tenant: TenantId): Key
  rollupsOfVersion(grant: string, family: Family, version: number): { readonly pk: string }
}

/** Where the counts of an owner lie. */
export function countKeys(owner: CountOwner): CountKeys {
  if (typeof owner === 'string') return funderKeys(owner)
  const keys = tenantKeys(owner.partner)
  return {
    fact: (_, fact) => keys.fact(fact),
    facts: () => keys.facts(),
    rollup: (_, family, month) => keys.rollup(family, families[family].version, month),
    rollupsOfVersion: (_, family, version) => keys.rollups(family, version),
  }
}

/** What a partner chose to ask is counted for the partner alone. */
export const countedForPartner: readonly string[] = [...countedNow, familyVersion('answer')]

/** The families in which facts of this owner are counted now. */
export const countedFor = (owner: CountOwner): readonly string[] =>
  typeof owner === 'string' ? countedNow : countedForPartner
