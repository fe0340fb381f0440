/** Without I, L, O and U, which are misread or make words: Crockford's base 32. Five bits each. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A kind of code that people copy by hand: of `length` letters, shown in groups. */
export const typedCode = (length: number, group: number) => ({
  length,
  /** A code from random bytes, one for each letter. */
  of: (bytes: Uint8Array): string => [...bytes.subarray(0, length)].map(byte => letters[byte % 32]).join(''),
  /** As it is shown: in groups. */
  text: (code: string): string => (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-'),
  /** Reads a code as people type it; undefined when it cannot be one. */
  read: (typed: string): string | undefined => {
    const plain = typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, '')
    const code = plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
    return code.length === length && [...code].every(letter => letters.includes(letter)) ? code : undefined
  },
})
