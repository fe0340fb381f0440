/**
 * Shares one run of the same work among all who ask for it while it runs, its failure too. Nothing is kept once it has
 * ended: who asks then gets a new answer.
 */
export function inFlight<Value>() {
  const running = new Map<string, Promise<Value>>()
  return (key: string, start: () => Promise<Value>): Promise<Value> => {
    const known = running.get(key)
    if (known !== undefined) return known
    const started = start().finally(() => running.delete(key))
    running.set(key, started)
    return started
  }
}
