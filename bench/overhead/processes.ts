import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

export type Program = {
  readonly pid: number
  readonly url: string
  stop(): Promise<void>
}

const Ready = z.object({ url: z.url() })

type Start = {
  readonly env?: NodeJS.ProcessEnv
  /** Sent to it as a message. */
  readonly input?: object
  /** Node's own flags. */
  readonly flags?: readonly string[]
}

/** Starts a program of this folder as a process of its own and waits until it sends the URL at which it answers. */
export async function startProgram(file: string, { env = {}, input, flags = [] }: Start): Promise<Program> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: [...flags],
    // Binary values pass as they are.
    serialization: 'advanced',
  })
  if (input !== undefined) child.send(input)
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`)))
  const [ready] = await Promise.race([once(child, 'message'), ended])
  return { pid: pidOf(child), url: Ready.parse(ready).url, stop: () => stop(child) }
}

const Scripts = z.object({ scripts: z.object({ start: z.string() }) })

/** The environment and Node's flags in the script `npm start`: how much memory the host may take. */
export function limitsOfStart(): Required<Pick<Start, 'env' | 'flags'>> {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { start } = Scripts.parse(JSON.parse(text)).scripts
  const words = start.split(' ')
  const variables = words.slice(0, words.indexOf('node')).map(word => word.split('='))
  return { env: Object.fromEntries(variables), flags: words.filter(word => word.startsWith('--')) }
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the process did not start')
  return child.pid
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/** Hertz of the times in /proc: USER_HZ, 100 on every Linux. */
const ticksPerSecond = 100

/**
 * What a program and its child processes used until now, without the engine. CPU in milliseconds, resident memory in MB.
 * Both are 0 where there is no /proc.
 */
export function usageOf(pid: number): { readonly cpu: number; readonly memory: number } {
  if (process.platform !== 'linux') return { cpu: 0, memory: 0 }
  const all = familyOf(pid)
  const sum = (figure: (pid: number) => number): number => all.reduce((total, one) => total + figure(one), 0)
  return { cpu: sum(cpuOf), memory: sum(memoryOf) }
}

function familyOf(pid: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(one => Number(fieldsOf(one)[1]) === pid && !read(`/proc/${one}/cmdline`).includes('dynoxide'))
  return [pid, ...children.flatMap(familyOf)]
}

/** The fields of /proc/<pid>/stat after the program's name: state, parent, … */
const fieldsOf = (pid: number): readonly string[] => read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []

function cpuOf(pid: number): number {
  const [user = 0, system = 0] = fieldsOf(pid).slice(11, 13).map(Number)
  return ((user + system) * 1000) / ticksPerSecond
}

const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended.
    return ''
  }
}
