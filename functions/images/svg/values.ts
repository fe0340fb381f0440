/**
 * Parsers for attribute values, each with a closed grammar. The patterns cannot backtrack, so that a file cannot keep
 * the server busy (ReDoS).
 */
export type Grammar = (value: string) => string | undefined

const digits = '[-+]?(?:\\d{1,15}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:[eE][-+]?\\d{1,3})?'
const numberPattern = new RegExp(`^${digits}$`)
const lengthPattern = new RegExp(`^${digits}(?:px|%|pt|pc|mm|cm|in|em|ex)?$`)
const numbersPattern = /^[-+\d.eE,%\s]*$/
const pathPattern = /^[MmZzLlHhVvCcSsQqTtAa\d.eE,\s+-]*$/
const idPattern = /^[A-Za-z_][\w.-]{0,63}$/
const functionPattern = /^[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([-+\d.eE,\s]*$/
const colourPattern = /^(?:#[\dA-Fa-f]{3,8}|[A-Za-z]{3,24}|(?:rgb|rgba|hsl|hsla)\([\d.,%\s/+-]*\))$/
const localPattern = /^url\(\s*["']?#([A-Za-z_][\w.-]{0,63})["']?\s*\)$/

const matching =
  (pattern: RegExp): Grammar =>
  value =>
    pattern.test(value) ? value : undefined

export const number = matching(numberPattern)
export const length = matching(lengthPattern)
export const numbers = matching(numbersPattern)
export const path = matching(pathPattern)
export const id = matching(idPattern)
/** A CSS or SVG keyword: `evenodd`, `round`, `userSpaceOnUse`. */
export const keyword = matching(/^[A-Za-z][A-Za-z-]{0,29}$/)
export const keywords = matching(/^[A-Za-z]{1,16}(?: [A-Za-z]{1,16})?$/)

export const transform: Grammar = value => {
  const calls = value.split(')')
  const isTransform = calls.pop()?.trim() === '' && calls.every(call => functionPattern.test(call))
  return isTransform ? value : undefined
}

/** A reference to an element in the same file only. */
export const reference: Grammar = value => (value.startsWith('#') && idPattern.test(value.slice(1)) ? value : undefined)

export const localUrl: Grammar = value => {
  const name = localPattern.exec(value)?.[1]
  return name === undefined ? undefined : `url(#${name})`
}

export const localUrlOrNone: Grammar = value => (value === 'none' ? value : localUrl(value))

export const paint: Grammar = value => (colourPattern.test(value) ? value : localUrl(value))
