import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { repository } from '../constructs/bundle.ts'

/** Where the templates of an environment, as they are deployed, are written. */
export const assemblyOf = (stage: string): string => join(repository, '.build/deploy', stage)

/**
 * All stacks of an environment, or one of them, as the CLI selects them: by their place in the app (`staging/data`), not by
 * their name (`kring-staging-data`). A pattern with the name selects nothing, and the CLI then says that all is well.
 */
export const selection = (stage: string, stack = '*'): string => `${stage}/${stack}`

/** Runs the CDK CLI of this repository, with what it says on this terminal. Throws when it fails. */
export async function cdk(stage: string, ...options: readonly string[]): Promise<void> {
  const cli = join(repository, 'node_modules/aws-cdk/bin/cdk')
  const child = spawn(process.execPath, [cli, ...options], {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, KRING_STAGE: stage },
  })
  const [code] = await new Promise<readonly [number | null]>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', closed => resolve([closed]))
  })
  if (code !== 0) throw new Error(`cdk ${options[0]} ended with ${code}`)
}
