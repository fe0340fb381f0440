import {
  type Actor,
  type CommandName,
  type CommandSpec,
  commandNames,
  commandsIn,
  dayIn,
  isOpen,
  keptAfter,
  referralCommands,
  retentionPart,
  StoredTerm,
} from '@kring/domain'
import { retentionOfDossier } from '../../retention/retentionOfDossier.ts'
import { isAllowed } from '../authorise.ts'
import type { RetentionView } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { formOf, type OpenDossier, resourceOf } from '../referrals/openDossier.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { readErasable } from './erasable.ts'

/** What the page of keeping and erasing shows. The caller was found to be allowed to decide on the dossier. */
export async function retentionView(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<RetentionView> {
  const { tenant } = tenantContext
  const { referral, head } = dossier
  const [erasable, form, own] = await Promise.all([
    readErasable(dependencies, tenantContext, actor, dossier),
    formOf(tenantContext, dossier),
    tenantContext.publicData.setting(retentionPart(referral.variant), StoredTerm),
  ])
  const { persons, files, trajectory, isComplainedOf } = erasable
  const today = dayIn(dependencies.now(), tenant.timeZone)
  const kept = retentionOfDossier({ tenant, referral, form, trajectory, ownTerm: own?.value }, today)
  const hasTrajectory = trajectory !== undefined
  const { erasure } = referral
  return {
    id: head.id,
    reference: head.id,
    version: head.version,
    state: referral.state,
    today,
    ...(kept === undefined ? {} : { retention: retentionIn(kept) }),
    holds: (referral.holds ?? []).map(hold => ({ ...hold })),
    isComplainedOf,
    ...(erasure === undefined ? {} : { asked: askedIn(erasure, persons) }),
    isRunning: hasTrajectory && isOpen(trajectory.record.state),
    persons: persons.map(person => ({ ...person })),
    files: files.map(file => ({ ...file })),
    kept: {
      person: [...keptAfter({ what: 'person', hasTrajectory, others: persons.length - 1 })],
      dossier: [...keptAfter({ what: 'dossier', hasTrajectory, others: persons.length })],
    },
    commands: commandsFor(actor, dossier),
  }
}

type Kept = NonNullable<ReturnType<typeof retentionOfDossier>>

function retentionIn({ eraseOn, warnOn, reason }: Kept): NonNullable<RetentionView['retention']> {
  const { kind, source, asOf, isConfirmed } = reason.class
  const { closedOn, term, because } = reason
  return { kind, source, asOf, isConfirmed, closedOn, eraseOn, warnOn, term, because }
}

function askedIn(
  { person: id, askedBy, reason, dueOn, askedAt }: NonNullable<OpenDossier['referral']['erasure']>,
  persons: readonly { readonly id: string; readonly name: string }[],
): NonNullable<RetentionView['asked']> {
  const name = persons.find(one => one.id === id)?.name
  const person = id === undefined ? {} : { person: { id, ...(name === undefined ? {} : { name }) } }
  return { ...person, askedBy, reason, dueOn, askedAt }
}

/** Those of the page that the state allows and the caller may give. */
function commandsFor(actor: Actor, dossier: OpenDossier): CommandName[] {
  const allowed = commandsIn(referralCommands, dossier.referral.state)
  return commandNames.filter(name => {
    const { events }: CommandSpec = referralCommands[name]
    const isOfRetention = Object.values(events).some(parts => parts?.includes('retention'))
    return (
      isOfRetention && allowed.includes(name) && isAllowed(actor, referralCommands[name].action, resourceOf(dossier))
    )
  })
}
