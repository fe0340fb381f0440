import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/**
 * What was wrong with the attacker: they belong to another organisation, have another role, go for another dossier, another
 * side of one, or another person's things.
 */
export const attackKinds = ['tenant', 'role', 'dossier', 'side', 'person'] as const
export type AttackKind = (typeof attackKinds)[number]

export const AttackReport = z.object({
  suite: z.string(),
  kinds: z.record(z.enum(attackKinds), z.int()),
  leaks: z.int(),
})

/** Counts attempts by kind, and records leaks. */
export function attackTally(suite: string) {
  const kinds: Record<AttackKind, number> = { tenant: 0, role: 0, dossier: 0, side: 0, person: 0 }
  const leaks: string[] = []
  let read = 0
  return {
    /** The leaks since the previous call. */
    newLeaks(): readonly string[] {
      const fresh = leaks.slice(read)
      read = leaks.length
      return fresh
    },
    leaks: (): readonly string[] => leaks,
    attempt(kind: AttackKind): void {
      kinds[kind] += 1
    },
    leak: (what: string): void => void leaks.push(what),
    attempts: (): number => Object.values(kinds).reduce((total, one) => total + one, 0),
    /** Writes the counts to the folder KRING_ISOLATION_REPORTS, where the whole run is added up. */
    report(): void {
      const folder = process.env.KRING_ISOLATION_REPORTS
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      const report: z.infer<typeof AttackReport> = { suite, kinds, leaks: leaks.length }
      writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(report))
    },
  }
}
export type AttackTally = ReturnType<typeof attackTally>

/** `isolation: 12 attempts, 0 leaks (tenant 4, role 3, dossier 2, side 2, person 1)`. */
export function isolationLine(reports: readonly z.infer<typeof AttackReport>[]): {
  readonly line: string
  readonly isProven: boolean
} {
  const sum = (count: (report: z.infer<typeof AttackReport>) => number) =>
    reports.reduce((total, report) => total + count(report), 0)
  const counts = attackKinds.map(kind => ({ kind, count: sum(({ kinds }) => kinds[kind]) }))
  const leaks = sum(report => report.leaks)
  const attempts = counts.reduce((total, { count }) => total + count, 0)
  const apart = counts.map(({ kind, count }) => `${kind} ${count}`).join(', ')
  return {
    line: `isolation: ${attempts} attempts, ${leaks} leaks (${apart})`,
    isProven: leaks === 0 && counts.every(({ count }) => count > 0),
  }
}
