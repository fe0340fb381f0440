import { transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { ForgedItem, failedConditions } from '../failures.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import type { tenantKeys } from '../keys.ts'
import { headWrite } from '../referrals/commit.ts'
import type { Dossier } from '../referrals/examine.ts'
import { examineDossier } from '../referrals/read.ts'
import { indexInRegion } from '../regionIndex/place.ts'
import type { Vault } from '../sealing/vault.ts'

type Keys = ReturnType<typeof tenantKeys>

/**
 * Enters a dossier of before in its region's indexes and, when it was decided, in the region's list. One that does not fit
 * with its own history is left for `verify` to name. Repeating it changes nothing.
 */
export async function indexRegion(table: Table, keys: Keys, vault: Vault, id: string): Promise<void> {
  const examined = await examineDossier(table, keys, vault, id, true)
  if (examined.kind !== 'whole') return
  const { dossier } = examined
  await listDecided(table, keys, vault, dossier)
  const { form } = dossier.referral
  const definition = await readFormVersion(table, keys, vault.mac, form.id, form.version).catch(unlessForged)
  if (definition !== undefined) await indexInRegion(table, keys, vault.mac, dossier, definition)
}

function unlessForged(error: unknown): undefined {
  if (!(error instanceof ForgedItem)) throw error
}

/** Writes the head again, with its place in the list. One that is changed meanwhile gets it by that change. */
async function listDecided(table: Table, keys: Keys, vault: Vault, { head, referral }: Dossier): Promise<void> {
  if (referral.decision === undefined || head.decidedAt !== undefined) return
  const next = { ...head, decidedAt: referral.decision.decidedAt }
  try {
    await transact(table, 'upgrade-head', [headWrite(table, keys, vault.mac, next, head)])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}
