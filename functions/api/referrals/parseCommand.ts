import { type CommandName, commandNames, commandSchema, type DossierCommand, referralCommands } from '@kring/domain'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem } from '../problems.ts'

const Command = commandSchema(referralCommands, commandNames)

/** Parses the body of a command with that command's schema. Throws ApiProblem. */
export function commandOf(name: CommandName, body: unknown): DossierCommand {
  const parsed = referralCommands[name].body.safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues, undefined))
  return Command.parse({ name, ...parsed.data })
}
