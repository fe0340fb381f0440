import type { DossierLine } from './dossierLine.ts'

/**
 * Says of each line that takes a plan back which line it takes back, where that is certain: when every line at its place and price that
 * still stands is taken back. Of three plans of a month of which one counts no more it is not known which: a line belongs to no dossier, so
 * any name would be made up. `earlier`: all lines of the invoices before.
 */
export function namingTakenBack(
  lines: readonly DossierLine[],
  earlier: readonly DossierLine[],
): readonly DossierLine[] {
  const before = Map.groupBy(earlier, placeOf)
  const corrects = new Map<DossierLine, string>()
  for (const [place, own] of Map.groupBy(lines, placeOf)) {
    const known = [...(before.get(place) ?? []), ...own]
    const taking = own.filter(({ number }) => number < 0)
    const isUnnamed = known.some(line => line.number < 0 && line.corrects === undefined && !taking.includes(line))
    const named = new Set(known.map(line => line.corrects))
    const standing = known.filter(({ number, reference }) => number > 0 && !named.has(reference))
    if (isUnnamed || standing.length !== taking.length) continue
    for (const [index, line] of taking.entries()) corrects.set(line, standing[index]?.reference ?? '')
  }
  return lines.map(line => ({ ...line, ...(corrects.has(line) ? { corrects: corrects.get(line) } : {}) }))
}

/** Plans of one partner, kind, month and price: nothing tells them apart. */
const placeOf = ({ tenant, variant, month, price }: DossierLine): string => `${month}#${tenant}#${variant}#${price}`
