/** The names of the columns are looked for no further down. */
const lastRow = 100

/** The number of a row as it was typed; undefined when it cannot be the row of the names. */
export function rowIn(text: string): number | undefined {
  const row = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return row >= 1 && row <= lastRow ? row : undefined
}
