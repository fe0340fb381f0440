import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Ends engines that still hold `file`: what a host leaves behind that was killed with -9. Called only by who holds
 * the folder's lock, so such an engine has no living owner. Looks at running processes, not at a pid noted down:
 * a pid may have gone to another program since.
 */
export async function endOrphans(file: string): Promise<number> {
  const orphans = enginesOn(file)
  for (const pid of orphans) await endProcess(pid, () => enginesOn(file).includes(pid))
  return orphans.length
}

/** The ids of the engines that were started on exactly this file. */
export function enginesOn(file: string): readonly number[] {
  return process.platform === 'linux' ? fromProc(file) : fromPs(file)
}

function fromProc(file: string): readonly number[] {
  const ids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return ids.filter(id => isEngineOn(file, argumentsOf(id))).map(Number)
}

function argumentsOf(id: string): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

function isEngineOn(file: string, words: readonly string[]): boolean {
  const at = words.indexOf('--db-path')
  return at > 0 && words[at + 1] === file && (words[0] ?? '').endsWith('dynoxide')
}

function fromPs(file: string): readonly number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n')
  const own = lines.filter(line => line.includes('dynoxide') && line.trimEnd().endsWith(`--db-path ${file}`))
  return own.map(line => Number.parseInt(line, 10)).filter(Number.isInteger)
}

/** Asks, then insists after two seconds. Comes back when the process is gone. */
async function endProcess(pid: number, lives: () => boolean): Promise<void> {
  send(pid, 'SIGTERM')
  for (let waited = 0; lives(); waited += 20) {
    if (waited >= 2000) send(pid, 'SIGKILL')
    await pause(20)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It went by itself.
  }
}
