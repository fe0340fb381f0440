import {
  commandSchema,
  coordinatorCommands,
  type RecordCommand,
  type RecordCommandName,
  recordCommandNames,
} from '@kring/domain'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem } from '../problems.ts'

const Command = commandSchema(coordinatorCommands, recordCommandNames)

/** Parses the body of a command with that command's schema. Throws ApiProblem. */
export function coordinatorCommandOf(name: RecordCommandName, body: unknown): RecordCommand {
  const parsed = coordinatorCommands[name].body.safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues, undefined))
  return Command.parse({ name, ...parsed.data })
}
