import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTransferCode, transferCodeOf, transferCodeText } from './transferCode.ts'

describe('the code with which a form goes on on another device', () => {
  it('is read as it is shown, and as people type it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), bytes => {
        const code = transferCodeOf(bytes)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
        for (const typed of [transferCodeText(code), code.toLowerCase(), ` ${code.split('').join(' ')} `])
          expect(readTransferCode(typed)).toBe(code)
      }),
    )
  })

  it.each([
    ['k7qf3–mxp2a', 'K7QF3MXP2A'],
    ['O0OIl-12345', '0001112345'],
  ])('%s is %s', (typed, code) => {
    expect(readTransferCode(typed)).toBe(code)
  })

  it.each(['', 'K7QF3', 'K7QF3-MXP2AA', 'K7QF3-MXP2U', 'K7QF3_MXP2A'])('%j is none', typed => {
    expect(readTransferCode(typed)).toBeUndefined()
  })
})
