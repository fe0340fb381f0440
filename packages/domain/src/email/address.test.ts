import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailableAddress, parseEmail } from './address.ts'

describe('an e-mail address', () => {
  it.each([
    ['naam@voorbeeld.be', 'naam@voorbeeld.be', 'naam@voorbeeld.be'],
    [' Jan.Peeters+Kring@Voorbeeld.BE ', 'Jan.Peeters+Kring@voorbeeld.be', 'Jan.Peeters+Kring@voorbeeld.be'],
    ["o'neill_1@sub.example.org", "o'neill_1@sub.example.org", "o'neill_1@sub.example.org"],
    ['lotte@Brüssel-café.be', 'lotte@brüssel-café.be', 'lotte@xn--brssel-caf-k7a3t.be'],
    ['anna@straße.de', 'anna@straße.de', 'anna@xn--strae-oqa.de'],
    ['a@xn--strae-oqa.de', 'a@xn--strae-oqa.de', 'a@xn--strae-oqa.de'],
    ['post@пример.рф', 'post@пример.рф', 'post@xn--e1afmkfd.xn--p1ai'],
    // An accent typed as a letter and a mark is the same domain.
    ['a@cafe\u0301.be', 'a@caf\u00e9.be', 'a@xn--caf-dma.be'],
  ])('%s is read, and its domain is sent in punycode', (typed, readable, ascii) => {
    expect(parseEmail(typed)).toEqual({ readable, ascii })
    expect(mailableAddress(typed)).toBe(ascii)
  })

  it.each(['josé@example.be', 'zoë.claes@exámple.nl', 'почта@пример.рф', '用户@例子.cn', 'müller@x.de'])(
    '%s has letters before the @ to which no mail goes',
    typed => {
      expect(parseEmail(typed)).toBe('email-not-ascii')
      expect(mailableAddress(typed)).toBeUndefined()
    },
  )

  it.each([
    '',
    '@',
    'naam',
    '@b.be',
    'naam@',
    'naam@voorbeeld',
    'a b@c.be',
    'a\u00a0b@c.be',
    'a@b c.be',
    '.a@b.be',
    'a.@b.be',
    'a..b@c.be',
    'josé..x@b.be',
    'josé @b.be',
    '"a b"@c.be',
    '"a"@b.be',
    'a(komma)@b.be',
    'a,b@c.be',
    'a@b.be, c@d.be',
    'Jan <jan@b.be>',
    'a@b@c.be',
    'a@b..be',
    'a@.b.be',
    'a@b.be.',
    'a@-b.be',
    'a@b-.be',
    'a@b_c.be',
    'a@b.b',
    'a@1.2.3.4',
    'a@1.2',
    'a@[1.2.3.4]',
    'a@[IPv6:::1]',
    'a@b.be:25',
    'a@b.be/x',
    'a@b.be?x',
    'a@b.be#x',
    'a@%62.be',
    'a@b\\c.be',
    'a@xn--.be',
    'a@x\u200b.be',
    'a\u0000b@c.be',
    'a\r\nBcc: boef@x.be',
    `${'a'.repeat(65)}@b.be`,
    `a@${'b'.repeat(64)}.be`,
    `a@${'é'.repeat(62)}.be`,
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}.be`,
  ])('%j is none', typed => {
    expect(parseEmail(typed)).toBe('not-an-email')
  })

  it('has at most 64 letters before the @, 63 in a label and 254 in all', () => {
    const at254 = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.be`
    expect(at254).toHaveLength(254)
    expect(mailableAddress(at254)).toBe(at254)
  })

  it('once read, reads the same again, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string({ unit: 'grapheme' }).map(text => `${text}@b.be`),
        ),
        typed => {
          const parsed = parseEmail(typed)
          if (typeof parsed === 'string') return
          expect(parsed.ascii).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/)
          expect(parseEmail(parsed.ascii)).toMatchObject({ ascii: parsed.ascii })
          expect(parseEmail(parsed.readable)).toEqual(parsed)
        },
      ),
    )
  })
})
