import { dayIn, fallsDueAt, retentionClassOf, type Tenant } from '@kring/domain'
import { retentionOfDossier } from '../../retention/retentionOfDossier.ts'
import type { Table } from '../connection.ts'
import { enterDue } from '../due/queue.ts'
import { retentionWarningKind } from '../due/retention.ts'
import { ErasedDossier, ForgedItem } from '../failures.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import type { tenantKeys } from '../keys.ts'
import { readDossier } from '../referrals/read.ts'
import type { Vault } from '../sealing/vault.ts'
import { readTrajectory } from '../trajectories/read.ts'

type Closed = { readonly tenant: Tenant; readonly id: string; readonly now: string }

/** Enters that the term of a dossier may be over which closed before terms were reckoned. Repeating it changes nothing. */
export async function enterRetention(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  { tenant, id, now }: Closed,
): Promise<void> {
  const found = await unlessGone(() => readDossier(table, keys, vault, id, true))
  if (found === undefined) return
  const { referral } = found
  const trajectory = await unlessGone(() => readTrajectory(table, keys, vault, id, true))
  const form = await readFormVersion(table, keys, vault.mac, referral.form.id, referral.form.version)
  const { country, sector } = tenant
  const years = retentionClassOf({ country, sector, variant: referral.variant }).shortest
  const facts = { tenant, referral, form, trajectory, ownTerm: { years } }
  const retention = retentionOfDossier(facts, dayIn(now, tenant.timeZone))
  if (retention === undefined) return
  const { warnOn } = retention
  await enterDue(table, {
    key: keys.due({ dossier: id }, `${retentionWarningKind}#${warnOn}`),
    kind: retentionWarningKind,
    ref: { dossier: id },
    due: fallsDueAt(warnOn, tenant.timeZone),
  })
}

/** Nothing of one that was erased; one that was altered is left for `verify` to name, and nothing erases it. */
async function unlessGone<Read>(read: () => Promise<Read>): Promise<Read | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ErasedDossier || error instanceof ForgedItem) return undefined
    throw error
  }
}
