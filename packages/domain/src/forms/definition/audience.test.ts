import { describe, expect, it } from 'vitest'
import { mayFillIn } from './audience.ts'

const professionals = { audience: 'professional', variants: ['family', 'restorative'] } as const
const systems = { audience: 'partner-system', variants: ['restorative'] } as const

describe('who fills in which form', () => {
  it.each(['professional', 'citizen', 'partner-system'] as const)('%s: the one made for them', source => {
    expect(mayFillIn(source, source, 'family', [professionals, systems])).toBe(true)
  })

  it.each([
    ['citizen', 'professional'],
    ['citizen', 'partner-system'],
    ['professional', 'citizen'],
    ['professional', 'partner-system'],
    ['partner-system', 'citizen'],
  ] as const)('%s: never the one made for %s', (source, audience) => {
    expect(mayFillIn(source, audience, 'family', [professionals])).toBe(false)
  })

  it('a system gets the professionals’ one, as long as none is made of this kind for systems', () => {
    expect(mayFillIn('partner-system', 'professional', 'restorative', [professionals])).toBe(true)
    expect(mayFillIn('partner-system', 'professional', 'family', [professionals, systems])).toBe(true)
    expect(mayFillIn('partner-system', 'professional', 'restorative', [professionals, systems])).toBe(false)
    expect(mayFillIn('partner-system', 'professional', undefined, [professionals, systems])).toBe(false)
  })
})
