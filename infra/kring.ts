import { commands } from '@kring/functions/operations/commands/index'
import { localHost, run } from '@kring/functions/operations/run'
import { endWith } from '@kring/local/faults'
import { openLocal } from '@kring/local/operations/openLocal'

/**
 * `npm run -s kring -- <command> [--host local|<stage>] …`: the commands of an operator; without a command it lists them.
 * Exits with 0 when it is done, 1 when something was found or is left, 2 when it was refused.
 */
try {
  process.exitCode = await run(process.argv.slice(2), {
    commands,
    open: async (host, command, local) => {
      if (host === localHost) return openLocal(process.env, local)
      const { openStage } = await import('./operate/openStage.ts')
      return openStage(host, command)
    },
    say: line => console.log(line),
    complain: line => console.error(line),
  })
} catch (error) {
  endWith(error)
}
