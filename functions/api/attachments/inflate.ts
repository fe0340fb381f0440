import { inflateSync } from 'node:zlib'
import type { Inflate } from '@kring/domain'

/** zlib inflate with a maximum output size, against decompression bombs. */
export const inflate: Inflate = (packed, most) => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    return undefined
  }
}
