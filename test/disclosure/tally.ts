import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** What attackers went for in reports as they are released, and in unprotected ones with a planted leak. */
export const DisclosureReport = z.object({
  attacked: z.int(),
  narrowed: z.int(),
  planted: z.int(),
  found: z.int(),
})
type Counts = z.infer<typeof DisclosureReport>

export function disclosureTally() {
  const counts: Counts = { attacked: 0, narrowed: 0, planted: 0, found: 0 }
  return {
    /** Hidden cells and small differences of a protected report, and how many keep fewer than five values. */
    attack(attacked: number, narrowed: number): void {
      counts.attacked += attacked
      counts.narrowed += narrowed
    },
    plant(isFound: boolean): void {
      counts.planted += 1
      if (isFound) counts.found += 1
    },
    /** Writes the counts to the folder KRING_DISCLOSURE_REPORTS, where the whole run is added up. */
    report(): void {
      const folder = process.env.KRING_DISCLOSURE_REPORTS
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(counts))
    },
  }
}

/** `disclosure: 1204 hidden cells attacked, 0 narrowed; 12 planted, 12 found`. */
export function disclosureLine(reports: readonly Counts[]): { readonly line: string; readonly isProven: boolean } {
  const sum = (name: keyof Counts) => reports.reduce((total, report) => total + report[name], 0)
  const [attacked, narrowed, planted, found] = [sum('attacked'), sum('narrowed'), sum('planted'), sum('found')]
  return {
    line: `disclosure: ${attacked} hidden cells attacked, ${narrowed} narrowed; ${planted} planted, ${found} found`,
    isProven: attacked > 0 && narrowed === 0 && planted > 0 && found === planted,
  }
}
