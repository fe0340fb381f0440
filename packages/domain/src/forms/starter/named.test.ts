import { expect, it } from 'vitest'
import { sectors } from '../../tenants/tenant.ts'
import { variants } from '../../variants/variants.ts'
import { starterForms } from './index.ts'
import { namedAsAt } from './named.ts'

const labelsIn = (form: ReturnType<typeof starterForms>['citizen']) =>
  form.sections
    .flatMap(({ questions }) => questions)
    .flatMap(question => (question.key === 'variant' && question.type === 'choice' ? question.options : []))
    .map(({ value, label }) => [value, label.nl])

it('a starter form offers the kinds of conference by the names that the partner has for them', () => {
  const { professional } = starterForms('youth-care')
  const own = namedAsAt({ variantNames: { restorative: { nl: 'Herstelgesprek' } } }, professional)
  expect(labelsIn(own)).toContainEqual(['restorative', 'Herstelgesprek'])
  expect(labelsIn(own)).toContainEqual(['family', variants.family.name.nl])
})

it.each(sectors)('nothing else of it changes, and nothing at all where a partner (%s) has no names', sector => {
  for (const form of Object.values(starterForms(sector))) {
    expect(namedAsAt({ variantNames: {} }, form)).toEqual(form)
    const own = namedAsAt({ variantNames: { family: { en: 'Circle' } } }, form)
    expect({ ...own, sections: [] }).toEqual({ ...form, sections: [] })
    const others = (one: typeof form) =>
      one.sections.flatMap(({ questions }) => questions).filter(({ key }) => key !== 'variant')
    expect(others(own)).toEqual(others(form))
  }
})
