import {
  type PersonMentioned,
  partsOfTrajectory,
  personOfPart,
  type TrajectoryEvent,
  withoutPerson,
} from '@kring/domain'
import { put, type Write } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { appendEvents } from '../eventStore/append.ts'
import { copyOf, digestOf } from '../eventStore/copies.ts'
import type { Copy } from '../eventStore/history.ts'
import { partSk, type tenantKeys } from '../keys.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { trajectoryAggregate } from '../trajectories/aggregate.ts'
import { headPut, positionOf } from '../trajectories/commit.ts'
import {
  type HeadContent,
  type TrajectoryHead,
  trajectoryHeadContext,
  trajectoryHeadItem,
  trajectoryKeyContext,
} from '../trajectories/headItem.ts'
import { partItem } from '../trajectories/partItems.ts'
import { partitionOfPart } from '../trajectories/partitionOfPart.ts'
import { type ContentKeys, keyForEvent, personOfEvent } from '../trajectories/personKeys.ts'
import type { OpenTrajectory } from '../trajectories/read.ts'
import type { TrajectoryHistory } from '../trajectories/wholeHistory.ts'
import { copiesIn, deleteBeside, type ErasedBy, inOne } from './eraseDossier.ts'
import { deleteInvitee } from './eraseTrajectory.ts'
import { type Redacted, type RedactedEvent, redact } from './redactTrajectory.ts'

type Keys = ReturnType<typeof tenantKeys>

export type TrajectoryPersonErasure = ErasedBy & {
  /** Their id in the circle; of somebody whom only the referral names, their id there. */
  readonly person: string
  readonly mentioned: PersonMentioned
}

/**
 * Erases one person of a circle, or whom only the referral names; writes nothing when nothing names them. What is only theirs
 * goes with their key, which lies in their part. Their name may stand in anybody's text, so whatever is encrypted with the
 * trajectory's key, or with that of somebody whose content names them, is written again without them, under a new key: the
 * parts, and the events as copies, which the head's seal covers. The chain stays as it was. True when so many others name
 * them that it must be called again. Throws VersionConflict when the trajectory changed since it was read; the copies are
 * then deleted again.
 */
export async function erasePersonOfTrajectory(
  table: Table,
  keys: Keys,
  vault: Vault,
  { trajectory, history }: { readonly trajectory: OpenTrajectory; readonly history: TrajectoryHistory },
  { person, mentioned, at, by }: TrajectoryPersonErasure,
): Promise<boolean> {
  const { head } = trajectory
  const { pk } = keys.trajectory(head.id)
  const event: TrajectoryEvent = { type: 'person-erased', person, at, by }
  const redacted = redact(trajectory, history, event, mentioned)
  if (redacted === undefined) return false
  const contentKeys = keysAfter(trajectory.keys, person, redacted.people)
  const generation = (head.copied?.generation ?? 0) + 1
  const old = await copiesIn(table, pk)
  // A copy of their key lies there; the stream shows the others theirs without the name.
  await deleteInvitee(table, keys, head.id, person)
  const copies = redacted.events.flatMap(one => copyOfEvent(one, { pk, generation, contentKeys, redacted, history }))
  // Not named by any head until the transaction below.
  for (const copy of copies) await put(table, 'copy-event', { pk, ...copy })
  const place = { pk, before: positionOf(head), events: [event] }
  const appended = appendEvents(table, trajectoryAggregate, { mac: vault.mac, key: contentKeys.own }, place)
  const tenantKey = await vault.tenantKey()
  const { revisions, writes } = partsAfter(table, keys, { trajectory, redacted, contentKeys, tenantKey, person }, head)
  const content: HeadContent = { names: namesWithout(trajectory.names, mentioned) }
  const next: TrajectoryHead = {
    ...head,
    updatedAt: at,
    parts: revisions,
    key: contentKeys.own.wrappedBy(tenantKey, trajectoryKeyContext(pk)),
    private: encryptJson(contentKeys.own, content, trajectoryHeadContext(pk)),
    copied: { generation, to: head.version, digest: digestOf(copies) },
    version: appended.after.seq,
    hash: appended.after.hash,
  }
  const item = trajectoryHeadItem(next, keys, vault.mac)
  try {
    await inOne(table, 'erase-person', [headPut(table, item, head), ...appended.writes, ...writes])
  } catch (error) {
    const written = copies.map(({ sk }) => sk)
    await deleteBeside(table, pk, written)
    throw error
  }
  await deleteBeside(table, pk, old)
  return redacted.isMore
}

