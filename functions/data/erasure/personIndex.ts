import { type NamedPerson, nameKey } from '@kring/domain'
import { type Item, queryAll, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

type Keys = ReturnType<typeof tenantKeys>

/**
 * The keyed hashes under which a person is found: the words of their name in any order, with and without the birth date.
 * Per tenant, so that the same person at two tenants cannot be recognised by the table alone.
 */
export function personHashes(mac: Mac, keys: Keys, person: Pick<NamedPerson, 'name' | 'birthDate'>): readonly string[] {
  const hash = (birthDate: string): string => mac('person', [keys.tenant, nameKey(person.name), birthDate])
  return person.birthDate === undefined ? [hash('')] : [hash(''), hash(person.birthDate)]
}

/** AWS: a transaction has at most 100 items. */
const mostWrites = 50

/**
 * Enters the persons of a dossier in the index person → dossiers. Repeating it changes nothing. One call for all: a
 * referral names some ten, and on one machine ten puts hold up others' writes ten times as long as one transaction.
 */
export async function indexPersons(
  table: Table,
  keys: Keys,
  mac: Mac,
  dossier: string,
  persons: readonly NamedPerson[],
): Promise<void> {
  const items = rowsOf(mac, keys, dossier, persons).map(Item => ({ Put: { TableName: table.name, Item } }))
  for (let start = 0; start < items.length; start += mostWrites)
    await transact(table, 'index-persons', items.slice(start, start + mostWrites))
}

/** Removes persons of a dossier from the index. */
export async function removePersons(
  table: Table,
  keys: Keys,
  mac: Mac,
  dossier: string,
  persons: readonly NamedPerson[],
): Promise<void> {
  const items = rowsOf(mac, keys, dossier, persons).map(({ pk, sk }) => ({
    Delete: { TableName: table.name, Key: { pk, sk } },
  }))
  for (let start = 0; start < items.length; start += mostWrites)
    await transact(table, 'remove-persons', items.slice(start, start + mostWrites))
}

const rowsOf = (mac: Mac, keys: Keys, dossier: string, persons: readonly NamedPerson[]): readonly Item[] =>
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
