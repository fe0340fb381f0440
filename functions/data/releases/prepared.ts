import { PreparedRelease, type ReleaseId } from '@kring/domain/releases'
import type { Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { editionSk, operatorKeys } from '../keys.ts'
import { packedItems, packedOver, readPacked } from './packed.ts'

const placeOf = ({ funder, grant, asOf, number }: ReleaseId) =>
  [operatorKeys.releases(funder, grant).pk, editionSk(asOf, number)] as const

/** Keeps what a rehearsal prepared, over what an earlier one did: part of the transaction that says so of the release. */
export const preparedWrites = (table: Table, id: ReleaseId, prepared: PreparedRelease): readonly Write[] =>
  packedOver(table, packedItems(...placeOf(id), prepared))

/** Undefined before the first rehearsal ended. */
export const readPrepared = (table: Table, id: ReleaseId): Promise<PreparedRelease | undefined> =>
  readPacked(table, 'read-prepared-release', ...placeOf(id), PreparedRelease)
