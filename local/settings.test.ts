import { describe, expect, it } from 'vitest'
import { proxiesFrom } from './settings.ts'

describe('KRING_PROXIES', () => {
  it.each([
    [undefined, 0],
    ['', 0],
    ['0', 0],
    ['1', 1],
    ['3', 3],
  ])('is the number of proxies in front: %s', (text, proxies) => {
    expect(proxiesFrom(text === undefined ? {} : { KRING_PROXIES: text })).toBe(proxies)
  })

  it.each(['-1', '1.5', '10', 'yes', ' 1'])('is refused at start when it is none: %s', text => {
    expect(() => proxiesFrom({ KRING_PROXIES: text })).toThrow(/KRING_PROXIES/)
  })
})
