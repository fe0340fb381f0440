import { describe, expect, it } from 'vitest'
import { sectors } from '../../tenants/tenant.ts'
import { variants } from '../../variants/variants.ts'
import { starterForms } from '../starter/index.ts'
import { checkList, mayPublish } from './checkList.ts'
import { withoutSpecial } from './withoutSpecial.ts'

const starters = sectors.flatMap(sector => Object.values(starterForms(sector)).map(form => ({ sector, form })))

describe.each(starters)('the $form.audience form of $sector, without a ground in law', ({ form }) => {
  const left = withoutSpecial(form)
  const questions = left.sections.flatMap(section => section.questions)

  it('asks nothing that needs one, and is fit to publish as it is', () => {
    const against = {
      languages: ['nl', 'fr', 'en'] as const,
      enabledVariants: Object.values(variants).map(({ id }) => id),
      dimensions: [],
      hasSpecialGround: false,
    }
    expect(mayPublish(checkList(form, against))).toBe(false)
    expect(checkList(left, against)).toEqual([])
  })

  it('still asks who it is about, where, what the question is and how to reach who asks', () => {
    const keys = questions.map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['municipality', 'question']))
    expect(questions.some(({ meaning }) => meaning === 'main-person' || meaning === 'groups')).toBe(true)
    expect(questions.some(({ meaning }) => meaning === 'contact')).toBe(true)
  })

  it('is the same when there is nothing to leave out', () => {
    expect(withoutSpecial(left)).toBe(left)
  })
})
