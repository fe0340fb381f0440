import type { TenantId } from '@kring/domain'
import type { Store } from './access/store.ts'
import { type ChainEnd, readChainEnd } from './accessLog/seals.ts'
import { get, type Item, query, queryAll } from './calls.ts'
import { type ExaminedClaims, examineClaims } from './claims/examine.ts'
import type { ClaimPlace } from './claims/place.ts'
import { type ExaminedComplaint, examineComplaint } from './complaints/examine.ts'
import { listComplaints } from './complaints/row.ts'
import { type ExaminedCoordinator, examineCoordinator } from './coordinators/examine.ts'
import { readFormHistory } from './forms/formHistory.ts'
import { listForms } from './forms/formRepository.ts'
import { isSealedForm } from './forms/sealedForm.ts'
import { type Key, parsePartition, tenantKeys } from './keys.ts'
import { type ExaminedDossier, examine } from './referrals/examine.ts'
import { operatorVaultOf } from './sealing/operatorVault.ts'
import { vaultOf } from './sealing/vault.ts'
import { type ExaminedTrajectory, examineTrajectory } from './trajectories/read.ts'
import { type Delivery, parseDelivery } from './webhooks/storedDelivery.ts'
import { openSubscription, type StoredSubscription } from './webhooks/subscriptions.ts'

/** What a check of everything reads: items as they are stored, also those that no rule of the product would accept. */
export function forAudit(store: Store) {
  const table = store.table({ role: 'own' })
  return {
    /** Every item of a partition. */
    items: (pk: string): Promise<readonly Item[]> =>
      queryAll(table, 'audit-partition', {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      }),
    /**
     * The same by the page, in the order of the sort keys, for a partition that may hold more than fits in memory; with `from`
     * from that sort key on.
     */
    pages: async function* (pk: string, from = ' '): AsyncGenerator<readonly Item[]> {
      let start: Item | undefined
      do {
        const page = await query(table, 'audit-partition', {
          KeyConditionExpression: 'pk = :pk AND sk >= :from',
          ExpressionAttributeValues: { ':pk': pk, ':from': from },
          ConsistentRead: true,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        })
        yield page.items
        start = page.last
      } while (start !== undefined)
    },
    /** Throws ForgedItem when the end of the chain was altered. */
    chainEnd: (chain: Key): Promise<ChainEnd> => readChainEnd(table, store.sealing().mac, chain),
  }
}

/** The same of one tenant, with what belongs to tenants only. */
export function forTenantAudit(store: Store, tenant: TenantId) {
  const scope = { role: 'own' } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return {
    keys,
    ...forAudit(store),
    mac: vault.mac,
    examine: (items: readonly Item[], id: string): Promise<ExaminedDossier> => examine(items, keys, vault, id),
    examineTrajectory: (id: string): Promise<ExaminedTrajectory> => examineTrajectory(table, keys, vault, id, true),
    examineComplaint: (items: readonly Item[], id: string): Promise<ExaminedComplaint> =>
      examineComplaint(items, vault, keys, id),
    /** The complaints at this tenant on the officers' list. */
    complaintIds: async (): Promise<readonly string[]> =>
      (await listComplaints(table)).flatMap(row => (row.tenant === tenant ? [row.id] : [])),
    /** The dossiers in the tenant's list, by the keys of its rows. */
    dossierIds: async (): Promise<readonly string[]> => {
      const ids: string[] = []
      let start: Item | undefined
      do {
        const page = await query(table, 'audit-list', {
          IndexName: 'TenantIndex',
          KeyConditionExpression: 'listPk = :pk',
          ExpressionAttributeValues: { ':pk': keys.list().listPk },
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        })
        ids.push(...page.items.flatMap(({ pk }) => parsePartition(String(pk))?.of ?? []))
        start = page.last
      } while (start !== undefined)
      return ids
    },
    /** The versions that each published form must have. */
    publishedVersions: async (): Promise<readonly { readonly form: string; readonly version: number }[]> => {
      const forms = await listForms(table, keys)
      const versions = await Promise.all(
        forms.map(async ({ id, live }) => {
          const history = await readFormHistory(table, keys, id)
          return [...new Set([live.version, ...history.versions.map(({ version }) => version)])].map(version => ({
            form: id,
            version,
          }))
        }),
      )
      return versions.flat()
    },
    /** Throws for one that was altered or moved. */
    subscription: (item: Item): Promise<StoredSubscription> => openSubscription(vault, item),
    /** Throws for one that was altered or moved. */
    delivery: async (item: Item): Promise<Delivery> => parseDelivery(await vault.tenantKey(), item),
    /** Whether what waits of a dossier for a subscription falls due. */
    fallsDue: async ({ dossier, subscription }: Delivery): Promise<boolean> =>
      (await get(table, 'audit-due', keys.webhookDue(dossier, subscription), true)) !== undefined,
    formVersion: async (form: string, version: number): Promise<'sealed' | 'altered' | 'absent'> => {
      const item = await get(table, 'audit-form', keys.formVersion(form, version), true)
      if (item === undefined) return 'absent'
      return isSealedForm(item, vault.mac) ? 'sealed' : 'altered'
    },
  }
}
export type TenantAudit = ReturnType<typeof forTenantAudit>

/** The same of the operator, with the records of its coordinators. */
export function forOperatorAudit(store: Store) {
  const scope = { role: 'own' } as const
  const vault = operatorVaultOf(store, scope, store.table(scope))
  return {
    ...forAudit(store),
    examineCoordinator: (items: readonly Item[], person: string): Promise<ExaminedCoordinator> =>
      examineCoordinator(items, vault, person),
    examineClaims: (items: readonly Item[], place: ClaimPlace): Promise<ExaminedClaims> =>
      examineClaims(items, vault, place),
  }
}
export type OperatorAudit = ReturnType<typeof forOperatorAudit>
