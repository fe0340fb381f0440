import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHeader } from './address.ts'

const address = 'kring@eigen-kracht.example'

/** As a mail program reads encoded words: www.rfc-editor.org/rfc/rfc2047 */
const decoded = (phrase: string): string =>
  phrase
    .split(' ')
    .map(word => Buffer.from(/^=\?UTF-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? '', 'base64').toString())
    .join('')

describe('who a mail is from', () => {
  it('is the address alone where a partner has no name for it', () => {
    expect(fromHeader(undefined, address)).toBe(address)
    expect(fromHeader('', `Kring <${address}>`)).toBe(`Kring <${address}>`)
  })

  it('is the partner’s name before our address, never before another', () => {
    expect(fromHeader('Jeugdhulp De Linde', address)).toBe(`"Jeugdhulp De Linde" <${address}>`)
    expect(fromHeader('De Linde', `Kring <${address}>`)).toBe(`"De Linde" <${address}>`)
  })

  it('is written so that every mail program reads it, whatever letters are in it', () => {
    const header = fromHeader('Société « L’Érable » – aide à la jeunesse et à la famille', address)
    const [phrase = ''] = header.split(' <')
    expect(phrase.split(' ').every(word => word.length <= 75)).toBe(true)
    expect(decoded(phrase)).toBe('Société « L’Érable » – aide à la jeunesse et à la famille')
  })

  it('can not be made to say anything but a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name => {
        const header = fromHeader(name, address)
        expect(header).toMatch(
          /^(?:"[^"\\\r\n]*"|(?:=\?UTF-8\?B\?[A-Za-z0-9+/=]*\?= ?)+) <kring@eigen-kracht\.example>$/,
        )
        if (!header.startsWith('"')) expect(decoded(header.split(' <')[0] ?? '')).toBe(name.toWellFormed())
      }),
    )
    for (const name of ['a" <boef@example.com>', 'a\r\nBcc: boef@example.com', '<boef@example.com>', '=?UTF-8?Q?a?='])
      expect(fromHeader(name, address)).toMatch(/^=\?UTF-8\?B\?[A-Za-z0-9+/=]+\?= <kring@eigen-kracht\.example>$/)
  })
})
