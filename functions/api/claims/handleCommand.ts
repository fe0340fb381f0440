import { type ClaimCommand, claimCommands, claimDecider, initialClaims } from '@kring/domain'
import { earlierClaimChange, type Intent } from '../../data/index.ts'
import { isAllowed, type Person, requireStillHolds, roleIn } from '../authorise.ts'
import type { ClaimResult } from '../contract/index.ts'
import { byOf } from '../coordinators/handleCommand.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { ClaimWork } from './access.ts'
import { forgetReceipts, withKnownReceipt } from './receipts.ts'

export type ClaimRequest = {
  readonly actor: Person
  readonly work: () => Promise<ClaimWork>
  readonly command: ClaimCommand
  readonly intent: Intent
}

/**
 * Applies one command to a sheet, once per intent: decided on its latest version, and again when another change was
 * written first. What its author saw is the revision of each entry, which the command names. Throws ApiProblem.
 */
export const handleClaimCommand = (dependencies: Dependencies, request: ClaimRequest): Promise<ClaimResult> =>
  decideAgain(dependencies, () => attempt(dependencies, request))

async function attempt(
  dependencies: Dependencies,
  { actor, work, command, intent }: ClaimRequest,
): Promise<ClaimResult> {
  const { place, record, resource, read, commit, isTheirs, receipts } = await work()
  const { action } = claimCommands[command.name]
  if (!isAllowed(actor, action, resource)) throw new ApiProblem('not-allowed')
  await requireStillHolds(dependencies.store, actor, action, resource)
  const file = await read()
  const result = (version: number, entry?: string): ClaimResult => ({
    region: place.region,
    year: place.year,
    version,
    ...(entry === undefined ? {} : { entry }),
  })
  const earlier = file && earlierClaimChange(file, intent)
  if (earlier !== undefined)
    return result(earlier.version, command.name === 'add-entry' ? earlier.sheet.entries.at(-1)?.id : undefined)
  // A new entry goes to the region in which its coordinator works now.
  if (command.name === 'add-entry' && place.region !== record.region) throw new ApiProblem('not-found')
  if ((command.name === 'add-entry' || command.name === 'change-entry') && command.trajectory !== undefined) {
    const { tenant, id } = command.trajectory
    const isKnown = file?.sheet.entries.some(({ trajectory }) => trajectory?.tenant === tenant && trajectory.id === id)
    if (!isKnown && !(await isTheirs({ tenant, id }))) throw new ApiProblem('claim-trajectory-unknown')
  }
  const known = await withKnownReceipt(dependencies, receipts, file, command)
  const newId = dependencies.newId()
  const decided = claimDecider.decide(file?.sheet ?? initialClaims, known.command, {
    by: byOf(actor, roleIn(actor, action, resource)),
    at: dependencies.now(),
    newId,
    sheet: { person: record.person, region: place.region, country: record.country, year: place.year },
    engagement: record.engagement,
  })
  if (!decided.ok) throw new ApiProblem(decided.error.code)
  const { claimed } = known
  const { version, released } = await commit({ place, before: file, events: decided.events, intent, claimed })
  await forgetReceipts(dependencies, receipts, claimed, released)
  return result(version, command.name === 'add-entry' ? newId : undefined)
}
