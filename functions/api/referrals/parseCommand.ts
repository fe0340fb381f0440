import { type CommandName, commandBodies, type DossierCommand } from '@kring/domain'
import * as z from 'zod'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem } from '../problems.ts'

/** Parses the body of a command with that command's schema. Throws ApiProblem. */
export function commandOf(name: CommandName, body: unknown): DossierCommand {
  const parsed = commandBodies[name].safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues, undefined))
  return Command.parse({ name, ...parsed.data })
}

const Command = z.discriminatedUnion('name', [
  commandBodies['start-intake'].extend({ name: z.literal('start-intake') }),
  commandBodies['record-intake'].extend({ name: z.literal('record-intake') }),
  commandBodies['set-question'].extend({ name: z.literal('set-question') }),
  commandBodies['remove-question'].extend({ name: z.literal('remove-question') }),
  commandBodies['set-minimum-requirement'].extend({ name: z.literal('set-minimum-requirement') }),
  commandBodies['remove-minimum-requirement'].extend({ name: z.literal('remove-minimum-requirement') }),
  commandBodies['set-participants'].extend({ name: z.literal('set-participants') }),
  commandBodies.accept.extend({ name: z.literal('accept') }),
  commandBodies.decline.extend({ name: z.literal('decline') }),
  commandBodies.redirect.extend({ name: z.literal('redirect') }),
  commandBodies.withdraw.extend({ name: z.literal('withdraw') }),
])
