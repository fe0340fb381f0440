import { commands } from '@kring/functions/operations/commands/index'
import { localHost, run } from '@kring/functions/operations/run'
import { endWith } from '@kring/local/faults'
import { openLocal } from '@kring/local/operations/openLocal'

/**
 * `npm run -s kring -- <command> [--host local|<stage>] …`: the commands of an operator; without a command it lists them.
 * `npm run -s kring -- cost --tenants <N> --referrals <M>`: what an installation costs in a month.
 * Exits with 0 when it is done, 1 when something was found or is left, 2 when it was refused.
 */
const given = process.argv.slice(2)
try {
  // What an installation costs follows from the templates, and asks no host.
  const cost = given[0] === 'cost' ? await import('./cost/costCommand.ts') : undefined
  process.exitCode =
    cost?.run(given.slice(1)) ??
    (await run(given, {
      commands,
      open: async (host, command, local) => {
        if (host === localHost) return openLocal(process.env, local)
        const { openStage } = await import('./operate/openStage.ts')
        return openStage(host, command)
      },
      say: line => console.log(line),
      complain: line => console.error(line),
    }))
} catch (error) {
  endWith(error)
}
