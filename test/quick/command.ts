import { spawn } from 'node:child_process'

/** How a command ended; `unfinished` when it was ended because the time was up. */
export type Outcome = 'passed' | 'failed' | 'unfinished'

/** Runs a command and shows what it said once it is over, so that commands beside each other stay readable. */
export function run(
  root: string,
  until: AbortSignal,
  command: string,
  ...args: readonly string[]
): Promise<{ readonly outcome: Outcome; readonly said: string }> {
  return new Promise(done => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal: until })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
    child.on('error', error => {
      if (!until.aborted) done({ outcome: 'failed', said: error.message })
    })
    child.on('close', code => {
      const outcome = until.aborted ? 'unfinished' : code === 0 ? 'passed' : 'failed'
      done({ outcome, said })
    })
  })
}
