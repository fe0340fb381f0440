import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colourFindings, findingsOf, grounds, leastContrast, schemes, standardColours, washOf } from './colours.ts'
import { contrast, mix, ratioOf } from './contrast.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it('is what the guideline says of black on white and of the examples people know', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('does not depend on which of two colours is in front, and is 1 of a colour on itself', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one))
        expect(contrast(one, one)).toBe(1)
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1)
        expect(contrast(one, other)).toBeLessThanOrEqual(21)
      }),
    )
  })

  it('is never said to be enough when it is not', () => {
    expect(ratioOf(4.499)).toBe('4.4')
    expect(ratioOf(4.5)).toBe('4.5')
  })
})

describe('the colours of a partner', () => {
  it('are enough as the product has them', () => {
    expect(colourFindings(standardColours).filter(({ isEnough }) => !isEnough)).toEqual([])
  })

  it('are not enough in yellow on paper, and the nearest that is can be read', () => {
    const [brand] = findingsOf('light', { brand: '#ffdd00', ink: '#000000' })
    expect(brand).toMatchObject({ role: 'brand', isEnough: false })
    expect(brand?.ratio).toBeLessThan(1.5)
    expect(findingsOf('light', { brand: brand?.nearest ?? '', ink: '#ffffff' })[0]?.isEnough).toBe(true)
  })

  it('have a nearest one that is enough, whatever was chosen; what is enough stays as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemes), hex, hex, (scheme, brand, ink) => {
        const [first, second] = findingsOf(scheme, { brand, ink })
        if (first === undefined || second === undefined) throw new Error('two findings')
        if (first.isEnough) expect(first.nearest).toBe(brand)
        if (second.isEnough) expect(second.nearest).toBe(ink)
        expect(findingsOf(scheme, { brand: first.nearest, ink })[0]?.isEnough).toBe(true)
        expect(contrast(second.nearest, brand)).toBeGreaterThanOrEqual(leastContrast)
      }),
    )
  })

  it('are enough from a contrast of four and a half on: with each ground, and with the wash of themselves', () => {
    const [brand, ink] = findingsOf('light', standardColours.light)
    const light = standardColours.light.brand
    const lightGrounds = [
      '#faf7f2',
      '#ffffff',
      '#f2ece2',
      '#fdf1d7',
      '#fce8e6',
      '#e4f2e8',
      '#fbe9e2',
      mix(light, 0.13, '#ffffff'),
    ]
    expect(brand?.ratio).toBe(Math.min(...lightGrounds.map(ground => contrast(light, ground))))
    expect(ink?.ratio).toBe(contrast('#ffffff', light))
    const dark = standardColours.dark.brand
    const darkGrounds = [
      '#14191b',
      '#1c2325',
      '#2a3437',
      '#37290d',
      '#3b1614',
      '#16301f',
      '#3a2019',
      mix(dark, 0.13, '#1c2325'),
    ]
    expect(findingsOf('dark', standardColours.dark)[0]?.ratio).toBe(
      Math.min(...darkGrounds.map(ground => contrast(dark, ground))),
    )
    expect(colourFindings(standardColours).map(({ scheme, role }) => `${scheme} ${role}`)).toEqual([
      'light brand',
      'light ink',
      'dark brand',
      'dark ink',
    ])
  })

  it('are held against the tints of notes and tags too, and the one that is hardest to read is named', () => {
    // Enough on white, paper and their own tint; a link in a red note would not be.
    const [brand] = findingsOf('light', { brand: '#6e6ee0', ink: '#ffffff' })
    expect(contrast('#6e6ee0', '#ffffff')).toBeGreaterThan(4)
    expect(brand?.isEnough).toBe(false)
    fc.assert(
      fc.property(fc.constantFrom(...schemes), hex, (scheme, colour) => {
        const { ratio, on, isEnough } = findingsOf(scheme, { brand: colour, ink: '#000000' })[0] ?? {}
        const background =
          on === undefined || on === 'wash' || on === 'brand' ? washOf(scheme, colour) : grounds[scheme][on]
        expect(contrast(colour, background)).toBe(ratio)
        if (isEnough)
          for (const tint of [...Object.values(grounds[scheme]), washOf(scheme, colour)])
            expect(contrast(colour, tint)).toBeGreaterThanOrEqual(leastContrast)
      }),
    )
  })

  it('leave the text of the page readable on their own tint', () => {
    const texts = { light: ['#1d2a2e', '#51606a'], dark: ['#eef1ee', '#a9b6b8'] } as const
    fc.assert(
      fc.property(fc.constantFrom(...schemes), hex, (scheme, colour) => {
        const { nearest } = findingsOf(scheme, { brand: colour, ink: '#000000' })[0] ?? { nearest: colour }
        for (const text of texts[scheme])
          expect(contrast(text, washOf(scheme, nearest))).toBeGreaterThanOrEqual(leastContrast)
      }),
    )
  })

  it('are made darker on light and lighter on dark, just as far as is needed', () => {
    const steps = (scheme: 'light' | 'dark', colour: string, end: string) =>
      Array.from({ length: 255 }, (_, at) => mix(end, (at + 1) / 255, colour)).find(
        next => findingsOf(scheme, { brand: next, ink: '#000000' })[0]?.isEnough,
      )
    expect(findingsOf('light', { brand: '#ffdd00', ink: '#000000' })[0]?.nearest).toBe(
      steps('light', '#ffdd00', '#000000'),
    )
    expect(findingsOf('dark', { brand: '#220000', ink: '#ffffff' })[0]?.nearest).toBe(
      steps('dark', '#220000', '#ffffff'),
    )
    // Ink goes to whichever of black and white is nearer to enough.
    expect(findingsOf('light', { brand: '#ffffff', ink: '#999999' })[1]?.nearest).toBe('#767676')
    expect(findingsOf('light', { brand: '#000000', ink: '#666666' })[1]?.nearest).toBe('#757575')
  })

  it('mix by their share, part by part', () => {
    expect(mix('#ff0000', 0.5, '#0000ff')).toBe('#800080')
    expect(mix('#102030', 0.25, '#000000')).toBe('#04080c')
  })

  it('mix to one of the two at the ends', () => {
    expect(mix('#0b5c56', 1, '#ffffff')).toBe('#0b5c56')
    expect(mix('#0b5c56', 0, '#ffffff')).toBe('#ffffff')
  })
})