/** Fresh keys for the trajectory and for those of whom something is written again; none for who is erased. */
function keysAfter({ persons }: ContentKeys, erased: string, again: ReadonlySet<string>): ContentKeys {
  const kept = [...persons].filter(([person]) => person !== erased)
  return {
    own: SymmetricKey.fresh(),
    persons: new Map(kept.map(([person, key]) => [person, again.has(person) ? SymmetricKey.fresh() : key])),
  }
}

/** A copy of an event whose key is new, or of which there was a copy before. */
function copyOfEvent(
  { seq, event }: RedactedEvent,
  given: {
    readonly pk: string
    readonly generation: number
    readonly contentKeys: ContentKeys
    readonly redacted: Redacted
    readonly history: TrajectoryHistory
  },
): readonly Copy[] {
  const about = personOfEvent(event)
  const isRead =
    about !== undefined && !given.redacted.people.has(about) && given.history.copies.every(copy => copy.seq !== seq)
  if (isRead) return []
  const { type, at, by, occurredAt, ...payload } = event
  const { version, contentOf } = trajectoryAggregate.specs[type]
  const key = keyForEvent(given.contentKeys, event)
  const copy = copyOf({ pk: given.pk, generation: given.generation, seq }, contentOf(payload), { version, key })
  return copy === undefined ? [] : [copy]
}

/**
 * The parts with a new key, or that changed; the erased person's is deleted. A part keeps its revision when its content is
 * the same: nobody who edits it is in anybody's way.
 */
function partsAfter(
  table: Table,
  keys: Keys,
  given: {
    readonly trajectory: OpenTrajectory
    readonly redacted: Redacted
    readonly contentKeys: ContentKeys
    readonly tenantKey: SymmetricKey
    readonly person: string
  },
  { version, parts: before }: TrajectoryHead,
): { readonly revisions: Readonly<Record<string, number>>; readonly writes: readonly Write[] } {
  const { trajectory, redacted, contentKeys, tenantKey, person } = given
  const [old, now] = [partsOfTrajectory(trajectory.record), partsOfTrajectory(redacted.record)]
  const kept = Object.entries(before).filter(([name]) => personOfPart(name) !== person)
  const revisions = Object.fromEntries(
    kept.map(([name, revision]) => [name, canonical(old[name]) === canonical(now[name]) ? revision : version + 1]),
  )
  const again = kept.flatMap(([name]) => {
    const owner = personOfPart(name)
    return owner === undefined || redacted.people.has(owner) ? [name] : []
  })
  const puts = again.map((name): Write => {
    const written = { name, revision: revisions[name] ?? 0, content: now[name] }
    const item = partItem(partitionOfPart(keys, redacted.record, name), written, contentKeys, tenantKey)
    return { Put: { TableName: table.name, Item: { ...item } } }
  })
  const gone = [...trajectory.places].filter(([name]) => personOfPart(name) === person)
  const deletes = gone.map(
    ([name, pk]): Write => ({ Delete: { TableName: table.name, Key: { pk, sk: partSk(name) } } }),
  )
  return { revisions, writes: [...puts, ...deletes] }
}

const namesWithout = (names: HeadContent['names'], { person, others }: PersonMentioned): HeadContent['names'] =>
  Object.fromEntries(Object.entries(names).map(([subject, name]) => [subject, withoutPerson(name, person, others)]))
