import { describe, expect, it } from 'vitest'
import { locales } from '../language/locale.ts'
import { variantIds } from './variantIds.ts'
import { variants } from './variants.ts'

describe.each(variantIds)('the variant %s', id => {
  const variant = variants[id]

  it('knows its own name', () => {
    expect(variant.id).toBe(id)
  })

  it.each(locales)('can be told in %s', locale => {
    for (const text of [variant.name, variant.questionIsAbout, variant.description])
      expect(text[locale]).toMatch(/\p{L}{3}/u)
  })
})

it('only a restorative conference keeps the preparation of the two sides apart', () => {
  expect(variantIds.filter(id => variants[id].separatedPreparation)).toEqual(['restorative'])
})

it('still goes by the former names of the seeds', () => {
  expect(variantIds.map(id => variants[id].formerName)).toEqual([
    'Eigen Kracht-conferentie',
    'Echt Recht',
    'Alle Hens',
    'Leercirkel',
  ])
})
