import { type ClaimCommand, type ClaimCommandName, claimCommandSchema, claimCommands } from '@kring/domain'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem } from '../problems.ts'

/** The commands of a coordinator on their own sheet. */
export const ownClaimCommands = ['add-entry', 'change-entry', 'remove-entry', 'submit-month'] as const
/** The decisions of a manager; `mark-paid` goes with the payment list. */
export const claimDecisions = ['approve-entries', 'refuse-entry'] as const

/** Parses the body of a command with that command's schema. Throws ApiProblem. */
export function claimCommandOf(name: ClaimCommandName, body: unknown): ClaimCommand {
  const parsed = claimCommands[name].body.safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues, undefined))
  return claimCommandSchema.parse({ name, ...parsed.data })
}
