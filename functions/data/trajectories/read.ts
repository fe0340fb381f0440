import { setTimeout as pause } from 'node:timers/promises'
import { joinParts, personOfPart, type Side, sides, type TrajectoryRecord, variants } from '@kring/domain'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { isSealed } from '../eventStore/headSeal.ts'
import { CorruptItem, ErasedDossier, ForgedItem } from '../failures.ts'
import { HEAD, type tenantKeys } from '../keys.ts'
import { decryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey, Undecipherable } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import {
  HeadContent,
  parseTrajectoryHead,
  type TrajectoryHead,
  trajectoryHeadContext,
  trajectoryKeyContext,
} from './headItem.ts'
import { contentOfPart, parsePart, personKeyOf, type StoredPart } from './partItems.ts'
import type { ContentKeys } from './personKeys.ts'

/** A trajectory as it is now, without its history. */
export type OpenTrajectory = {
  readonly head: TrajectoryHead
  readonly record: TrajectoryRecord
  readonly keys: ContentKeys
  /** In which partition each part lies: that of the trajectory or of a side. */
  readonly places: ReadonlyMap<string, string>
  /** The names of those who changed it, by subject. */
  readonly names: HeadContent['names']
}

/** What does not fit in a trajectory's items. */
export type TrajectoryFault = {
  readonly what:
    | 'head-unreadable'
    | 'head-altered'
    | 'part-missing'
    | 'part-altered'
    | 'part-not-in-head'
    | 'head-not-its-parts'
  readonly part?: string
}

export type ExaminedTrajectory =
  | { readonly kind: 'whole'; readonly trajectory: OpenTrajectory }
  | { readonly kind: 'erased'; readonly head: TrajectoryHead }
  /** `version`: of the head, when it is the one that was sealed. */
  | { readonly kind: 'faulty'; readonly fault: TrajectoryFault; readonly version?: number }
  | { readonly kind: 'absent' }

/** A Query is no snapshot, and sides have one each: an older part may be read beside a newer head. */
const mostReads = 3
/** Reads of which each had another head than the one before: it is changed all the while. */
const mostReadsInAll = 12

/**
 * Opens a trajectory with one Query of its head and parts, and one per side of a restorative one; not of its history. The
 * head's seal covers the names and revisions of all parts: what does not give them is read again. Undefined when there is
 * none. Throws ErasedDossier, and ForgedItem when it does not fit after three reads of the same head.
 */
export async function readTrajectory(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
  consistent: boolean,
): Promise<OpenTrajectory | undefined> {
  let [version, ofSame]: [number | undefined, number] = [undefined, 0]
  for (let reads = 1; ; reads += 1) {
    const examined = await examineTrajectory(table, keys, vault, id, consistent || reads > 1)
    switch (examined.kind) {
      case 'whole':
        return examined.trajectory
      case 'absent':
        return undefined
      case 'erased':
        throw new ErasedDossier()
      case 'faulty':
        ofSame = examined.version === version ? ofSame + 1 : 1
        version = examined.version
        if (ofSame >= mostReads || reads >= mostReadsInAll)
          throw new ForgedItem(`${examined.fault.what}: ${keys.trajectory(id).pk}`)
        await pause(Math.random() * 50 * ofSame)
        break
      default:
        return examined satisfies never
    }
  }
}

