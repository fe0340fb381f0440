import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { HostFault } from '../faults.ts'

export type EngineProcess = {
  readonly pid: number
  readonly ended: Promise<void>
  /** Sends SIGTERM, after two seconds SIGKILL; resolves when the process has ended. */
  stop(): Promise<void>
  /** Sends SIGKILL; for tests of crash recovery. */
  kill(): Promise<void>
}

/** Starts the engine and waits until it answers HTTP. Without `file` data is in memory. Throws HostFault `engine-failed`. */
export async function startProcess(program: string, port: number, file?: string): Promise<EngineProcess> {
  // --db-path comes last: orphans.ts recognises it at the end of the command line where there is no /proc.
  const args = ['--port', String(port), ...(file === undefined ? [] : ['--db-path', file])]
  // Detached: Ctrl-C reaches the whole process group, and the engine must outlive the host's last request.
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  let complaint = ''
  child.stderr.on('data', chunk => {
    complaint = (complaint + String(chunk)).slice(-2000)
  })
  const ended = endOf(child)
  let alive = true
  const killOnExit = () => child.kill('SIGKILL')
  process.once('exit', killOnExit)
  void ended.then(() => {
    alive = false
    process.off('exit', killOnExit)
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
  const killTimer = setTimeout(() => child.kill('SIGKILL'), 2000)
  await ended
  clearTimeout(killTimer)
}

/** Whether an HTTP server answers on the port, with any status: other engines answer 400. */
export async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) })
    await response.arrayBuffer()
    return true
  } catch {
    return false
  }
}
