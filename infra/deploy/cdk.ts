import { join } from 'node:path'
import { repository } from '../constructs/bundle.ts'
import { Refused } from './fault.ts'
import type { Runner } from './runner.ts'

/** Where the templates of an environment, as they are deployed, are written. */
export const assemblyOf = (stage: string): string => join(repository, '.build/deploy', stage)

/**
 * All stacks of an environment, or one of them, as the CLI selects them: by their place in the app (`staging/data`), not by
 * their name (`kring-staging-data`). A pattern with the name selects nothing, and the CLI then says that all is well.
 */
export const selection = (stage: string, stack = '*'): string => `${stage}/${stack}`

/** Runs the CDK CLI of this repository, with what it says on this terminal. Throws Refused `cdk-failed` when it fails. */
export async function cdk(run: Runner, stage: string, ...options: readonly string[]): Promise<void> {
  const code = await run({ words: ['node_modules/aws-cdk/bin/cdk', ...options], env: { KRING_STAGE: stage } })
  if (code !== 0)
    throw new Refused([
      {
        code: 'cdk-failed',
        what: `cdk ${options[0]} ended with ${code}`,
        remedy: 'Read above what it says. What was deployed stays as it is; deploy again: it goes on from here.',
      },
    ])
}
