/** One side of a comparison: a version or the draft. */
export type Side = number | 'draft'

export function readSide(value: unknown): Side | undefined {
  if (value === 'draft') return value
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) && number > 0 ? number : undefined
}
