import { type MailTexts, standardMails } from '@kring/domain/house'
import { expect, it } from 'vitest'
import { field, isStandard, textsOf, typedOf } from './typedTexts.ts'

const texts: MailTexts = { 'referral-accepted': { fr: { subject: 'Oui {reference}', body: 'Voilà : {link}' } } }

it('mail texts come back the same, and the standard ones are not among them', () => {
  expect(textsOf(typedOf(texts))).toEqual(texts)
  expect(textsOf(typedOf({}))).toEqual({})
})

it('a text that is put back to the standard one is the standard one again', () => {
  const typed = typedOf(texts)
  expect(isStandard(typed, 'referral-accepted', 'fr')).toBe(false)
  expect(isStandard(typed, 'referral-accepted', 'nl')).toBe(true)
  const { subject, body } = standardMails['referral-accepted'].fr
  const back = {
    ...typed,
    [field('referral-accepted', 'fr', 'subject')]: subject,
    [field('referral-accepted', 'fr', 'body')]: `${body}\r\n`,
  }
  expect(textsOf(back)).toEqual({})
})
