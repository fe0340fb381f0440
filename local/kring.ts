import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { commands } from '@kring/functions/operations/commands/index'
import { OperationFault } from '@kring/functions/operations/fault'
import { localHost, run } from '@kring/functions/operations/run'
import { endWith } from './faults.ts'
import { openLocal } from './operations/openLocal.ts'

/**
 * `npm run -s kring -- <command> [--host local|<stage>] …`: the commands of an operator; without a command it lists them.
 * `npm run -s kring -- cost --tenants <N> --referrals <M>`: what an installation costs in a month.
 * Exits with 0 when it is done, 1 when something was found or is left, 2 when it was refused.
 */
const given = process.argv.slice(2)

/**
 * What an installation costs follows from the templates, and asks no host: a program of its own, because those of the cloud
 * rest on this folder and not the other way round.
 */
const cost = (args: readonly string[]): number =>
  spawnSync(process.execPath, [fileURLToPath(new URL('../infra/cost/costCommand.ts', import.meta.url)), ...args], {
    stdio: 'inherit',
  }).status ?? 2

try {
  if (given[0] === 'cost') process.exitCode = cost(given.slice(1))
  else process.exitCode = await run(given, {
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
