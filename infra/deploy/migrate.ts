import type { Environment } from '../environments.ts'
import { Refused } from './fault.ts'
import type { Clients } from './preflight/clients.ts'
import { type Runner, runProgram } from './runner.ts'
import { outputsOf } from './stacks.ts'

/**
 * What brings that which is stored up to date, in order. Each may be interrupted and run again, and changes nothing where
 * nothing is left to do.
 */
export const migrations: readonly string[] = ['infra/claimPrefixes.ts', 'infra/backfillGrants.ts']

/** Runs every migration on the table of an environment, with the credentials of who deploys. Throws Refused `migration-failed` at the first that fails. */
export async function migrate(
  { name, region }: Environment,
  clients: Pick<Clients, 'cloudFormation'>,
  say: (line: string) => void,
  run: Runner = runProgram,
): Promise<void> {
  const data = await outputsOf(clients, `kring-${name}-data`)
  const env = {
    AWS_REGION: region,
    KRING_TABLE: data('TableName'),
    KRING_SECRET_ARN: data('SecretArn'),
    KRING_KEY_ARN: data('KeyArn'),
  }
  for (const script of migrations) {
    say(`${script} …`)
    const code = await run({ words: [script], env })
    if (code !== 0)
      throw new Refused([
        {
          code: 'migration-failed',
          what: `${script} ended with ${code}`,
          remedy: `It may be run again: npm run deploy -- migrate ${name}`,
        },
      ])
  }
}
