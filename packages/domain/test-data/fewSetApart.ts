/** A sum that was told: of which pieces of time. */
export type Told = { readonly from: string; readonly to: string }

/**
 * Which pieces of time somebody sets apart, with fewer cases than the threshold in all, by adding and subtracting what was told. Every
 * way to add, leave or subtract each piece is tried, and asked of plain linear algebra whether it is a sum of multiples of what was told.
 */
export function fewSetApart(
  told: readonly Told[],
  pieces: readonly (Told & { readonly cases: number })[],
  threshold: number,
): readonly string[] {
  const rows = told.map(({ from, to }) => pieces.map(piece => Number(piece.from >= from && piece.to <= to)))
  const known = rank(rows)
  return signs(pieces.length).flatMap(signed => {
    const few = pieces.reduce((sum, { cases }, at) => sum + (signed[at] === 0 ? 0 : cases), 0)
    if (few === 0 || few >= threshold || rank([...rows, signed]) !== known) return []
    return [pieces.flatMap(({ from }, at) => (signed[at] === 0 ? [] : [`${signed[at]} × ${from}`])).join(' ')]
  })
}

/** All ways to add, leave or subtract so many pieces. */
const signs = (length: number): readonly (readonly number[])[] =>
  length === 0 ? [[]] : signs(length - 1).flatMap(before => [-1, 0, 1].map(sign => [...before, sign]))

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map(row => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9)
    const pivot = left[at]
    if (pivot === undefined) continue
    left.splice(at, 1)
    left.splice(found, 0, pivot)
    for (const [index, row] of left.entries()) {
      if (index === found) continue
      const times = (row[column] ?? 0) / (pivot[column] ?? 1)
      left[index] = row.map((value, other) => value - times * (pivot[other] ?? 0))
    }
    found += 1
  }
  return found
}
