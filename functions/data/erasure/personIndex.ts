import { type NamedPerson, nameKey } from '@kring/domain'
import { type Item, queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

type Keys = ReturnType<typeof tenantKeys>
/** By what somebody is found. */
export type Findable = Pick<NamedPerson, 'name' | 'birthDate'>

/**
 * The keyed hashes under which a person is found: the words of their name in any order, with and without the birth date.
 * Per tenant, so that the same person at two tenants cannot be recognised by the table alone.
 */
export function personHashes(mac: Mac, keys: Keys, person: Findable): readonly string[] {
  const hash = (birthDate: string): string => mac('person', [keys.tenant, nameKey(person.name), birthDate])
  return person.birthDate === undefined ? [hash('')] : [hash(''), hash(person.birthDate)]
}

/** AWS: a transaction has at most 100 items. */
const mostWrites = 50

/**
 * Enters the persons of a dossier in the index person → dossiers. Repeating it changes nothing. In a transaction, for its
 * one call instead of a dozen, not for its all or nothing: docs/decisions/0032-cost-of-a-request.md.
 */
export async function indexPersons(
  table: Table,
  keys: Keys,
  mac: Mac,
  dossier: string,
  persons: readonly NamedPerson[],
): Promise<void> {
  const rows = rowsOf(mac, keys, dossier, persons)
  const writes = rows.map((row): Write => ({ Put: { TableName: table.name, Item: { ...row } } }))
  await transactAll(table, 'index-persons', writes)
}

/** Removes persons of a dossier from the index. */
export async function removePersons(
  table: Table,
  keys: Keys,
  mac: Mac,
  dossier: string,
  persons: readonly Findable[],
): Promise<void> {
  const rows = rowsOf(mac, keys, dossier, persons)
  const writes = rows.map(({ pk, sk }): Write => ({ Delete: { TableName: table.name, Key: { pk, sk } } }))
  await transactAll(table, 'remove-persons', writes)
}

async function transactAll(table: Table, pattern: string, writes: readonly Write[]): Promise<void> {
  for (let start = 0; start < writes.length; start += mostWrites)
    await transact(table, pattern, writes.slice(start, start + mostWrites))
}

const rowsOf = (mac: Mac, keys: Keys, dossier: string, persons: readonly Findable[]): readonly Item[] =>
  [...new Set(persons.flatMap(person => personHashes(mac, keys, person)))].map(hash => ({
    ...keys.person(hash, dossier),
    dossier,
  }))

/** The dossiers of a tenant in which somebody of this name, and birth date if given, is named. */
export async function dossiersOfPerson(
  table: Table,
  keys: Keys,
  mac: Mac,
  person: { readonly name: string; readonly birthDate?: string | undefined },
): Promise<readonly string[]> {
  const [byName, byBoth] = personHashes(mac, keys, person)
  const items = await queryAll(table, 'find-person', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.person(byBoth ?? byName ?? '', '').pk },
    ConsistentRead: true,
  })
  return items.map(({ dossier }) => String(dossier))
}
