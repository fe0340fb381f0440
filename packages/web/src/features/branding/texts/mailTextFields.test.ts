import { type MailTexts, standardMails } from '@kring/domain/branding'
import { expect, it } from 'vitest'
import { field, initialFields, isUsual, textOf, textsOf } from './mailTextFields.ts'

const texts: MailTexts = { 'referral-accepted': { fr: { subject: 'Oui {reference}', body: 'Voilà : {link}' } } }

it('mail texts come back the same, and the standard ones are not among them', () => {
  expect(textsOf(initialFields(texts, 'nl'))).toEqual(texts)
  expect(textsOf(initialFields({}, 'fr'))).toEqual({})
})

it('a text that is put back to the standard one is the standard one again', () => {
  const typed = initialFields(texts, 'nl')
  expect(isUsual(typed, 'referral-accepted', 'fr')).toBe(false)
  expect(isUsual(typed, 'referral-accepted', 'nl')).toBe(true)
  const { subject, body } = standardMails['referral-accepted'].fr
  const back = {
    ...typed,
    [field('referral-accepted', 'fr', 'subject')]: subject,
    [field('referral-accepted', 'fr', 'body')]: `${body}\r\n`,
  }
  expect(textsOf(back)).toEqual({})
})

it('one kind of conference begins from the text for all of them, and keeps only what differs from that', () => {
  const typed = initialFields({}, 'nl', texts)
  expect(textOf(typed, 'referral-accepted', 'fr').subject).toBe('Oui {reference}')
  expect(typed[field('referral-accepted', 'fr', 'subject')]).toBe('Oui {nummer}')
  expect(isUsual(typed, 'referral-accepted', 'fr', texts)).toBe(true)
  expect(textsOf(typed, texts)).toEqual({})
  const own = { ...typed, [field('referral-accepted', 'fr', 'subject')]: 'Oui à {variant}' }
  expect(textsOf(own, texts)).toEqual({
    'referral-accepted': { fr: { subject: 'Oui à {variant}', body: 'Voilà : {link}' } },
  })
  // The standard text counts as an own text when the text for all variants differs from it.
  const standard = standardMails['referral-accepted'].fr
  const plain = {
    ...typed,
    [field('referral-accepted', 'fr', 'subject')]: standard.subject,
    [field('referral-accepted', 'fr', 'body')]: standard.body,
  }
  expect(textsOf(plain, texts)).toEqual({ 'referral-accepted': { fr: standard } })
})
