import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Ends engine processes that still have `file` open after their host was killed with -9; returns how many. The caller
 * must hold the folder's lock, which proves that no living host owns them. Searches running processes rather than a
 * stored pid, because a pid may have been reused by another program.
 */
export async function endOrphans(file: string): Promise<number> {
  const orphans = enginesOn(file)
  for (const pid of orphans) await endProcess(pid, () => enginesOn(file).includes(pid))
  return orphans.length
}

/** The pids of the engines started with `--db-path <file>`. */
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

function isEngineOn(file: string, args: readonly string[]): boolean {
  const at = args.indexOf('--db-path')
  return at > 0 && args[at + 1] === file && (args[0] ?? '').endsWith('dynoxide')
}

function fromPs(file: string): readonly number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n')
  const own = lines.filter(line => line.includes('dynoxide') && line.trimEnd().endsWith(`--db-path ${file}`))
  return own.map(line => Number.parseInt(line, 10)).filter(Number.isInteger)
}

/** Sends SIGTERM, after two seconds SIGKILL; resolves when the process is gone. */
async function endProcess(pid: number, isAlive: () => boolean): Promise<void> {
  send(pid, 'SIGTERM')
  for (let waited = 0; isAlive(); waited += 20) {
    if (waited >= 2000) send(pid, 'SIGKILL')
    await pause(20)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // The process has already ended.
  }
}
