import * as z from 'zod'
import type { Scope } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { operatorKeys } from '../keys.ts'
import { Bytes } from './bytes.ts'
import { operatorContext } from './keyWrapper.ts'
import type { Mac } from './mac.ts'
import { SymmetricKey } from './symmetricKey.ts'

/** What the operator's own records are sealed and encrypted with, as far as the scope may use it. */
export type OperatorVault = {
  readonly mac: Mac
  /** The operator's key, by which the keys of its records are wrapped. Throws CorruptItem when there is none yet. */
  operatorKey(): Promise<SymmetricKey>
  /** The same; the first time it is made. Only for a scope that may. */
  firstOperatorKey(): Promise<SymmetricKey>
}

const StoredKey = z.object({ wrapped: Bytes })

/** The vault of the operator for one scope: reads the wrapped key with the scope's credentials, cached. */
export function operatorVaultOf(store: Store, scope: Scope, table: Table): OperatorVault {
  const { mac, wrapper, tenantKeys: cache } = store.sealing()
  const read = async (isFirst: boolean): Promise<SymmetricKey | undefined> => {
    const item = await get(table, 'read-operator-key', operatorKeys.operatorKey, isFirst)
    if (item === undefined) return undefined
    const stored = StoredKey.safeParse(item)
    if (!stored.success) throw new CorruptItem('unreadable key of the operator')
    return new SymmetricKey(await wrapper.unwrap(stored.data.wrapped, operatorContext, store.credentials(scope)))
  }
  const make = async (): Promise<void> => {
    const wrapped = await wrapper.wrap(SymmetricKey.fresh().bytes(), operatorContext, store.credentials(scope))
    try {
      const condition = { ConditionExpression: 'attribute_not_exists(pk)' }
      await put(table, 'put-operator-key', { ...operatorKeys.operatorKey, wrapped }, condition)
    } catch (error) {
      // Somebody else made it in between: replacing it would make every record unreadable.
      if (failedConditions(error) === undefined) throw error
    }
  }
  const known = async (mayMake: boolean): Promise<SymmetricKey> => {
    const key = await cache.get(`${scope.role}#${operatorContext}`, performance.now(), async () => {
      const found = await read(mayMake)
      if (found !== undefined || !mayMake) return found
      await make()
      return read(true)
    })
    if (key === undefined) throw new CorruptItem('the operator has no key')
    return key
  }
  return { mac, operatorKey: () => known(false), firstOperatorKey: () => known(true) }
}