/** Reads the head and parts once and says what is wrong with them, if anything. */
export async function examineTrajectory(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
  consistent: boolean,
): Promise<ExaminedTrajectory> {
  const { pk } = keys.trajectory(id)
  const items = await partsIn(table, pk, consistent)
  const headAt = items.find(({ sk }) => sk === HEAD)
  if (headAt === undefined) return items.length === 0 ? { kind: 'absent' } : faulty({ what: 'head-unreadable' })
  const head = parsed(headAt)
  if (head === undefined) return faulty({ what: 'head-unreadable' })
  if (!isSealed(headAt, vault.mac) || headAt.pk !== pk) return faulty({ what: 'head-altered' })
  if (head.key === undefined || head.private === undefined)
    return head.erasedAt === undefined ? faulty({ what: 'head-altered' }) : { kind: 'erased', head }
  const ofSides = await Promise.all(
    sidesOf(head).map(side => partsIn(table, keys.trajectorySide(id, side).pk, consistent)),
  )
  try {
    return open(pk, head, [...items, ...ofSides.flat()], await vault.tenantKey())
  } catch (error) {
    if (error instanceof Undecipherable || error instanceof CorruptItem) return faulty({ what: 'part-altered' }, head)
    throw error
  }
}

const sidesOf = ({ variant }: TrajectoryHead): readonly Side[] => (variants[variant].separatedPreparation ? sides : [])

/** Head and parts of a partition; the events sort before them and are not read. */
const partsIn = (table: Table, pk: string, consistent: boolean): Promise<readonly Item[]> =>
  queryAll(table, 'open-trajectory', {
    KeyConditionExpression: 'pk = :pk AND sk >= :head',
    ExpressionAttributeValues: { ':pk': pk, ':head': HEAD },
    ConsistentRead: consistent,
  })

const faulty = (fault: TrajectoryFault, head?: TrajectoryHead): ExaminedTrajectory => ({
  kind: 'faulty',
  fault,
  ...(head === undefined ? {} : { version: head.version }),
})

function parsed(item: Item): TrajectoryHead | undefined {
  try {
    return parseTrajectoryHead(item)
  } catch {
    return undefined
  }
}

function open(pk: string, head: TrajectoryHead, items: readonly Item[], tenantKey: SymmetricKey): ExaminedTrajectory {
  const parts = items.flatMap(item => parsePart(item) ?? [])
  const fault = faultIn(head, parts)
  if (fault !== undefined) return faulty(fault, head)
  const own = SymmetricKey.unwrap(head.key ?? new Uint8Array(), tenantKey, trajectoryKeyContext(pk))
  const persons = parts.flatMap(part => {
    const key = personKeyOf(part, tenantKey)
    const person = personOfPart(part.name)
    return key === undefined || person === undefined ? [] : [[person, key] as const]
  })
  const keys: ContentKeys = { own, persons: new Map(persons) }
  const record = joinParts(
    Object.fromEntries(parts.map(part => [part.name, contentOfPart(part, keys)])),
    head.updatedAt,
  )
  if (record === undefined || !isHeadOf(head, record)) return faulty({ what: 'head-not-its-parts' }, head)
  const { names } = HeadContent.parse(decryptJson(own, head.private ?? new Uint8Array(), trajectoryHeadContext(pk)))
  const places = new Map(parts.map(part => [part.name, part.pk]))
  return { kind: 'whole', trajectory: { head, record, keys, places, names } }
}

/** A part that the head's revisions do not give; undefined when they fit. Each part lies in one place only. */
function faultIn({ parts: revisions }: TrajectoryHead, parts: readonly StoredPart[]): TrajectoryFault | undefined {
  const byName = new Map(parts.map(part => [part.name, part]))
  const extra = parts.find(({ name }, index) => !(name in revisions) || byName.get(name) !== parts[index])
  if (extra !== undefined) return { what: 'part-not-in-head', part: extra.name }
  for (const [name, revision] of Object.entries(revisions)) {
    const part = byName.get(name)
    if (part === undefined) return { what: 'part-missing', part: name }
    if (part.revision !== revision) return { what: 'part-altered', part: name }
  }
  return undefined
}

const isHeadOf = (head: TrajectoryHead, record: TrajectoryRecord): boolean =>
  head.id === record.id &&
  head.tenant === record.tenant &&
  head.region === record.region &&
  head.variant === record.variant &&
  head.state === record.state &&
  head.submittedAt === record.startedAt
