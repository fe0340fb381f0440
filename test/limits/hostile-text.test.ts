import { adviseOnQuestion } from '@kring/domain'
import { grammarOf } from '@kring/functions/images/svg/allowed'
import { mostSvgBytes, sanitiseSvg } from '@kring/functions/images/svg/index'
import { classRulesOf, declarationsOf } from '@kring/functions/images/svg/styles'
import { treeOf } from '@kring/functions/images/svg/tree'
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

describe('a drawing does not keep the server busy', () => {
  const inSvg = (inner: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}<path d="M0 0h10v10z"/></svg>`

  it.each([
    ['comments that do not end', (size: number) => `<style>${long('/*', size)}</style>`],
    ['selectors without rules', (size: number) => `<style>${long('.a,', size)}</style>`],
    ['a transform that is none', (size: number) => `<path transform="${long('rotate(1) , ', size)}!"/>`],
    ['a path that is none', (size: number) => `<path d="${long('M0 0 ', size)}!"/>`],
    ['a style of many properties', (size: number) => `<path style="${long('fill:red;', size)}"/>`],
    ['a colour that is none', (size: number) => `<path fill="${long('#', size)}"/>`],
  ])('%s', (_, inner) => {
    const whole = new TextEncoder().encode(inSvg(inner(mostSvgBytes - 1000)))
    expect(withHangGuard(() => sanitiseSvg(whole))).toMatchObject({ type: 'image/svg+xml' })
    expect(withHangGuard(() => classRulesOf(treeOf(inSvg(inner(letters)))))).toHaveProperty('isWhole')
  })

  it.each([
    ['transform', long('rotate(1) , ', letters)],
    ['d', long('M0 0 ', letters)],
    ['fill', long('#', letters)],
    ['fill', `url(${long(' ', letters)}`],
    ['stroke-width', long('1', letters)],
  ])('a value of %s', (attribute, value) => {
    const grammar = grammarOf('path', attribute)
    expect(grammar).toBeDefined()
    expect(withHangGuard(() => String(grammar?.(`${value}!`)))).toBe('undefined')
  })

  it('a style of many properties, read', () => {
    expect(withHangGuard(() => declarationsOf(long('fill:red;', letters)))).toMatchObject({ isWhole: true })
  })
})
