import { describe, expect, it } from 'vitest'
import { sectors } from '../../tenants/tenant.ts'
import { variants } from '../../variants/variants.ts'
import { means } from '../definition/meaning.ts'
import { starterForms } from '../starter/index.ts'
import { checkList, mayPublish } from './checkList.ts'
import { coreMeanings, missingCore, withPlainCore } from './core.ts'
import { withoutSpecial } from './withoutSpecial.ts'

const starters = sectors.flatMap(sector => Object.values(starterForms(sector)).map(form => ({ sector, form })))
const against = {
  languages: ['nl', 'fr', 'en'] as const,
  enabledVariants: Object.values(variants).map(({ id }) => id),
  dimensions: [],
  hasSpecialGround: false,
  mainForms: ['referral', 'self-referral'],
}

describe.each(starters)('the $form.audience form of $sector', ({ form }) => {
  it('has its core, with a legal ground and without one', () => {
    expect(missingCore(form)).toEqual([])
    expect(missingCore(withPlainCore(form))).toEqual([])
  })

  it('asks nothing without a ground that needs one, and may go live as it is', () => {
    const left = withPlainCore(form)
    const questions = left.sections.flatMap(section => section.questions)
    expect(questions.filter(({ marks }) => marks.includes('special'))).toEqual([])
    expect(checkList(left, against)).toEqual([])
    for (const meaning of coreMeanings) expect(questions.some(question => means(question, meaning))).toBe(true)
  })

  it('may not go live without a part of it', () => {
    for (const meaning of missingCore(withoutSpecial(form))) {
      const points = checkList(withoutSpecial(form), against)
      expect(points).toContainEqual({ code: 'core-missing', at: form.id, about: meaning, blocks: true })
      expect(mayPublish(points)).toBe(false)
    }
  })

  it('is the same when nothing of it needs a ground', () => {
    const left = withPlainCore(form)
    expect(withPlainCore(left)).toBe(left)
  })
})

it('a form beside the main ones may ask less', () => {
  const form = withoutSpecial(starterForms('other').citizen)
  const codes = checkList(form, { ...against, mainForms: ['other'] }).map(({ code }) => code)
  expect(missingCore(form)).not.toEqual([])
  expect(codes).not.toContain('core-missing')
})
