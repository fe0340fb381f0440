import { describe, expect, it } from 'vitest'
import { variantIds } from '../variants.ts'
import { type ConferencePart, conferenceParts, leavesForPrivateTime } from './privateTime.ts'

const leaving = (variant: (typeof variantIds)[number], isKept?: boolean): readonly ConferencePart[] =>
  conferenceParts.filter(part => leavesForPrivateTime({ part, isKept }, { variant }))

describe('who leaves the room for private time (G14)', () => {
  it.each(['family', 'restorative', 'neighbourhood'] as const)(
    'is everyone who is not circle, in a %s one',
    variant => {
      expect(leaving(variant)).toEqual(['teacher', 'professional', 'coordinator', 'interpreter', 'support-person'])
    },
  )

  it('is not the teacher in a learning circle, who is in the circle; another professional still is', () => {
    expect(leaving('learning-circle')).toEqual(['professional', 'coordinator', 'interpreter', 'support-person'])
  })

  it.each(variantIds)('is not an interpreter or support person whom the family keeps, in a %s one', variant => {
    expect(leaving(variant, true)).not.toContain('interpreter')
    expect(leaving(variant, true)).not.toContain('support-person')
  })

  it.each(variantIds)('is the coordinator and every professional, whoever wants to keep them, in a %s one', variant => {
    expect(leaving(variant, true)).toEqual(expect.arrayContaining(['coordinator', 'professional']))
  })

  it.each(variantIds)('is never the main person, the circle or who speaks for a group, in a %s one', variant => {
    for (const isKept of [true, false, undefined])
      for (const part of ['main-person', 'circle', 'spokesperson'] as const)
        expect(leaving(variant, isKept)).not.toContain(part)
  })
})
