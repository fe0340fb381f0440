import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { HostFault } from '../faults.ts'

export type EngineProcess = {
  readonly pid: number
  readonly ended: Promise<void>
  /** Asks it to stop, insists after two seconds, and waits until it has. */
  stop(): Promise<void>
  /** kill -9, as a test of what survives. */
  kill(): Promise<void>
}

/** Starts the program and waits until it answers. Without `file` it keeps everything in memory. */
export async function startProcess(program: string, port: number, file?: string): Promise<EngineProcess> {
  // --db-path comes last: that is how an orphan is recognised where there is no /proc.
  const words = ['--port', String(port), ...(file === undefined ? [] : ['--db-path', file])]
  // Detached: Ctrl-C in a terminal goes to the whole group, and the engine must outlive the host's last request.
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  let complaint = ''
  child.stderr.on('data', chunk => {
    complaint = (complaint + String(chunk)).slice(-2000)
  })
  const ended = endOf(child)
  let alive = true
  const lastResort = () => child.kill('SIGKILL')
  process.once('exit', lastResort)
  void ended.then(() => {
    alive = false
    process.off('exit', lastResort)
  })
  while (!(await answers(port))) {
    if (!alive)
      throw new HostFault(
        'engine-failed',
        `The embedded engine did not start: ${complaint.trim() || 'it said nothing'}.`,
      )
    await pause(10)
  }
  if (!alive || child.pid === undefined)
    throw new HostFault('engine-failed', `Another program answers on port ${port} in the engine's place.`)
  return {
    pid: child.pid,
    ended,
    stop: () => end(child, ended, 'SIGTERM'),
    kill: () => end(child, ended, 'SIGKILL'),
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

async function end(child: ChildProcess, ended: Promise<void>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal)
  const insist = setTimeout(() => child.kill('SIGKILL'), 2000)
  await ended
  clearTimeout(insist)
}

/** Does something that speaks HTTP answer there? Any answer will do: other engines say 400. */
export async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) })
    await response.arrayBuffer()
    return true
  } catch {
    return false
  }
}
