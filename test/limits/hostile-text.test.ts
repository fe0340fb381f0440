import { adviseOnQuestion } from '@kring/domain'
import { omittedFrom } from '@kring/functions/images/svgSource'
import { describe, expect, it } from 'vitest'
import { withHangGuard } from '../support/hangGuard.ts'

/**
 * Text meant to keep a server or a browser busy. Each is far longer than what may be sent, so that work that grows
 * with the square of its length would take hours, and work that grows with its length takes milliseconds: whichever
 * machine it is, the guard meets the one and never the other. None of this measures time.
 */
const long = (piece: string, letters: number): string => piece.repeat(Math.ceil(letters / piece.length))

it('the guard ends a pattern that hangs', () => {
  expect(() => withHangGuard(() => /^(a+)+$/.test(`${'a'.repeat(60)}!`), 100)).toThrow(/timed out/)
})

describe('the open-question coach comes to an answer', () => {
  it.each(['que ', 'a-t-', 'naar een ', ', ', 'é', ' ', '“', 'et que ', 'uit huis '])(
    'on “%s”, again and again',
    piece => {
      expect(withHangGuard(() => adviseOnQuestion(long(piece, 500)))).toHaveProperty('kind')
      expect(withHangGuard(() => adviseOnQuestion(long(piece, 20_000)))).toHaveProperty('kind')
    },
  )
})

const letters = 2_000_000

describe('looking for what a drawing leaves out does not keep its process busy', () => {
  it.each([
    'a '.repeat(10),
    '<image ',
    '<image x href=',
    '<a:use ',
    'on',
    ' onclick ',
    'url(',
    'url( ',
    '@import',
    '<animate',
    '<x:',
    ' ',
  ])('of “%s”, again and again', piece => {
    expect(withHangGuard(() => omittedFrom(long(piece, letters)))).toEqual(expect.any(Array))
  })
})
