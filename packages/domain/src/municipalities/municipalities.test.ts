import { describe, expect, it } from 'vitest'
import { ChoiceOption } from '../forms/definition/definition.ts'
import { provinces } from '../forms/starter/lists/index.ts'
import { locales, localize } from '../language/locale.ts'
import { municipalityNow, municipalityOf, municipalityOptions } from './municipalities.ts'

const areas = provinces.map(({ value }) => value)
const named = (area: string, locale: 'nl' | 'fr' | 'en') =>
  municipalityOptions(area, locale).map(({ label }) => localize(label, locale))

describe('the municipalities of Belgium and the Netherlands', () => {
  it('are 565 since 2025 and 341 since 2026, each in one province', () => {
    expect(municipalityOptions('be', 'nl')).toHaveLength(565)
    expect(municipalityOptions('nl', 'nl')).toHaveLength(341)
    const inProvinces = areas.flatMap(area => municipalityOptions(area, 'nl').map(({ value }) => value))
    expect(new Set(inProvinces).size).toBe(906)
    expect(inProvinces).toHaveLength(906)
    for (const area of areas) expect(municipalityOptions(area, 'nl').length, area).toBeGreaterThan(5)
    expect(municipalityOptions('be-bru', 'fr')).toHaveLength(19)
  })

  it('are options that a form takes, each code and each name once', () => {
    for (const country of ['be', 'nl'] as const) {
      const options = municipalityOptions(country, 'nl')
      for (const option of options) expect(ChoiceOption.safeParse(option).success, option.value).toBe(true)
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
      expect(new Set(named(country, 'nl')).size).toBe(options.length)
    }
  })

  it.each([
    ['be-24062', 'Leuven', 'Louvain', 'Leuven'],
    ['be-53053', 'Bergen', 'Mons', 'Mons'],
    ['be-11002', 'Antwerpen', 'Anvers', 'Antwerp'],
    ['be-23106', 'Pajottegem', 'Pajottegem', 'Pajottegem'],
    ['be-73110', 'Bilzen-Hoeselt', 'Bilzen-Hoeselt', 'Bilzen-Hoeselt'],
    ['be-44088', 'Merelbeke-Melle', 'Merelbeke-Melle', 'Merelbeke-Melle'],
    ['be-82039', 'Bastenaken', 'Bastogne', 'Bastogne'],
    ['nl-1992', 'Voorne aan Zee', 'Voorne aan Zee', 'Voorne aan Zee'],
    ['nl-0518', '’s-Gravenhage (Den Haag)', '’s-Gravenhage (Den Haag)', 'The Hague'],
  ])('%s is %s in Dutch, %s in French, %s in English', (value, nl, fr, en) => {
    expect(municipalityOf(value)?.name).toEqual({ nl, fr, en })
  })

  it.each([
    ['be-11007', 'Borsbeek', 'be-11002'],
    ['be-11056', 'Zwijndrecht', 'be-46030'],
    ['be-82005', 'Bertogne', 'be-82039'],
    ['be-71022', 'Hasselt', 'be-71072'],
    ['nl-0457', 'Weesp', 'nl-0363'],
    ['nl-1696', 'Wijdemeren', 'nl-0402'],
    ['nl-0530', 'Hellevoetsluis', 'nl-1992'],
  ])('%s (%s), which ended, is readable in old answers, offered no more, and counts for %s', (value, name, into) => {
    expect(municipalityOf(value)?.name.nl).toBe(name)
    expect(municipalityNow(value)).toBe(into)
    expect(municipalityOf(into)?.into).toBeUndefined()
    expect(
      municipalityOptions('be', 'nl')
        .concat(municipalityOptions('nl', 'nl'))
        .map(one => one.value),
    ).not.toContain(value)
  })

  it('are in the order of the reader’s language', () => {
    for (const locale of locales) {
      const names = named('be', locale)
      expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare))
    }
    expect(named('be-wht', 'fr').indexOf('Ath')).toBeLessThan(named('be-wht', 'fr').indexOf('Beaumont'))
    expect(named('be-wlg', 'nl').indexOf('Luik')).toBeLessThan(named('be-wlg', 'nl').indexOf('Malmedy'))
  })

  it('of a partner’s own list are not known, and count for themselves', () => {
    expect(municipalityOf('leuven')).toBeUndefined()
    expect(municipalityNow('leuven')).toBe('leuven')
  })
})
