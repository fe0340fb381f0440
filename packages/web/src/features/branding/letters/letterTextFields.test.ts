import { type LetterTexts, standardLetter } from '@kring/domain/letters'
import { expect, it } from 'vitest'
import { field, initialFields, isStandard, lettersOf } from './letterTextFields.ts'

const text = { title: 'Kom je?', body: '{about} {date} {time} {place} {caller} {phone}' }
const texts: LetterTexts = { invitation: { nl: text } }

it('letters come back the same, and the standard ones are not among them', () => {
  expect(lettersOf(initialFields(texts, 'family', 'nl'), 'family')).toEqual(texts)
  expect(lettersOf(initialFields({}, 'family', 'en'), 'family')).toEqual({})
})

it('a letter that is put back to the standard one is the standard one again', () => {
  const typed = initialFields(texts, 'restorative', 'fr')
  expect(isStandard(typed, 'invitation', 'restorative', 'nl')).toBe(false)
  expect(isStandard(typed, 'invitation', 'restorative', 'fr')).toBe(true)
  const { title, body } = standardLetter('invitation', 'restorative', 'nl')
  const back = {
    ...typed,
    [field('invitation', 'nl', 'title')]: title,
    [field('invitation', 'nl', 'body')]: body.replaceAll('\n', '\r\n'),
  }
  expect(lettersOf(back, 'restorative')).toEqual({})
})
