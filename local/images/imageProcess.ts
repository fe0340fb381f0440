import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Images, type ImageTask, LogoAnswer, PictureAnswer } from '@kring/functions/images/task'

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

/** The largest picture that is taken needs 10 s of one core and 1 GB when it is made to (docs/decisions/0035-pictures.md). */
const usual: Limits = { longest: 30_000, mostMemory: 2_000_000, idle: 10_000, mostWaiting: 50 }

/** Too many pictures wait to be opened. Its name is one that the API answers with 'storage-unavailable'. */
class TooManyPictures extends Error {
  override readonly name = 'ServiceUnavailable'
}

/**
 * Makes pictures in a child process, one at a time, so that a picture made to hang or to fill the memory costs the host
 * nothing but that process: it is killed, and the task refused as 'too-complex'. The process starts with the first task
 * and ends after `idle` without one.
 */
export function imageProcess(change: Partial<Limits> = {}): Images {
  const limits = { ...usual, ...change }
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let ending: NodeJS.Timeout | undefined

  const perform = async (task: ImageTask): Promise<unknown> => {
    clearTimeout(ending)
    child ??= start(limits)
    const process_ = child
    const answer = await answerOf(process_, task, limits.longest)
    if (answer === undefined) {
      process_.kill('SIGKILL')
      child = undefined
      return { ok: false, fault: 'too-complex' }
    }
    ending = setTimeout(() => {
      process_.kill('SIGKILL')
      if (child === process_) child = undefined
    }, limits.idle).unref()
    return answer
  }
  const inTurn = (task: ImageTask): Promise<unknown> => {
    if (waiting >= limits.mostWaiting) return Promise.reject(new TooManyPictures())
    waiting += 1
    const done = last.then(() => perform(task))
    last = done
      .catch(() => {})
      .finally(() => {
        waiting -= 1
      })
    return done
  }
  return {
    makePicture: async (type, bytes, mostPixels) =>
      PictureAnswer.parse(await inTurn({ work: 'picture', type, bytes, mostPixels })),
    makeLogo: async bytes => LogoAnswer.parse(await inTurn({ work: 'logo', bytes })),
  }
}

const program = fileURLToPath(new URL('child.ts', import.meta.url))

/** Started through a shell, because only a shell can limit the memory of what it becomes; Windows has no such limit. */
function start({ mostMemory }: Limits): ChildProcess {
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
function answerOf(child: ChildProcess, task: ImageTask, longest: number): Promise<unknown> {
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
