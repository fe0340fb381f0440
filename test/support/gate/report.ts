import * as z from 'zod'

/** The calls that passed the gate, and the permissions that the policies grant. */
export const GateReport = z.object({
  /** Calls on the table by who is bound by policies. */
  evaluated: z.int(),
  allowed: z.int(),
  refused: z.int(),
  /** Everything that a policy grants: `api dossier PutItem table T#<t>#R#<d>`. */
  granted: z.array(z.string()),
  /** Those that an allowed call needed. */
  used: z.array(z.string()),
})
export type GateReport = Readonly<z.infer<typeof GateReport>>

/** Granted permissions that no call needed. */
export const unused = ({ granted, used }: GateReport): readonly string[] =>
  granted.filter(grant => !used.includes(grant))

export function merge(reports: readonly GateReport[]): GateReport {
  const sum = (count: (report: GateReport) => number) => reports.reduce((total, report) => total + count(report), 0)
  const union = (list: (report: GateReport) => readonly string[]) => [...new Set(reports.flatMap(list))].sort()
  return {
    evaluated: sum(({ evaluated }) => evaluated),
    allowed: sum(({ allowed }) => allowed),
    refused: sum(({ refused }) => refused),
    granted: union(({ granted }) => granted),
    used: union(({ used }) => used),
  }
}
