import { replay } from '@kring/domain'
import type { Item } from '../calls.ts'
import type { Table } from '../connection.ts'
import { inOne } from '../erasure/eraseDossier.ts'
import type { Position } from '../eventStore/append.ts'
import { copiesOf } from '../eventStore/copies.ts'
import { checkChain, decodeHistory } from '../eventStore/history.ts'
import { HEAD, isEventSk, type tenantKeys } from '../keys.ts'
import { referralAggregate } from '../referrals/aggregate.ts'
import { headWrite } from '../referrals/commit.ts'
import { headContentOf, headContext, headOf, keyContext, parseHead } from '../referrals/headItem.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { readTenant } from '../tenants/tenants.ts'
import { eventsBehindHead, type Repaired, whole } from './strayEvents.ts'

/**
 * Takes the head of a dossier back to the last event that is there, when the events of its last transaction are missing: the
 * head is made again from the events. An erased dossier is left as it is.
 */
export async function takeBackDossier(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  items: readonly Item[],
): Promise<Repaired> {
  const headAt = items.find(({ sk }) => sk === HEAD)
  if (headAt === undefined) return whole
  const head = parseHead(headAt)
  const last = eventsBehindHead(items, head.version)
  const tenant = await readTenant(table, keys)
  if (last === undefined || head.key === undefined || head.private === undefined || tenant === undefined) return whole
  const { pk } = keys.dossier(head.id)
  const stored = items.filter(({ sk }) => isEventSk(String(sk)))
  const { events, broken } = checkChain(vault.mac, pk, stored, last)
  const copies = copiesOf(items, head.copied)
  if (broken !== undefined || copies === undefined) return whole
  const key = SymmetricKey.unwrap(head.key, await vault.tenantKey(), keyContext(pk))
  const history = decodeHistory(referralAggregate, events, key, copies)
  const referral = replay(history.map(({ event }) => event))
  if (referral.state === 'draft') return whole
  const { names } = headContentOf(pk, head.private, key)
  const sealed = { key: head.key, private: encryptJson(key, { title: referral.title, names }, headContext(pk)) }
  const after: Position = {
    seq: last,
    hash: events.at(-1)?.hash ?? '',
    parts: Object.fromEntries(
      history.flatMap(({ seq, event }) => referralAggregate.partsChangedBy(event).map(part => [part, seq])),
    ),
  }
  const next = headOf(referral, tenant, head, after, sealed)
  await inOne(table, 'take-back-dossier', [headWrite(table, keys, vault.mac, next, head)])
  return { kind: 'taken-back', dropped: [] }
}
