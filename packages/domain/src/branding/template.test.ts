import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, placeholdersIn, renderTemplate, templateFlaws, templateOf } from './template.ts'

const names = ['link', 'reference', 'tenant']
const plain = fc.string().map(text => text.replaceAll(/[{}]/g, ''))
const template = fc
  .array(
    fc.oneof(
      plain,
      fc.constantFrom(...names).map(name => `{${name}}`),
    ),
  )
  .map(pieces => pieces.join(''))
/** Values of the kind that would break out: places, braces, patterns of `String.replace`. */
const value = fc.oneof(fc.string(), fc.constantFrom('{link}', '{', '}{', '$&', '$1', '{{reference}}', '__proto__'))
const values = fc.record({ link: value, reference: value, tenant: value })

describe('a text with places in it', () => {
  it('is filled in', () => {
    expect(renderTemplate('Nummer {reference} bij {tenant}.', { reference: 'LIN-1', tenant: 'De Linde' })).toBe(
      'Nummer LIN-1 bij De Linde.',
    )
  })

  it('leaves none of its places unfilled', () => {
    fc.assert(
      fc.property(template, text => {
        expect(renderTemplate(text, { link: '', reference: '', tenant: '' })).not.toMatch(/[{}]/)
      }),
    )
  })

  it('never takes a value for a place, or for a pattern', () => {
    fc.assert(
      fc.property(template, values, (text, given) => {
        const expected = partsOf(text).map(part =>
          'text' in part ? part.text : given[part.placeholder as keyof typeof given],
        )
        expect(renderTemplate(text, given)).toBe(expected.join(''))
      }),
    )
    expect(renderTemplate('{tenant}', { tenant: '{link}', link: 'geheim' })).toBe('{link}')
  })

  it('has no place that an object brings by itself', () => {
    expect(renderTemplate('{constructor}{toString}', {})).toBe('')
  })

  it('is the same after it was taken apart and put together, whatever is in it', () => {
    fc.assert(fc.property(fc.string(), text => templateOf(partsOf(text)) === text))
    fc.assert(fc.property(template, text => templateOf(partsOf(text)) === text))
  })

  it('is judged: an unknown place, one that is missing, a brace that is none', () => {
    const rules = { known: names, needed: ['link'] }
    expect(templateFlaws('Klik {link}', rules)).toEqual([])
    expect(templateFlaws('Klik {lnk}', rules)).toEqual([
      { code: 'unknown-placeholder', about: 'lnk' },
      { code: 'placeholder-missing', about: 'link' },
    ])
    for (const stray of ['{link} {', '}{link}', '{{link}}'])
      expect(templateFlaws(stray, rules)).toContainEqual({ code: 'stray-brace' })
  })

  it('that is judged right holds nothing but text and known places', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '{link}', '{x}', ' ') }), text => {
        if (templateFlaws(text, { known: names, needed: [] }).length > 0) return
        expect(placeholdersIn(text).every(name => names.includes(name))).toBe(true)
        expect(renderTemplate(text, { link: 'L' })).not.toMatch(/[{}]/)
      }),
    )
  })
})
