import { runInNewContext } from 'node:vm'

/** Far beyond what any machine needs for work that ends, and far below work that grows without bounds. */
const mostMilliseconds = 90_000

/**
 * Does the work and gives what it returns; throws `ERR_SCRIPT_EXECUTION_TIMEOUT` when it hangs. A regular expression
 * that tries the same text again and again blocks the thread, so that no timeout of a test runner can end it; V8's own
 * can. nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 */
export function withHangGuard<Result>(work: () => Result, timeout = mostMilliseconds): Result {
  const done: Result[] = []
  runInNewContext('work()', { work: () => void done.push(work()) }, { timeout })
  const [result] = done
  if (done.length !== 1 || result === undefined) throw new Error('the work gave nothing back')
  return result
}
