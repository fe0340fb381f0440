import {
  commandSchema,
  type PersonsCommand,
  type PersonsCommandName,
  personsCommandNames,
  trajectoryCommands,
} from '@kring/domain'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem } from '../problems.ts'

const Command = commandSchema(trajectoryCommands, personsCommandNames)

/** Parses the body of a command with that command's schema. Throws ApiProblem. */
export function trajectoryCommandOf(name: PersonsCommandName, body: unknown): PersonsCommand {
  const parsed = trajectoryCommands[name].body.safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues, undefined))
  return Command.parse({ name, ...parsed.data })
}
