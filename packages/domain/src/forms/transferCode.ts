import { typedCode } from '../codes/typedCode.ts'

/** 50 bits: too many to guess within the hour that a code lives, few enough to copy by hand. */
const code = typedCode(10, 5)
export const transferCodeLength = code.length

/** A code from random bytes, one for each letter. */
export const transferCodeOf = code.of

/** As it is shown: in two groups. */
export const transferCodeText = code.text

/** Reads a code as people type it; undefined when it cannot be one. */
export const readTransferCode = code.read
