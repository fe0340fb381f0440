import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'

export type Limits = {
  /** Milliseconds for one task. */
  readonly longest: number
  /** Kilobytes of data that the process may allocate. */
  readonly mostMemory: number
  /** Milliseconds without a task after which the process ends. */
  readonly idle: number
  /** Maximum number of tasks that wait. */
  readonly mostWaiting: number
}

/** Too many tasks wait. Its name is one that the API answers with 'storage-unavailable'. */
class TooManyTasks extends Error {
  override readonly name = 'ServiceUnavailable'
}

/**
 * Performs tasks in a child process that runs `program`, one at a time, so that one made to hang or to fill the memory costs
 * the host nothing but that process: it is killed, and the task's answer is undefined. The process starts with the first task
 * and ends after `idle` without one.
 */
export function taskProcess<Task extends object>(program: string, limits: Limits): (task: Task) => Promise<unknown> {
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let ending: NodeJS.Timeout | undefined

  const perform = async (task: Task): Promise<unknown> => {
    clearTimeout(ending)
    child ??= start(program, limits)
    const process_ = child
    const answer = await answerOf(process_, task, limits.longest)
    if (answer === undefined) {
      process_.kill('SIGKILL')
      child = undefined
      return undefined
    }
    ending = setTimeout(() => {
      process_.kill('SIGKILL')
      if (child === process_) child = undefined
    }, limits.idle).unref()
    return answer
  }
  return task => {
    if (waiting >= limits.mostWaiting) return Promise.reject(new TooManyTasks())
    waiting += 1
    const done = last.then(() => perform(task))
    last = done
      .catch(() => {})
      .finally(() => {
        waiting -= 1
      })
    return done
  }
}

/** Started through a shell, because only a shell can limit the memory of what it becomes; Windows has no such limit. */
function start(program: string, { mostMemory }: Limits): ChildProcess {
  const options: ForkOptions = {
    serialization: 'advanced',
    execArgv: [],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  }
  const child =
    process.platform === 'win32'
      ? fork(program, options)
      : fork(program, {
          ...options,
          execPath: '/bin/sh',
          execArgv: ['-c', `ulimit -d ${mostMemory}; exec "$0" "$@"`, process.execPath],
        })
  child.unref()
  child.channel?.unref()
  return child
}

/** The child's next message; undefined when it ended first, or did not answer in time. */
function answerOf(child: ChildProcess, task: object, longest: number): Promise<unknown> {
  return new Promise(resolve => {
    const settle = (answer: unknown): void => {
      clearTimeout(limit)
      child.off('message', settle)
      child.off('exit', ended)
      child.off('error', ended)
      child.channel?.unref()
      resolve(answer)
    }
    const ended = (): void => settle(undefined)
    const limit = setTimeout(ended, longest)
    child.on('message', settle)
    child.on('exit', ended)
    child.on('error', ended)
    child.channel?.ref()
    child.send(task, error => error && ended())
  })
}
