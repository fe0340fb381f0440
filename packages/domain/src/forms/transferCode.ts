/** Without I, L, O and U, which are misread or make words: Crockford's base 32. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 50 bits: too many to guess within the hour that a code lives, few enough to copy by hand. */
export const transferCodeLength = 10

/** A code from random bytes, one for each letter. */
export const transferCodeOf = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, transferCodeLength)].map(byte => letters[byte % 32]).join('')

/** As it is shown: in two groups. */
export const transferCodeText = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** Reads a code as people type it; undefined when it cannot be one. */
export function readTransferCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
  const code = plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return code.length === transferCodeLength && [...code].every(letter => letters.includes(letter)) ? code : undefined
}
