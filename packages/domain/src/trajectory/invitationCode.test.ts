import { expect, it } from 'vitest'
import { invitationCodeLength, invitationCodeOf, invitationCodeText, readInvitationCode } from './invitationCode.ts'
import { writeInvitationLetter } from './invitationLetter.ts'

it('the code of a letter has 60 bits, in groups of four, and is read as people type it', () => {
  expect(invitationCodeLength * 5).toBe(60)
  const code = invitationCodeOf(new Uint8Array(12).map((_, index) => index * 7))
  expect(invitationCodeText(code)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(code).not.toMatch(/[ILOU]/)
  expect(readInvitationCode(` ${invitationCodeText(code).toLowerCase().replaceAll('0', 'o')} `)).toBe(code)
  expect(readInvitationCode(code.slice(1))).toBeUndefined()
  expect(readInvitationCode('<script>')).toBeUndefined()
})

it.each(['nl', 'fr', 'en'] as const)('the letter in %s says where and until when, and not what it is about', locale => {
  const letter = writeInvitationLetter({
    locale,
    name: 'Edith Maes',
    invitedBy: ['Johan'],
    coordinator: { name: 'Fatima', phone: '0470 00 00 12' },
    address: 'kring.example/i/linde',
    code: 'ABCD-EFGH-JKMN',
    until: '2026-07-08',
  })
  const text = [letter.greeting, ...letter.paragraphs, letter.closing].join(' ')
  expect(text).toContain('kring.example/i/linde')
  expect(text).toMatch(/8 (?:juli|juillet|July) 2026|July 8, 2026/)
  expect(text).toContain('0470 00 00 12')
  expect(text).not.toMatch(/conferen|conféren|hulpverlen/i)
})
