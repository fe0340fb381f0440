import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptableAnswers, hostileAnswers } from '../../test-data/answers.ts'
import { anyForm } from '../../test-data/forms.ts'
import { locales } from '../language/locale.ts'
import { sectors } from '../tenants/tenant.ts'
import { describeAnswers } from './answers/describe.ts'
import { dimensionsOf } from './answers/dimensions.ts'
import { knownAnswers } from './answers/knownAnswers.ts'
import { checkDefinition } from './definition/check.ts'
import type { Condition, FormDefinition, Question } from './definition/definition.ts'
import { sectionProgress } from './sections.ts'
import { starterForms } from './starter/index.ts'
import { validate } from './validate.ts'
import { visibleSections } from './visibility.ts'

/** What happens with forms that a property has looked at: too thin a generator proves nothing. */
it('any form can be published, and forms hang together in every way that a condition can', () => {
  const seen = { hiddenPart: 0, nested: 0, turned: 0, is: 0, includes: 0, files: 0, dates: 0, groups: 0 }
  const hidden = { some: 0, all: 0 }
  fc.assert(
    fc.property(
      anyForm.chain(form => fc.tuple(fc.constant(form), acceptableAnswers(form))),
      ([form, answers]) => {
        expect(checkDefinition(form)).toEqual([])
        const text = JSON.stringify(form)
        const questions = form.sections.flatMap(section => section.questions)
        if (form.sections.some(section => section.visibleIf)) seen.hiddenPart += 1
        if (/"(?:all|any)":\[\{"(?:all|any|not)"/.test(text)) seen.nested += 1
        if (text.includes('"not":')) seen.turned += 1
        if (text.includes('"is":')) seen.is += 1
        if (text.includes('"includes":')) seen.includes += 1
        if (questions.some(({ type }) => type === 'file')) seen.files += 1
        if (questions.some(({ type }) => type === 'date')) seen.dates += 1
        if (questions.some(({ type }) => type === 'person-list')) seen.groups += 1
        const shown = visibleKeys(form, answers).length
        if (shown < questions.length) hidden.some += 1
        if (shown === 0) hidden.all += 1
      },
    ),
    { numRuns: 300, seed: 7 },
  )
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(15)
  expect(hidden.some).toBeGreaterThan(80)
})

const starters = sectors.flatMap(sector => Object.values(starterForms(sector)).map(form => ({ sector, form })))
const runs = { numRuns: 60 }
const anyRuns = { numRuns: 120 }

function visibleKeys(form: FormDefinition, answers: unknown): string[] {
  return visibleSections(form, answers).flatMap(({ questions }) => questions.map(({ key }) => key))
}

type Pairs = <Answers>(
  answersOf: (form: FormDefinition) => fc.Arbitrary<Answers>,
) => fc.Arbitrary<[FormDefinition, Answers]>

type Case = { readonly name: string; readonly pairs: Pairs; readonly runs: { readonly numRuns: number } }

/** Each starter form, and any form that anyone may make. */
const cases: readonly Case[] = [
  ...starters.map(
    ({ sector, form }): Case => ({
      name: `the ${form.audience} form of ${sector}`,
      pairs: answersOf => fc.tuple(fc.constant(form), answersOf(form)),
      runs,
    }),
  ),
  {
    name: 'any form',
    pairs: answersOf => anyForm.chain(form => fc.tuple(fc.constant(form), answersOf(form))),
    runs: anyRuns,
  },
]

describe.each(cases)('$name', ({ pairs, runs }) => {
  const withHostile = pairs(hostileAnswers)
  const withAcceptable = pairs(acceptableAnswers)
  const declaredIn = (form: FormDefinition) => form.declarations.map(({ key }) => key)

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(withHostile, fc.constantFrom(...locales), ([form, raw], locale) => {
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
      fc.property(withHostile, ([form, raw]) => {
        const result = validate(form, raw, 'nl')
        if (result.ok) return
        const shown = new Set([...visibleKeys(form, raw), ...declaredIn(form)])
        for (const { path } of result.faults) expect(shown).toContain(path.split('.')[0])
        expect(new Set(result.faults.map(({ path }) => path)).size).toBe(result.faults.length)
      }),
      runs,
    )
  })

  it('accepts acceptable answers, and then accepts what it made of them unchanged', () => {
    fc.assert(
      fc.property(withAcceptable, ([form, raw]) => {
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
      fc.property(withAcceptable, ([form, raw]) => {
        const result = validate(form, raw, 'en')
        if (!result.ok) throw new Error('acceptable answers were refused')
        expect(visibleKeys(form, result.answers)).toEqual(visibleKeys(form, raw))
        const allowed = new Set([...visibleKeys(form, raw), ...declaredIn(form)])
        for (const key of Object.keys(result.answers)) expect(allowed).toContain(key)
      }),
      runs,
    )
  })

  it('asks what is required of what is on the screen, and of nothing else', () => {
    fc.assert(
      fc.property(withAcceptable, fc.nat(), ([form, raw], nth) => {
        const asked = visibleSections(form, raw).flatMap(({ questions }) => questions)
        const left = asked[nth % Math.max(1, asked.length)]
        if (left === undefined) return
        const { [left.key]: _, ...without } = raw
        const result = validate(form, without, 'nl')
        const missing = result.ok ? [] : result.faults.map(({ path }) => path.split('.')[0])
        // What hangs on it may come or go, and what comes was answered well or need not be.
        expect(missing.includes(left.key)).toBe(left.required)
      }),
      runs,
    )
  })

  it('gives a draft the same verdict as what was typed', () => {
    fc.assert(
      fc.property(withAcceptable, ([form, raw]) => {
        const draft = JSON.parse(JSON.stringify(knownAnswers(form, raw)))
        expect(knownAnswers(form, draft)).toEqual(draft)
        expect(validate(form, draft, 'nl')).toEqual(validate(form, raw, 'nl'))
      }),
      runs,
    )
  })
})

/** What counts as no answer, however it is written: of a question of any kind. */
const blank = (question: Question): fc.Arbitrary<unknown> => {
  const nothing = fc.constantFrom<unknown>(undefined, null)
  if (question.type === 'person-list') return fc.oneof(nothing, fc.constantFrom<unknown>([], [{}], [{ name: ' ' }]))
  if (question.type === 'person') return fc.oneof(nothing, fc.constantFrom<unknown>({}, { name: '' }))
  if (question.type === 'date')
    return fc.oneof(nothing, fc.constantFrom<unknown>('', { day: '', month: '', year: ' ' }))
  if (question.type === 'multiple-choice' || question.type === 'file') return fc.oneof(nothing, fc.constant([]))
  return fc.oneof(nothing, fc.constantFrom('', ' '))
}

/** Answers, some of which are none. */
const sometimesBlank = (form: FormDefinition): fc.Arbitrary<Record<string, unknown>> => {
  const questions = form.sections.flatMap(section => section.questions)
  const blanks = fc.record(Object.fromEntries(questions.map(one => [one.key, blank(one)])), { requiredKeys: [] })
  return fc.tuple(acceptableAnswers(form), blanks).map(([answers, none]) => ({ ...answers, ...none }))
}

/**
 * What is on the screen, said anew from what a condition means: an answer counts when its question is shown and it is
 * one; a question is shown when its part is and its own condition holds.
 */
function shownBySense(form: FormDefinition, answers: Readonly<Record<string, unknown>>): readonly string[] {
  const placed = new Map(form.sections.flatMap(section => section.questions.map(one => [one.key, { section, one }])))
  const says = (key: string): unknown => {
    const place = placed.get(key)
    if (place === undefined || !isShown(key)) return undefined
    const only = validate(
      {
        ...form,
        sections: [{ ...place.section, visibleIf: undefined, questions: [freed(place.one)] }],
        declarations: [],
      },
      answers,
      'nl',
    )
    return only.ok ? only.answers[key] : undefined
  }
  const isTrue = (condition: Condition): boolean => {
    if ('all' in condition) return !condition.all.some(one => !isTrue(one))
    if ('any' in condition) return condition.any.filter(isTrue).length > 0
    if ('not' in condition) return isTrue(condition.not) === false
    const said = says(condition.question)
    if ('is' in condition) return said === condition.is
    if ('includes' in condition) return [said].flat().some(one => one === condition.includes)
    return said !== undefined
  }
  const isShown = (key: string): boolean => {
    const place = placed.get(key)
    const conditions = [place?.section.visibleIf, place?.one.visibleIf]
    return conditions.every(one => one === undefined || isTrue(one))
  }
  return [...placed.keys()].filter(isShown)
}

const freed = ({ visibleIf, ...question }: Question): Question => ({ ...question, required: false })

it('what is shown of any form is what its conditions say, whatever hangs on what', () => {
  const asked = anyForm.chain(form => fc.tuple(fc.constant(form), sometimesBlank(form)))
  fc.assert(
    fc.property(asked, ([form, answers]) => {
      expect(visibleKeys(form, answers)).toEqual(shownBySense(form, answers))
    }),
    { numRuns: 200 },
  )
})
