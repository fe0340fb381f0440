import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { repository } from '../constructs/bundle.ts'
import type { Environment } from '../environments.ts'
import type { Clients } from './preflight/clients.ts'
import { outputsOf } from './stacks.ts'

/**
 * What brings that which is stored up to date, in order. Each may be interrupted and run again, and changes nothing where
 * nothing is left to do.
 */
export const migrations: readonly string[] = ['infra/claimPrefixes.ts', 'infra/backfillGrants.ts']

/** Runs every migration on the table of an environment, with the credentials of who deploys. Throws when one fails. */
export async function migrate(
  { name, region }: Environment,
  clients: Pick<Clients, 'cloudFormation'>,
  say: (line: string) => void,
): Promise<void> {
  const data = await outputsOf(clients, `kring-${name}-data`)
  const env = {
    ...process.env,
    AWS_REGION: region,
    KRING_TABLE: data('TableName'),
    KRING_SECRET_ARN: data('SecretArn'),
    KRING_KEY_ARN: data('KeyArn'),
  }
  for (const script of migrations) {
    say(`${script} …`)
    await run(script, env)
  }
}

async function run(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(repository, script)], { cwd: repository, stdio: 'inherit', env })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${script} ended with ${code}; it may be run again: deploy again`)
}
