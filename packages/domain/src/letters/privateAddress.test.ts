import { describe, expect, it } from 'vitest'
import type { Addressee } from './addressees.ts'
import { privateAddressesNamed } from './privateAddress.ts'

const addressee = (id: string, person: Addressee['person']): Addressee => ({
  id,
  group: 'harmed',
  person,
  isMain: true,
  isUnplaced: false,
})
const aerts = addressee('harmed.0', {
  name: 'Mevrouw Aerts',
  address: 'Schuilstraat 7, Mechelen',
  addressPrivate: true,
})
const kevin = addressee('didHarm.0', { name: 'Kevin', address: 'Dorpsstraat 1' })
const all = [aerts, kevin]

describe('an address that is not to be shared', () => {
  it('is found in a letter to another, however it is written', () => {
    expect(privateAddressesNamed(all, kevin, ['Bij haar thuis: SCHUILSTRAAT 7 Mechelen.'])).toEqual(['Mevrouw Aerts'])
  })

  it('may stand on a letter to the person who lives there', () => {
    expect(privateAddressesNamed(all, aerts, ['Schuilstraat 7, Mechelen'])).toEqual([])
  })

  it('is only found as whole words, and only when it is marked', () => {
    expect(privateAddressesNamed(all, kevin, ['Schuilstraat 77, Mechelen'])).toEqual([])
    expect(privateAddressesNamed(all, aerts, ['Dorpsstraat 1'])).toEqual([])
  })

  it('says nothing of somebody without an address', () => {
    const none = addressee('harmed.1', { name: 'Haar man', addressPrivate: true })
    expect(privateAddressesNamed([none], kevin, ['', 'overal'])).toEqual([])
  })
})
