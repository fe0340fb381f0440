import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPerson } from './format.ts'
import { withoutPrivateAddresses } from './privateAddresses.ts'

const secret = { name: 'Mevrouw Aerts', address: 'Schuilstraat 7', addressPrivate: true }

describe('an address that is not to be shared', () => {
  it('is told nowhere of what leaves the dossier, while the mark stays', () => {
    const told = withoutPrivateAddresses({
      answers: { harmed: [secret] },
      participants: { sides: { harmed: [secret] } },
    })
    expect(JSON.stringify(told)).not.toContain('Schuilstraat')
    expect(told.answers.harmed).toEqual([{ name: 'Mevrouw Aerts', addressPrivate: true }])
  })

  it('carries the mark wherever somebody of the dossier reads it', () => {
    expect(formatPerson(secret, 'nl')).toBe('Mevrouw Aerts · Schuilstraat 7 (adres niet delen)')
    expect(formatPerson({ ...secret, address: undefined }, 'en')).toBe('Mevrouw Aerts · (do not share the address)')
  })

  it('is found at any depth, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }), (value, path) => {
        const nested = path.reduce<unknown>((inner, key) => ({ [`_${key}`]: [inner] }), secret)
        const told = withoutPrivateAddresses({ nested, value })
        expect(JSON.stringify(told.nested)).not.toContain('Schuilstraat')
        expect(JSON.stringify(withoutPrivateAddresses(value))).toBe(JSON.stringify(value))
      }),
      { numRuns: 100 },
    )
  })

  it('stays when it may be shared', () => {
    const open = { name: 'Jozef', address: 'Dorpsstraat 1', addressPrivate: false }
    expect(withoutPrivateAddresses(open)).toEqual(open)
  })
})
