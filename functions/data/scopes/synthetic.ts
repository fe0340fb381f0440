import type { FormDefinition, Tenant } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { transact, type Write } from '../calls.ts'
import type { CursorSigner } from '../cursor.ts'
import { failedConditions } from '../failures.ts'
import { formItems } from '../forms/formRepository.ts'
import { tenantKeys } from '../keys.ts'
import { listMembersWithRole, type Member, type MembershipOfTenant, putMember, removeMember } from '../members.ts'
import { listOfTenant } from '../referrals/lists.ts'
import { readEntry } from '../regionIndex/entry.ts'
import { tenantKeyItem } from '../sealing/vault.ts'
import { readTenant } from '../tenants/tenants.ts'

type Founding = { readonly tenant: Tenant; readonly form: FormDefinition; readonly at: string }

/** The partner by which a deployment is tried: for the operator's command only. `id`: its tenant's. */
export function forSynthetic(store: Store, id: Tenant['id']) {
  const scope = { role: 'own' } as const
  const table = store.table(scope)
  const keys = tenantKeys(id)
  return {
    isFounded: async (): Promise<boolean> => (await readTenant(table, keys)) !== undefined,
    /** Writes its settings, key and form, and no line in the register. Changes nothing when it is there. */
    found: async ({ tenant, form, at }: Founding): Promise<void> => {
      const items = [
        { ...keys.settings(), tenant },
        await tenantKeyItem(store, scope, id, keys),
        ...formItems(keys, store.sealing().mac, form, at),
      ]
      const writes = items.map(
        (Item): Write => ({
          Put: { TableName: table.name, Item: { ...Item }, ConditionExpression: 'attribute_not_exists(pk)' },
        }),
      )
      try {
        await transact(table, 'found-synthetic', writes)
      } catch (error) {
        if (failedConditions(error) === undefined) throw error
      }
    },
    systems: (): Promise<readonly Member[]> => listMembersWithRole(table, id, 'partner-system'),
    putSystem: (member: Member & { readonly membership: MembershipOfTenant }) => putMember(table, member),
    removeSystem: ({ subject, membership }: Member) => removeMember(table, subject, membership),
    /** The numbers of its referrals that were not erased, of the newest: each run looks, so that none is further back. */
    referrals: async (cursors: CursorSigner): Promise<readonly string[]> => {
      const { items } = await listOfTenant(table, keys, cursors, { limit: 25 })
      const left = await Promise.all(
        items.map(async one => ((await readEntry(table, keys.indexed(one.id)))?.isErased ? [] : [one.id])),
      )
      return left.flat()
    },
    /** Whether the stream entered a referral where the managers of its region find it; an erased one is not any more. */
    isIndexed: async (referral: string): Promise<boolean> => {
      const entry = await readEntry(table, keys.indexed(referral))
      return entry !== undefined && entry.isErased !== true
    },
  }
}
