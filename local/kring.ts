import { commands } from '@kring/functions/operations/commands/index'
import { OperationFault } from '@kring/functions/operations/fault'
import { localHost, run } from '@kring/functions/operations/run'
import { endWith } from './faults.ts'
import { openLocal } from './operations/openLocal.ts'

/**
 * `npm run -s kring -- <command> [--host local|<stage>] …`: the commands of an operator; without a command it lists them.
 * Exits with 0 when it is done, 1 when something was found or is left, 2 when it was refused.
 */
try {
  process.exitCode = await run(process.argv.slice(2), {
    commands,
    open: async (host, _command, local) => {
      if (host === localHost) return openLocal(process.env, local)
      throw new OperationFault('host-unknown', `There is no host ${host}.`)
    },
    say: line => console.log(line),
    complain: line => console.error(line),
  })
} catch (error) {
  endWith(error)
}
