import { describe, expect, it } from 'vitest'
import { addressFrom, partnerFrom } from './newPartner.ts'

describe('the address of a new partner', () => {
  it.each([
    ['School De Brug', 'school-de-brug'],
    ['  Jeugdhulp “Ça va” (Noord)  ', 'jeugdhulp-ca-va-noord'],
    ['---', ''],
  ])('of %s is %s', (name, address) => {
    expect(addressFrom(name)).toBe(address)
  })
})

it('what was typed is sent trimmed, and what was left empty is left out', () => {
  const typed = {
    name: ' School De Brug ',
    sector: 'school',
    country: 'NL',
    'speaks-nl': 'yes',
    'speaks-fr': '',
    region: 'West-Brabant',
    prefix: 'bru',
    admin: ' Bea Brug ',
    email: ' Bea@Brug.example ',
  }
  expect(partnerFrom(typed)).toEqual({
    id: 'school-de-brug',
    name: 'School De Brug',
    sector: 'school',
    country: 'NL',
    languages: ['nl'],
    region: 'west-brabant',
    referencePrefix: 'BRU',
    admin: { name: 'Bea Brug', email: 'bea@brug.example' },
  })
})
