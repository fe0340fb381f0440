import { createHash } from 'node:crypto'
import type { TenantId } from '@kring/domain'
import { type Partition, parsePartition } from '../data/keys.ts'
import type { Register } from './register.ts'
import type { Witnesses } from './witnesses.ts'

/** Days in which everything is looked at, beside what changed. */
export const rotation = 30
const dayMilliseconds = 24 * 3_600_000

/** One thing to check: a partition of events or entries, by its key, or what only the lists of a tenant show. */
export type DailyItem = { readonly name: string } & (
  | {
      readonly kind: 'partition'
      readonly partition: Partition /** Not in its turn: of a log, what changed is read only. */
      readonly hasChanged: boolean
    }
  | { readonly kind: 'tenant'; readonly tenant: TenantId }
)

/** The part of the rotation that a day begins with. */
export const slotOf = (at: string): number => Math.floor(Date.parse(at) / dayMilliseconds) % rotation

/** Whether something is looked at with this part though nothing of it changed: each is in one. */
export const isInSlot = (name: string, slot: number): boolean =>
  createHash('sha256').update(name).digest().readUInt32BE() % rotation === slot

/**
 * What a daily run checks, sorted by name so that it can go on after any of them: what the ledger saw written lately, and of
 * everything else that the checkpoint knows, with its access log, of the logs of what somebody searched, and of the tenants, a
 * thirtieth: those of the part `slot`.
 */
export function dailyWork(
  witnesses: Witnesses,
  register: Register,
  tenants: readonly TenantId[],
  slot: number,
): readonly DailyItem[] {
  const changed = new Set(witnesses.partitions())
  const inTurn = [
    ...[...register.histories.keys()].filter(pk => isInSlot(pk, slot)).flatMap(withItsLog),
    ...[...register.logs.keys()].filter(pk => isInSlot(pk, slot)),
  ]
  const whole = new Set(inTurn)
  const partitions = [...new Set([...changed, ...whole])].flatMap((pk): readonly DailyItem[] => {
    const partition = parsePartition(pk)
    if (partition === undefined) return []
    return [{ name: pk, kind: 'partition', partition, hasChanged: !whole.has(pk) }]
  })
  const lists = tenants
    .filter(tenant => isInSlot(tenant, slot))
    .map((tenant): DailyItem => ({ name: `lists of ${tenant}`, kind: 'tenant', tenant }))
  return [...partitions, ...lists].sort((one, other) => (one.name < other.name ? -1 : 1))
}

function withItsLog(pk: string): readonly string[] {
  const partition = parsePartition(pk)
  return partition?.kind === 'dossier' ? [pk, pk.replace('#R#', '#ACCESS#')] : [pk]
}
