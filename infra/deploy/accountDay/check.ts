/** Something that only a real account shows. `run` throws, with what it found, when it is not so. */
export type DayCheck = { readonly name: string; readonly run: () => Promise<void> }

/** Something that somebody has to look at, and what they should see. */
export type DayLook = { readonly name: string; readonly how: string }

/** Runs every check, one after another, and says how each went; returns how many failed. */
export async function runChecks(checks: readonly DayCheck[], say: (line: string) => void): Promise<number> {
  let failed = 0
  for (const { name, run } of checks) {
    try {
      await run()
      say(`pass  ${name}`)
    } catch (error) {
      failed += 1
      say(`FAIL  ${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return failed
}
