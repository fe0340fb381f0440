import { parseArgs } from 'node:util'
import { environmentNamed, InvalidSettings } from '../environments.ts'
import { askWhetherItRuns, check, deploy } from './deploy.ts'
import { Refused } from './fault.ts'
import { migrate } from './migrate.ts'
import { clientsIn } from './preflight/clients.ts'
import { rollback } from './rollback.ts'
import { teardown } from './teardown/teardown.ts'

const usage = `npm run deploy -- <stage>                                      check, build, deploy, migrate, ask whether it runs
npm run deploy -- <stage> --without-migrations                 the same, with a role that reads no table
npm run deploy -- migrate <stage>                              only bring what is stored up to date
npm run deploy -- check <stage>                                only look whether everything is there
npm run deploy -- smoke <stage>                                only ask whether it runs
npm run deploy -- rollback <stage>                             let the release before answer
npm run deploy -- teardown <stage> --everything-of <stage>     delete a stage without terminationProtection`

const commands = ['check', 'migrate', 'smoke', 'rollback', 'teardown'] as const
type Given = { readonly 'everything-of'?: string | undefined; readonly 'without-migrations': boolean }
type Command = (typeof commands)[number] | 'deploy'

/**
 * `npm run deploy -- <stage>`: deploys the environment of `infra/environments/<stage>.json`, with the credentials of who
 * runs it. Exits with 1 when something keeps it from that, and with 2 for a command that is not one.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'everything-of': { type: 'string' }, 'without-migrations': { type: 'boolean', default: false } },
  })
  const asked = commandOf(positionals)
  if (asked === undefined) {
    console.error(usage)
    process.exit(2)
  }
  await run(asked.command, asked.stage, values)
} catch (error) {
  if (!(error instanceof Refused || error instanceof InvalidSettings)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function commandOf(words: readonly string[]): { readonly command: Command; readonly stage: string } | undefined {
  const [first, second, ...more] = words
  if (first === undefined || more.length > 0) return undefined
  const command = commands.find(one => one === first)
  if (command === undefined) return second === undefined ? { command: 'deploy', stage: first } : undefined
  return second === undefined ? undefined : { command, stage: second }
}

async function run(command: Command, stage: string, given: Given): Promise<void> {
  const environment = environmentNamed(stage)
  const clients = clientsIn(environment.region)
  const say = (line: string): void => console.log(line)
  switch (command) {
    case 'deploy':
      return deploy(environment, clientsIn, say, { isMigrated: !given['without-migrations'] })
    case 'migrate':
      return migrate(environment, clients, say)
    case 'check':
      return check(environment, clientsIn, say)
    case 'smoke':
      return askWhetherItRuns(environment, clients, say)
    case 'rollback':
      return rollback(environment, clients, say)
    case 'teardown':
      return teardown(environment, given['everything-of'], clientsIn, say)
    default:
      return command satisfies never
  }
}
