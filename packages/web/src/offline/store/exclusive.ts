const running = new Map<string, Promise<unknown>>()

/**
 * Runs one at a time under a name, in all tabs of this browser (Web Locks). Where a browser has no such locks, in this tab;
 * what is sent twice then is stored once, by its id.
 */
export function exclusive<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if (navigator.locks) return navigator.locks.request(name, work)
  const before = running.get(name) ?? Promise.resolve()
  const after = before.then(work, work)
  running.set(
    name,
    after.catch(() => undefined),
  )
  return after
}
