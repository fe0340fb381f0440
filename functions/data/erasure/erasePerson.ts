import { type NamedPerson, type ReferralEvent, withoutPerson } from '@kring/domain'
import { put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { appendEvents } from '../eventStore/append.ts'
import { copyOf, digestOf } from '../eventStore/copies.ts'
import type { tenantKeys } from '../keys.ts'
import { referralAggregate } from '../referrals/aggregate.ts'
import { headWrite } from '../referrals/commit.ts'
import type { Dossier } from '../referrals/examine.ts'
import { type Head, headContext, keyContext } from '../referrals/headItem.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { copiesIn, deleteBeside, type ErasedBy, inOne } from './eraseDossier.ts'

type Keys = ReturnType<typeof tenantKeys>

export type PersonErasure = ErasedBy & {
  /** The person's id in the dossier, which the event names. */
  readonly id: string
  readonly person: NamedPerson
  /** The others named in the dossier: what they are called stays. */
  readonly others: readonly NamedPerson[]
}

/**
 * Erases one person in a living dossier. Their name may stand in anybody's text, so a key of their own would not erase
 * them: the content of every event is written again without them, as copies under a new key, and the old key is
 * destroyed. The events themselves, and so the chain, stay as they were; the head's seal covers the copies. Throws
 * VersionConflict when the dossier changed since it was read; the copies then written are deleted again.
 */
export async function erasePerson(
  table: Table,
  keys: Keys,
  vault: Vault,
  dossier: Dossier,
  { id, person, others, at, by }: PersonErasure,
): Promise<void> {
  const { head, history } = dossier
  const { pk } = keys.dossier(head.id)
  const key = SymmetricKey.fresh()
  const generation = (head.copied?.generation ?? 0) + 1
  const old = await copiesIn(table, pk)
  const redacted = history.map(({ seq, event }) => ({ seq, event: withoutPerson(event, person, others) }))
  const copies = redacted.flatMap(({ seq, event: { type, at: _, by: __, occurredAt, ...payload } }) => {
    const { version, contentOf } = referralAggregate.specs[type]
    return copyOf({ pk, generation, seq }, contentOf(payload), { version, key }) ?? []
  })
  // Not named by any head until the transaction below.
  for (const copy of copies) await put(table, 'copy-event', { pk, ...copy })
  const before = { seq: head.version, hash: head.hash, parts: head.parts }
  const events: readonly ReferralEvent[] = [{ type: 'person-erased', person: id, at, by }]
  const { writes, after } = appendEvents(table, referralAggregate, { mac: vault.mac, key }, { pk, before, events })
  const [first] = redacted
  const title = first?.event.type === 'submitted' ? first.event.title : ''
  const names = withoutPerson(dossier.names, person, others)
  const next: Head = {
    ...head,
    updatedAt: at,
    version: after.seq,
    hash: after.hash,
    parts: { ...after.parts },
    key: key.wrappedBy(await vault.tenantKey(), keyContext(pk)),
    private: encryptJson(key, { title, names }, headContext(pk)),
    copied: { generation, to: head.version, digest: digestOf(copies) },
  }
  try {
    await inOne(table, 'erase-person', [headWrite(table, keys, vault.mac, next, head), ...writes])
  } catch (error) {
    await deleteBeside(
      table,
      pk,
      copies.map(({ sk }) => sk),
    )
    throw error
  }
  await deleteBeside(table, pk, old)
}
