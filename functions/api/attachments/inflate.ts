import { inflateSync } from 'node:zlib'
import type { Inflate } from '@kring/domain'

/** zlib with a bound: a few bytes may unpack to a terabyte. */
export const inflate: Inflate = (packed, most) => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    return undefined
  }
}
