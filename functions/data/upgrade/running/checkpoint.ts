import { TenantId } from '@kring/domain'
import * as z from 'zod'
import { get, put } from '../../calls.ts'
import type { Table } from '../../connection.ts'
import { CorruptItem, failedConditions } from '../../failures.ts'
import { operatorKeys } from '../../keys.ts'

/** How far a step is: what is left of this pass, and what was done in all of them. */
export const Checkpoint = z.object({
  /** The tenants that are left, the first with the page that comes next. */
  tenants: z.array(TenantId),
  cursor: z.string().optional(),
  /** Dossiers of this pass that were looked at, and those that were changed. */
  looked: z.int().min(0),
  changed: z.int().min(0),
  /** Of all passes. */
  changedInAll: z.int().min(0),
  /** Dossiers that could not be changed in this pass; verify names what is wrong with them. */
  failed: z.int().min(0),
  pass: z.int().min(1),
  finishedAt: z.string().optional(),
})
export type Checkpoint = z.infer<typeof Checkpoint>

const Stored = Checkpoint.extend({ revision: z.int().min(1) })

/** A checkpoint with its revision: each saving makes the next, so that of two that run one stops. */
export type Saved = { readonly at: Checkpoint; readonly revision: number }

/** Undefined for a step that was never begun. Throws CorruptItem. */
export async function readCheckpoint(table: Table, step: string): Promise<Saved | undefined> {
  const item = await get(table, 'read-upgrade', operatorKeys.upgrade(step), true)
  if (item === undefined) return undefined
  const stored = Stored.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable checkpoint of ${step}`)
  const { revision, ...at } = stored.data
  return { at, revision }
}

/** Saves over the revision that was read. Undefined when another run has saved meanwhile. */
export async function saveCheckpoint(
  table: Table,
  step: string,
  before: Saved | undefined,
  at: Checkpoint,
): Promise<Saved | undefined> {
  const revision = (before?.revision ?? 0) + 1
  const item = { ...operatorKeys.upgrade(step), ...at, revision }
  try {
    await put(
      table,
      'save-upgrade',
      item,
      before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'revision = :before', ExpressionAttributeValues: { ':before': before.revision } },
    )
    return { at, revision }
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return undefined
  }
}
