import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptableAnswers, hostileAnswers } from '../../test-data/answers.ts'
import { locales } from '../language/locale.ts'
import { sectors } from '../tenants/tenant.ts'
import { describeAnswers } from './describe.ts'
import { dimensionsOf } from './dimensions.ts'
import { knownAnswers } from './draft.ts'
import { sectionProgress } from './sections.ts'
import { starterForms } from './starter/index.ts'
import { validate } from './validate.ts'
import { visibleSections } from './visibility.ts'

const forms = sectors.flatMap(sector => Object.values(starterForms(sector)).map(form => ({ sector, form })))
const runs = { numRuns: 60 }

function visibleKeys(form: (typeof forms)[number]['form'], answers: unknown): string[] {
  return visibleSections(form, answers).flatMap(({ questions }) => questions.map(({ key }) => key))
}

describe.each(forms)('the $form.audience form of $sector', ({ form }) => {
  const declared = form.declarations.map(({ key }) => key)

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(hostileAnswers(form), fc.constantFrom(...locales), (raw, locale) => {
        validate(form, raw, locale, '2026-04-21')
        describeAnswers(form, raw, locale)
        dimensionsOf(form, raw, '2026-04-21')
        sectionProgress(form, raw, locale)
        JSON.stringify(knownAnswers(form, raw))
      }),
      runs,
    )
  })

  it('puts faults only on what is on the screen', () => {
    fc.assert(
      fc.property(hostileAnswers(form), raw => {
        const result = validate(form, raw, 'nl')
        if (result.ok) return
        const shown = new Set([...visibleKeys(form, raw), ...declared])
        for (const { path } of result.faults) expect(shown).toContain(path.split('.')[0])
        expect(new Set(result.faults.map(({ path }) => path)).size).toBe(result.faults.length)
      }),
      runs,
    )
  })

  it('accepts acceptable answers, and then accepts what it made of them unchanged', () => {
    fc.assert(
      fc.property(acceptableAnswers(form), raw => {
        const once = validate(form, raw, 'fr')
        expect(once).toMatchObject({ ok: true })
        if (!once.ok) return
        expect(validate(form, JSON.parse(JSON.stringify(once.answers)), 'nl')).toEqual(once)
      }),
      runs,
    )
  })

  it('shows the same for raw and for validated answers, and keeps no answer to a hidden question', () => {
    fc.assert(
      fc.property(acceptableAnswers(form), raw => {
        const result = validate(form, raw, 'en')
        if (!result.ok) throw new Error('acceptable answers were refused')
        expect(visibleKeys(form, result.answers)).toEqual(visibleKeys(form, raw))
        const allowed = new Set([...visibleKeys(form, raw), ...declared])
        for (const key of Object.keys(result.answers)) expect(allowed).toContain(key)
      }),
      runs,
    )
  })

  it('gives a draft the same verdict as what was typed', () => {
    fc.assert(
      fc.property(acceptableAnswers(form), raw => {
        const draft = JSON.parse(JSON.stringify(knownAnswers(form, raw)))
        expect(knownAnswers(form, draft)).toEqual(draft)
        expect(validate(form, draft, 'nl')).toEqual(validate(form, raw, 'nl'))
      }),
      runs,
    )
  })
})
