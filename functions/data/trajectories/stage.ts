import { type PlanSeen, planSeenByReferrer, type TrajectoryState, trajectoryStates } from '@kring/domain'
import * as z from 'zod'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import type { Vault } from '../sealing/vault.ts'
import type { OpenTrajectory } from './read.ts'
import { StoredPlanSeen } from './storedPlanSeen.ts'

/**
 * What who referred may see of a trajectory: how far it is, and who the coordinator is. The roles that show a referral's
 * status read this item and nothing else of the trajectory.
 */
export type Stage = {
  readonly state: TrajectoryState
  /** The coordinator's name. */
  readonly coordinator?: string | undefined
  /** Since when there is this coordinator, or one is sought. */
  readonly since: string
  /** What the family released of its plan to who referred (G19). */
  readonly plan?: PlanSeen | undefined
}

const StoredStage = z.object({ version: z.int(), private: Bytes })
const StageContent = z.object({
  state: z.enum(trajectoryStates),
  coordinator: z.string().optional(),
  since: z.string(),
  plan: StoredPlanSeen.optional(),
})
const contextOf = (pk: string): string => `stage\n${pk}`

/** The stage of a trajectory as it is. */
export function stageOf({ record, names }: OpenTrajectory): Stage {
  const { coordinator, former } = record.assignment
  const plan = planSeenByReferrer(record)
  const name = coordinator === undefined ? undefined : names[coordinator.person]
  return {
    state: record.state,
    ...(name === undefined ? {} : { coordinator: name }),
    since: coordinator?.from ?? former.at(-1)?.until ?? record.startedAt,
    ...(plan === undefined ? {} : { plan }),
  }
}

/** Writes the stage, unless a later version of the trajectory wrote it: repeating it changes nothing. */
export async function putStage(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  trajectory: OpenTrajectory,
): Promise<void> {
  const key = keys.stage(trajectory.head.id)
  const { version } = trajectory.head
  const sealed = encryptJson(await vault.tenantKey(), stageOf(trajectory), contextOf(key.pk))
  try {
    await put(
      table,
      'put-stage',
      { ...key, version, private: sealed },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      },
    )
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}

/** Undefined for a dossier without a trajectory. */
export async function readStage(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
): Promise<Stage | undefined> {
  const key = keys.stage(id)
  const item = await get(table, 'read-stage', key)
  if (item === undefined) return undefined
  const stored = StoredStage.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable stage: ${key.pk}`)
  return StageContent.parse(decryptJson(await vault.tenantKey(), stored.data.private, contextOf(key.pk)))
}
