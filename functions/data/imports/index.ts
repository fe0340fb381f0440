import type { FunderId, TenantId } from '@kring/domain'
import type { ImportValues, KeptRow } from '@kring/domain/imports'
import type { Scope } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import type { Item } from '../calls.ts'
import { readGrantsOfTenant } from '../grants/grants.ts'
import { tenantKeys } from '../keys.ts'
import { readShownThrough } from '../releases/editions.ts'
import { operatorVaultOf } from '../sealing/operatorVault.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { vaultOf } from '../sealing/vault.ts'
import {
  beginImport,
  type ImportBatch,
  type ImportPlace,
  listImports,
  nextNumber,
  placesOf,
  putItems,
  readImport,
  removeImport,
  saveImport,
} from './batch.ts'
import {
  type CountedRow,
  chunksOf,
  countedItem,
  namesItem,
  readCounted,
  readNames,
  readRemembered,
  readRows,
  readWords,
  rememberedItem,
  removeContent,
  rowItems,
  type Words,
  wordItems,
} from './content.ts'
import { claimMonths, type RowMonths, readOfOperator, releaseMonths, unlessOperatorBegan } from './ofOperator.ts'

export type { ImportBatch, ImportPlace } from './batch.ts'
export type { CountedRow, Words } from './content.ts'
export type { RowMonths } from './ofOperator.ts'

/** What is kept of a file: its rows, the words of each field, and what it calls the column of each. */
export type ReadOfFile = {
  readonly rows: readonly KeptRow[]
  readonly words: Readonly<Record<string, Words>>
  readonly names: Readonly<Record<string, string>>
}

/**
 * The imports of one place. What is read of a file lies there sealed, by the key of the partner or of the operator: mapped cells
 * only, until they are imported or seven days have passed. It reaches no dossier.
 */
export function forImports(store: Store, place: ImportPlace) {
  const scope: Scope =
    place === 'operator' ? { role: 'operator-importing' } : { role: 'importing', tenant: place.tenant }
  const table = store.table(scope)
  const { pk, contentPk } = placesOf(place)
  const key = (): Promise<SymmetricKey> =>
    place === 'operator'
      ? operatorVaultOf(store, scope, table).firstOperatorKey()
      : vaultOf(store, scope, table, tenantKeys(place.tenant)).tenantKey()
  const remembering = async ({ layout, mapping, startedAt }: ImportBatch, values: ImportValues): Promise<Item> =>
    rememberedItem(await key(), pk, layout, { mapping, values }, startedAt)
  return {
    list: () => listImports(table, place),
    /** Those that a partner itself did, for the operator, who would count the same rows again. */
    listOf: (tenant: TenantId) => listImports(table, { tenant }),
    read: (id: string) => readImport(table, place, id),
    nextNumber: () => nextNumber(table, place),
    /** What is remembered of a file with these columns. */
    remembered: async (layout: string, now: string) => readRemembered(table, await key(), pk, layout, now),
    /** Keeps what was read of a file, then says that it is there; `values` is remembered. Throws VersionConflict. */
    begin: async (
      batch: Omit<ImportBatch, 'chunks'>,
      { rows, words, names }: ReadOfFile,
      values: ImportValues,
    ): Promise<ImportBatch> => {
      const chunks = chunksOf(rows)
      const whole = { ...batch, chunks: chunks.length }
      const content = contentPk(batch.id)
      await putItems(table, 'put-import-rows', rowItems(await key(), content, chunks, batch.keptUntil))
      await putItems(table, 'put-import-names', [namesItem(await key(), content, names, batch.keptUntil)])
      await putItems(table, 'put-import-words', wordItems(await key(), content, words, batch.keptUntil))
      await beginImport(table, place, whole)
      await putItems(table, 'remember-import', [await remembering(whole, values)])
      return whole
    },
    /** What the file calls its columns, by field, as long as its rows are kept. */
    names: async ({ id }: ImportBatch) => readNames(table, await key(), contentPk(id)),
    words: async ({ id }: ImportBatch) => readWords(table, await key(), contentPk(id)),
    rows: async ({ id }: ImportBatch, from: number, chunks: number) =>
      readRows(table, await key(), contentPk(id), from, chunks),
    counted: async ({ id }: ImportBatch, chunk: number) => readCounted(table, await key(), contentPk(id), chunk),
    /** The next version of it. Throws VersionConflict. */
    save: (batch: ImportBatch) => saveImport(table, place, batch),
    /** The same of a partner's, unless the operator began an import of this partner since its turn was read. */
    saveUnlessOperatorBegan: (batch: ImportBatch, tenant: TenantId, turn: number) =>
      saveImport(table, place, batch, [unlessOperatorBegan(table, tenant, turn)]),
    /** What the operator counts of this partner. */
    ofOperator: (tenant: TenantId) => readOfOperator(table, tenant),
    /** Says at a partner that the operator counts its rows of these months; then that it does no more. */
    claim: (tenant: TenantId, { id }: ImportBatch, months: RowMonths) => claimMonths(table, tenant, id, months),
    release: (tenant: TenantId, { id }: ImportBatch) => releaseMonths(table, tenant, id),
    /** The same, with what the words mean; `values` is remembered of it. */
    saveWords: async (batch: ImportBatch, words: Readonly<Record<string, Words>>, values: ImportValues) =>
      saveImport(
        table,
        place,
        batch,
        [...wordItems(await key(), contentPk(batch.id), words, batch.keptUntil), await remembering(batch, values)].map(
          Item => ({ Put: { TableName: table.name, Item: { ...Item } } }),
        ),
      ),
    /** Says which rows of a chunk are to be counted, before they are: what is counted can always be taken back. */
    intend: async ({ id }: ImportBatch, chunk: number, rows: readonly CountedRow[]) =>
      putItems(table, 'put-import-counted', [countedItem(await key(), contentPk(id), chunk, rows)]),
    removeRead: ({ id }: ImportBatch) => removeContent(table, contentPk(id), 'COUNTED'),
    /** Throws VersionConflict. */
    remove: async (batch: ImportBatch) => {
      await removeImport(table, place, batch)
      await removeContent(table, contentPk(batch.id), undefined)
    },
    grantsOf: (tenant: TenantId) => readGrantsOfTenant(table, tenant),
    /** The last month of which figures of a grant were published, from its editions, as its funder sees them. */
    shownThrough: (funder: FunderId, grant: string) =>
      readShownThrough(store.table({ role: 'funder', funder }), funder, grant),
  }
}
export type ImportData = ReturnType<typeof forImports>

/** What is said of words, by field. */
export const meaningsIn = (words: Readonly<Record<string, Words>>): ImportValues =>
  Object.fromEntries(
    Object.entries(words).map(([field, own]) => [
      field,
      Object.fromEntries(
        Object.entries(own).flatMap(([word, { means }]) => (means === undefined ? [] : [[word, means]])),
      ),
    ]),
  )
