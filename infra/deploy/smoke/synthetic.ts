import { Refused } from '../fault.ts'
import type { Runner } from '../runner.ts'

/**
 * Lets the synthetic partner send a referral through the site, and take it away again (`kring smoke`): a program of its own,
 * with the role of that command, which touches nothing of another partner. Throws Refused `smoke-failed`.
 */
export async function smokeAsPartner(name: string, run: Runner): Promise<void> {
  const code = await run({ words: ['infra/kring.ts', 'smoke', '--host', name], env: {} })
  if (code !== 0)
    throw new Refused([
      {
        code: 'smoke-failed',
        what: `kring smoke --host ${name} ended with ${code}`,
        remedy: `Read above which step failed, and the log of its function. The release before: npm run deploy -- rollback ${name}`,
      },
    ])
}
