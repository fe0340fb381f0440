/** Runs what it is given, at most `most` at a time; the others wait for their turn. */
export function limited(most: number): <Made>(work: () => Promise<Made>) => Promise<Made> {
  let running = 0
  const waiting: (() => void)[] = []
  return async work => {
    // Whoever finishes hands its place over.
    if (running < most) running += 1
    else await new Promise<void>(turn => waiting.push(turn))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
