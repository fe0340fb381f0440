/**
 * The value without the addresses that are marked "do not share", at any depth. The mark stays, so that a reader knows
 * that there is an address which is not told. For all that leaves a dossier: exports, prints, and what is released of it.
 */
export function withoutPrivateAddresses<Value>(value: Value): Value {
  return strip(value) as Value
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== 'object' || value === null) return value
  const isPrivate = 'addressPrivate' in value && value.addressPrivate === true
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, below]) => (isPrivate && key === 'address' ? [] : [[key, strip(below)]])),
  )
}
