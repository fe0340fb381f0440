import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { acceptableAnswers } from '../../../test-data/answers.ts'
import { anyForm, formOf, type TestQuestion } from '../../../test-data/forms.ts'
import { sectors } from '../../tenants/tenant.ts'
import { describeAnswers } from '../answers/describe.ts'
import { checkDefinition } from '../definition/check.ts'
import type { Condition, FormDefinition, Question } from '../definition/definition.ts'
import { starterForms } from '../starter/index.ts'
import { validate } from '../validate.ts'
import { answersSchema } from './answersSchema.ts'
import { carryOver } from './carryOver.ts'
import { type CheckAgainst, checkList, mayPublish } from './checkList.ts'
import { compareForms } from './compare.ts'
import { applyEdit, type FormEdit, takenKeys } from './edit.ts'
import { exportForm, importForm } from './exportForm.ts'
import { FormFile, formFileSchema } from './formFile.ts'
import { newKey, newQuestion } from './newQuestion.ts'
import { unreachable } from './reachable.ts'
import { WorkingForm } from './workingForm.ts'

const starters = sectors.flatMap(sector => Object.values(starterForms(sector)))
const keysOf = (form: FormDefinition) => form.sections.flatMap(({ questions }) => questions.map(({ key }) => key))
const edit = (form: FormDefinition, ...edits: readonly FormEdit[]) => edits.reduce(applyEdit, form)
/** Whoever would change it is told at once. */
function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing === 'object' && thing !== null) for (const part of Object.values(thing)) frozen(part)
  return Object.freeze(thing)
}
const three = formOf(
  { type: 'yes-no', key: 'helper' },
  { type: 'text', key: 'who', visibleIf: { question: 'helper', is: true } },
  { type: 'choice', key: 'colour' },
)

describe('a key', () => {
  it('is made from the label, in letters that every system can hold', () => {
    expect(newKey('Is er een hulpverlener bij het gezin?', new Set())).toBe('isErEenHulpverlenerBij')
    expect(newKey('Prénom de l’élève', new Set())).toBe('prenomDeLEleve')
  })

  it('is never one that is taken, nor one that every object has', () => {
    expect(newKey('Naam', new Set(['naam', 'naam2']))).toBe('naam3')
    expect(newKey('constructor', new Set())).toBe('constructor2')
  })

  it('fits the definition, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (label, taken) => {
        const key = newKey(label, new Set(taken))
        expect(key).toMatch(/^[a-z][a-zA-Z0-9]{0,39}$/)
        expect(taken).not.toContain(key)
      }),
    )
  })
})

describe('an edit', () => {
  it('moves a question within its section, and past its end into the next', () => {
    const form = edit(three, { edit: 'add-section', section: { key: 'more', title: {}, questions: [] } })
    expect(keysOf(edit(form, { edit: 'move-question', key: 'colour', by: -1 }))).toEqual(['helper', 'colour', 'who'])
    const over = edit(form, { edit: 'move-question', key: 'colour', by: 1 })
    expect(over.sections.map(({ questions }) => questions.length)).toEqual([2, 1])
    expect(edit(over, { edit: 'move-question', key: 'colour', by: -1 })).toEqual(form)
    expect(edit(form, { edit: 'move-question', key: 'helper', by: -1 })).toEqual(form)
  })

  it('that removes a question frees those that asked about it', () => {
    const left = edit(three, { edit: 'remove-question', key: 'helper' })
    expect(keysOf(left)).toEqual(['who', 'colour'])
    expect(left.sections[0]?.questions[0]).not.toHaveProperty('visibleIf')
    expect(checkDefinition(left)).toEqual([])
  })

  it('leaves of a condition what asks about others', () => {
    const form = formOf(
      { type: 'yes-no', key: 'a' },
      { type: 'yes-no', key: 'b' },
      { type: 'yes-no', key: 'c' },
      {
        type: 'text',
        key: 'd',
        visibleIf: {
          all: [
            { question: 'a', is: true },
            { any: [{ question: 'b', is: true }, { not: { question: 'c', is: true } }] },
          ],
        },
      },
    )
    const conditionAfter = (key: string) =>
      edit(form, { edit: 'remove-question', key }).sections[0]?.questions.at(-1)?.visibleIf
    expect(conditionAfter('a')).toEqual({ any: [{ question: 'b', is: true }, { not: { question: 'c', is: true } }] })
    expect(conditionAfter('c')).toEqual({
      all: [
        { question: 'a', is: true },
        { question: 'b', is: true },
      ],
    })
  })

  it('that copies a question gives it a key of its own, and no part in reports or the dossier page', () => {
    const form = formOf({ type: 'choice', key: 'town', dimension: 'municipality', meaning: 'contact' })
    const [, copy] = edit(form, { edit: 'duplicate-question', key: 'town' }).sections[0]?.questions ?? []
    expect(copy).toMatchObject({ type: 'choice', key: 'town2' })
    expect(copy).not.toHaveProperty('dimension')
    expect(copy).not.toHaveProperty('meaning')
  })

  const anyEdit = (form: FormDefinition): fc.Arbitrary<FormEdit> => {
    const key = fc.constantFrom(...keysOf(form), 'none')
    const section = fc.constantFrom(...form.sections.map(one => one.key), 'none')
    const by = fc.constantFrom(1 as const, -1 as const)
    const fresh = fc.nat({ max: 99 }).map(number => newQuestion('text', `fresh${number}`))
    return fc.oneof(
      fc.record({ edit: fc.constant('move-question' as const), key, by }),
      fc.record({ edit: fc.constant('remove-question' as const), key }),
      fc.record({ edit: fc.constant('duplicate-question' as const), key }),
      fc.record({ edit: fc.constant('move-section' as const), key: section, by }),
      fc.record({ edit: fc.constant('remove-section' as const), key: section }),
      fc.record({ edit: fc.constant('add-question' as const), section, question: fresh }),
    )
  }

  it('whichever and however many leaves a form that can be kept, with no question twice unless it was added so', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starters).chain(form => fc.tuple(fc.constant(form), fc.array(anyEdit(form)))),
        ([form, edits]) => {
          const after = edit(form, ...edits)
          expect(WorkingForm.safeParse(after).success).toBe(true)
          const old = keysOf(after).filter(key => !key.startsWith('fresh'))
          expect(new Set(old).size).toBe(old.length)
          const unknown = checkDefinition(after).filter(({ code }) => code === 'condition-unknown-question')
          expect(unknown).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never changes the form that it is made on: what was asked and answered stays what it was', () => {
    const anyone = fc.oneof(anyForm, fc.constantFrom(...starters)).chain(form => {
      return fc.tuple(fc.constant(form), acceptableAnswers(form), fc.array(anyEdit(form), { maxLength: 12 }))
    })
    fc.assert(
      fc.property(anyone, ([form, answers, edits]) => {
        const filled = validate(form, answers, 'nl')
        const given = frozen(filled.ok ? filled.answers : answers)
        const before = JSON.stringify([form, given, describeAnswers(form, given, 'nl')])
        const later = { ...edit(frozen(form), ...edits), version: 2 }
        carryOver(form, later, given)
        compareForms(form, later)
        expect(JSON.stringify([form, given, describeAnswers(form, given, 'nl')])).toBe(before)
      }),
      { numRuns: 30 },
    )
  })

  it('adds keys that no question or declaration has', () => {
    for (const form of starters) for (const key of keysOf(form)) expect(takenKeys(form)).toContain(key)
  })
})

describe('comparing two versions', () => {
  it('names what was added, removed, changed and moved', () => {
    const later = edit(
      three,
      { edit: 'remove-question', key: 'who' },
      { edit: 'add-question', section: 'only', question: newQuestion('date', 'since') },
      { edit: 'move-question', key: 'colour', by: -1 },
    )
    const required = { ...later.sections[0]?.questions[1], required: true } as Question
    const after = applyEdit(later, { edit: 'change-question', key: required.key, question: required })
    expect(compareForms(three, after)).toEqual([
      { what: 'question', how: 'changed', key: 'helper', fields: ['required'] },
      { what: 'question', how: 'moved', key: 'helper', fields: [] },
      { what: 'question', how: 'added', key: 'since', fields: [] },
      { what: 'question', how: 'removed', key: 'who', fields: [] },
    ])
  })

  it('finds nothing between a form and itself, and what one way is added is removed the other way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starters), fc.constantFrom(...starters), (one, other) => {
        expect(compareForms(one, one)).toEqual([])
        const keysThat = (how: string, [a, b]: readonly [FormDefinition, FormDefinition]) =>
          compareForms(a, b)
            .flatMap(difference => (difference.how === how ? [`${difference.what} ${difference.key}`] : []))
            .sort()
        expect(keysThat('added', [one, other])).toEqual(keysThat('removed', [other, one]))
      }),
    )
  })

  it('does not mind the order in which a form happens to be written down', () => {
    const shuffled = JSON.parse(JSON.stringify(three), (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(compareForms(three, shuffled)).toEqual([])
  })
})

describe('answers that are carried over to a later version', () => {
  it('are all there when nothing changed that they stand on', () => {
    const anyone = fc.constantFrom(...starters).chain(form => fc.tuple(fc.constant(form), acceptableAnswers(form)))
    fc.assert(
      fc.property(anyone, ([form, answers]) => {
        expect(carryOver(form, form, answers)).toEqual({ answers, left: [], narrowed: [], again: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('lose nothing silently: what is not taken along is named', () => {
    fc.assert(
      fc.property(
        anyForm.chain(form => fc.tuple(fc.constant(form), anyForm, acceptableAnswers(form))),
        ([from, to, answers]) => {
          const { answers: taken, left, narrowed, again } = carryOver(from, to, answers)
          const given = validate(from, answers, 'nl')
          if (!given.ok) return
          const told = [...Object.keys(taken), ...left, ...again]
          for (const key of Object.keys(given.answers)) expect(told).toContain(key)
          for (const [key, value] of Object.entries(taken)) {
            if (narrowed.includes(key)) expect(answers[key]).toEqual(expect.arrayContaining([value].flat()))
            else expect([value].flat()).toEqual([answers[key]].flat())
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('leave behind a choice that is no longer offered', () => {
    const fewer = formOf({
      type: 'choice',
      key: 'colour',
      options: [
        { value: 'blue', label: {} },
        { value: 'green', label: {} },
      ],
    })
    expect(carryOver(three, fewer, { colour: 'red', helper: true }).left).toEqual(['helper', 'colour'])
    expect(carryOver(three, fewer, { colour: 'blue' })).toEqual({
      answers: { colour: 'blue' },
      left: [],
      narrowed: [],
      again: [],
    })
  })

  it('ask again for a declaration whose words changed', () => {
    const [form] = starters
    if (form === undefined) throw new Error('no starter form')
    const [declaration] = form.declarations
    if (declaration === undefined) throw new Error('no declaration')
    const reworded = { ...form, declarations: [{ ...declaration, text: { nl: 'Iets anders.' } }] }
    const carried = carryOver(form, reworded, { [declaration.key]: true })
    expect(carried).toEqual({ answers: {}, left: [], narrowed: [], again: [declaration.key] })
  })

  it('never make an agreement to some words one to others', () => {
    const agreeing = (nl: string) => formOf({ type: 'consent', key: 'agree', label: { nl }, required: true })
    const [before, after] = [
      agreeing('Jullie mogen mij bellen.'),
      agreeing('Jullie mogen alles aan de school vertellen.'),
    ]
    expect(carryOver(before, after, { agree: true })).toEqual({ answers: {}, left: [], narrowed: [], again: ['agree'] })
    expect(carryOver(before, before, { agree: true }).answers).toEqual({ agree: true })
    expect(carryOver(before, after, {})).toEqual({ answers: {}, left: [], narrowed: [], again: [] })
  })
})

describe('what can never be seen', () => {
  const shownIf = (visibleIf: Question['visibleIf']) =>
    formOf(
      { type: 'yes-no', key: 'helper' },
      { type: 'choice', key: 'colour', visibleIf: { question: 'helper', is: true } },
      { type: 'multiple-choice', key: 'many' },
      { type: 'text', key: 'last', ...(visibleIf === undefined ? {} : { visibleIf }) },
    )

  it.each<readonly [string, Question['visibleIf']]>([
    [
      'an answer that is two things at once',
      {
        all: [
          { question: 'colour', is: 'red' },
          { question: 'colour', is: 'blue' },
        ],
      },
    ],
    [
      'an answer and its opposite',
      { all: [{ question: 'helper', is: true }, { not: { question: 'helper', is: true } }] },
    ],
    [
      'a question that is only seen otherwise',
      {
        all: [
          { question: 'helper', is: false },
          { question: 'colour', answered: true },
        ],
      },
    ],
  ])('is found: %s', (_, condition) => {
    expect(unreachable(shownIf(condition))).toEqual(['last'])
  })

  it.each<readonly [string, Question['visibleIf']]>([
    [
      'one of two',
      {
        any: [
          { question: 'colour', is: 'red' },
          { question: 'colour', is: 'blue' },
        ],
      },
    ],
    [
      'two of a list',
      {
        all: [
          { question: 'many', includes: 'red' },
          { question: 'many', includes: 'blue' },
        ],
      },
    ],
    [
      'one and not the other',
      { all: [{ question: 'many', includes: 'red' }, { not: { question: 'many', includes: 'blue' } }] },
    ],
    ['nothing answered', { not: { question: 'helper', answered: true } }],
    ['something else than what is told', { not: { question: 'many', includes: 'red' } }],
    [
      'an answer that is neither',
      { all: [{ question: 'many', answered: true }, { not: { question: 'many', includes: 'red' } }] },
    ],
    [
      'two answers of another question',
      {
        all: [
          { question: 'colour', is: 'red' },
          { question: 'many', includes: 'blue' },
        ],
      },
    ],
  ])('is not what can: %s', (_, condition) => {
    expect(unreachable(shownIf(condition))).toEqual([])
  })

  it('is what no answer of its kind can be', () => {
    const never = (question: TestQuestion, visibleIf: Condition) =>
      unreachable(formOf(question, { type: 'text', key: 'last', visibleIf })).includes('last')
    const consent = { type: 'consent', key: 'a' } as const
    expect(never(consent, { question: 'a', is: true })).toBe(false)
    expect(never(consent, { question: 'a', is: false })).toBe(true)
    const yesNo = { type: 'yes-no', key: 'a' } as const
    expect(never(yesNo, { question: 'a', is: false })).toBe(false)
    expect(never(yesNo, { question: 'a', is: true })).toBe(false)
    expect(never({ type: 'choice', key: 'a' }, { question: 'a', is: 'blue' })).toBe(false)
    expect(never({ type: 'text', key: 'a' }, { question: 'a', answered: true })).toBe(false)
    const all = (...values: string[]): Condition => ({ all: values.map(includes => ({ question: 'a', includes })) })
    const many = { type: 'multiple-choice', key: 'a' } as const
    expect(never(many, { all: [all('red', 'blue'), { not: { question: 'a', includes: 'red' } }] })).toBe(true)
    expect(
      never(many, { all: [{ question: 'a', includes: 'blue' }, { not: { question: 'a', includes: 'red' } }] }),
    ).toBe(false)
    const neither: Condition = {
      not: {
        any: [
          { question: 'a', includes: 'red' },
          { question: 'a', includes: 'blue' },
        ],
      },
    }
    expect(never(many, neither)).toBe(false)
    expect(never(many, { all: [{ question: 'a', answered: true }, neither] })).toBe(true)
  })

  it('is tried in every combination of eight values, and of more alone and together', () => {
    const options = Array.from({ length: 10 }, (_, at) => ({ value: `o${at}`, label: {} }))
    const includes = (...values: number[]): Condition[] => values.map(at => ({ question: 'a', includes: `o${at}` }))
    const not = (...values: number[]): Condition[] => includes(...values).map(one => ({ not: one }))
    const never = (...all: Condition[]) =>
      unreachable(
        formOf({ type: 'multiple-choice', key: 'a', options }, { type: 'text', key: 'last', visibleIf: { all } }),
      ).length > 0
    expect(never(...includes(0, 2, 4, 6), ...not(1, 3, 5, 7))).toBe(false)
    expect(never(...includes(0, 1, 2, 3, 4, 5, 6, 7, 8))).toBe(false)
    expect(never(...includes(0), ...not(1, 2, 3, 4, 5, 6, 7, 8))).toBe(false)
    expect(never(...includes(0), ...not(0))).toBe(true)
  })

  it('is a whole section, with all that is asked in it', () => {
    const form = formOf(
      { type: 'yes-no', key: 'a' },
      { type: 'text', key: 'b', visibleIf: { question: 'a', is: true } },
    )
    const [section] = form.sections
    if (section === undefined) throw new Error('a section')
    const on = (is: boolean): Condition => ({ question: 'a', is })
    const second = (visibleIf: Condition, own?: Condition) => {
      const question = { ...newQuestion('text', 'c'), ...(own === undefined ? {} : { visibleIf: own }) }
      return unreachable({
        ...form,
        sections: [section, { key: 'second', title: {}, visibleIf, questions: [question] }],
      })
    }
    expect(second({ all: [on(true), on(false)] })).toEqual(['second', 'c'])
    expect(second(on(true))).toEqual([])
    expect(second(on(true), on(false))).toEqual(['c'])
    expect(second({ all: [on(false), { question: 'b', answered: true }] })).toEqual(['second', 'c'])
  })

  it('is nothing in the starter forms', () => {
    for (const form of starters) expect(unreachable(form), form.id).toEqual([])
  })
})

describe('the list before publishing', () => {
  const against: CheckAgainst = {
    languages: ['nl', 'fr', 'en'],
    enabledVariants: ['family', 'restorative', 'neighbourhood', 'learning-circle'],
    dimensions: ['municipality', 'theme'],
    hasSpecialGround: true,
  }

  it('lets every starter form through, with nothing missing', () => {
    for (const form of starters) expect(checkList(form, against), form.id).toEqual([])
  })

  it('stops what is unfinished', () => {
    const begun = edit(
      three,
      { edit: 'add-section', section: { key: 'empty', title: { nl: 'Leeg' }, questions: [] } },
      { edit: 'add-question', section: 'only', question: newQuestion('choice', 'without') },
    )
    const points = checkList(begun, against)
    expect(mayPublish(points)).toBe(false)
    expect(points.filter(({ blocks }) => blocks).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'options-missing without',
      'section-empty empty',
      'text-missing only.without.label',
    ])
  })

  it('stops a form of no sections, and a choice of one', () => {
    const codes = (form: FormDefinition) =>
      checkList(form, against)
        .filter(({ blocks }) => blocks)
        .map(({ code, at }) => [code, at])
    expect(codes({ ...three, sections: [] })).toContainEqual(['section-empty', 'test-form'])
    const one = { ...newQuestion('choice', 'a'), label: { nl: 'A' }, options: [{ value: 'x', label: { nl: 'X' } }] }
    expect(codes(edit(three, { edit: 'add-question', section: 'only', question: one }))).toEqual([
      ['options-missing', 'a'],
    ])
    const two = { ...one, options: [...one.options, { value: 'y', label: { nl: 'Y' } }] }
    expect(codes(edit(three, { edit: 'add-question', section: 'only', question: two }))).toEqual([])
  })

  it('stops a form that is too large to keep, to the character', () => {
    const large = (letters: number): FormDefinition => ({ ...three, title: { nl: 'n'.repeat(letters) } })
    const most = 200_000 - JSON.stringify(large(0)).length
    const isStopped = (letters: number) => checkList(large(letters), against).some(({ code }) => code === 'too-large')
    expect(isStopped(most)).toBe(false)
    expect(isStopped(most + 1)).toBe(true)
    expect(checkList(large(most + 1), against)).toContainEqual({ code: 'too-large', at: 'test-form', blocks: true })
  })

  it('wants each text in the first language, and in Dutch where there is none', () => {
    const texts = (languages: CheckAgainst['languages']) =>
      checkList(three, { ...against, languages, dimensions: [] }).filter(({ code }) => code === 'text-missing')
    expect(texts(['nl'])).toEqual([])
    expect(texts([])).toEqual([])
    expect(texts(['fr'])).toContainEqual({ code: 'text-missing', at: 'title', about: 'fr', blocks: true })
  })

  it('says what can never be seen, and stops nothing for it', () => {
    const visibleIf: Question['visibleIf'] = {
      all: [
        { question: 'helper', is: true },
        { question: 'helper', is: false },
      ],
    }
    const form = formOf({ type: 'yes-no', key: 'helper' }, { type: 'text', key: 'who', visibleIf })
    expect(checkList(form, against)).toContainEqual({ code: 'unreachable', at: 'who', blocks: false })
    expect(checkList({ ...form, sections: [] }, against).map(({ code }) => code)).not.toContain('unreachable')
  })

  it('puts what blocks first', () => {
    const blocks = checkList({ ...three, sections: [] }, against).map(one => one.blocks)
    expect(blocks).toEqual(blocks.toSorted((a, b) => Number(b) - Number(a)))
    expect(new Set(blocks)).toEqual(new Set([true, false]))
  })

  it('shows what is missing in the other languages, and stops nothing for it', () => {
    const points = checkList(three, against).filter(({ code }) => code === 'translation-missing')
    expect(points.length).toBeGreaterThan(0)
    expect(mayPublish(points)).toBe(true)
  })

  it('asks about health or offences only of who has a ground for it', () => {
    const form = formOf({ type: 'text', key: 'illness', marks: ['special'] })
    const codes = (hasSpecialGround: boolean) =>
      checkList(form, { ...against, hasSpecialGround }).map(({ code }) => code)
    expect(codes(false)).toContain('special-without-ground')
    expect(codes(true)).not.toContain('special-without-ground')
  })

  it('says which breakdown of a grant this form can not fill', () => {
    const missing = checkList(three, against).filter(({ code }) => code === 'dimension-missing')
    expect(missing.map(({ about }) => about)).toEqual(['municipality', 'theme'])
  })

  it('says that nobody stands above the dossier, and leads to the question that may be about them', () => {
    const points = (form: FormDefinition) =>
      checkList(form, against).filter(({ code }) => code === 'main-person-missing')
    expect(points(three)).toEqual([{ code: 'main-person-missing', at: three.id, blocks: false }])
    const asked = edit(three, { edit: 'add-question', section: 'only', question: newQuestion('person', 'pupil') })
    expect(points(asked)).toMatchObject([{ at: 'pupil' }])
    const question = { ...newQuestion('person', 'pupil'), meaning: 'main-person' as const }
    expect(points(edit(asked, { edit: 'change-question', key: 'pupil', question }))).toEqual([])
  })

  it('refuses a kind of conference that the tenant does not offer, beside one that it does', () => {
    const both: FormDefinition = { ...three, variants: ['family', 'neighbourhood'] }
    const points = checkList(both, { ...against, enabledVariants: ['neighbourhood'] })
    expect(points).toContainEqual({ code: 'variant-not-enabled', at: 'test-form', about: 'family', blocks: true })
  })

  it('lets a form be made ready for a kind of conference that is still to be enabled', () => {
    const points = checkList(three, { ...against, enabledVariants: ['restorative'] })
    expect(points).toContainEqual({ code: 'variant-not-enabled', at: 'test-form', about: 'family', blocks: false })
  })

  it('never throws on whatever can be kept', () => {
    fc.assert(fc.property(anyForm, form => void checkList(form, against)))
  })
})

describe('the schema for partners’ systems', () => {
  it('has a property for each question and declaration, and asks only what is always asked', () => {
    for (const form of starters) {
      const schema = answersSchema(form, 'nl')
      const keys = [...keysOf(form), ...form.declarations.map(({ key }) => key)]
      expect(Object.keys(schema.properties as object).sort()).toEqual(keys.sort())
      for (const key of schema.required as string[]) expect(keys).toContain(key)
    }
  })

  it('requires nothing that the validator does without', () => {
    const anyone = fc.constantFrom(...starters).chain(form => fc.tuple(fc.constant(form), acceptableAnswers(form)))
    fc.assert(
      fc.property(anyone, ([form, answers]) => {
        const valid = validate(form, answers, 'nl')
        if (!valid.ok) return
        const { required } = answersSchema(form, 'nl')
        for (const key of required as string[]) expect(Object.keys(valid.answers)).toContain(key)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a form in a file', () => {
  const asFile = (form: FormDefinition) => JSON.parse(JSON.stringify(exportForm(form, 'https://kring.example')))
  const published = z.fromJSONSchema(JSON.parse(JSON.stringify(formFileSchema())))

  it('comes back as it was, whatever it asks', () => {
    fc.assert(
      fc.property(fc.oneof(anyForm, fc.constantFrom(...starters)), form => {
        expect(importForm(FormFile.parse(asFile(form)))).toEqual(form)
        expect(WorkingForm.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
      }),
    )
  })

  it('names the schema of its shape, which knows every form there is', () => {
    expect(asFile(three).$schema).toBe('https://kring.example/api/form-definition.schema.json')
    fc.assert(
      fc.property(fc.oneof(anyForm, fc.constantFrom(...starters)), form => {
        expect(published.safeParse(asFile(form)).success).toBe(true)
      }),
    )
  })

  it('is refused by that schema where it is refused by us: an unknown field, a kind of question that is none', () => {
    const broken = (change: object) => {
      const [section, ...others] = asFile(three).sections
      const [question, ...rest] = section.questions
      return {
        ...asFile(three),
        sections: [{ ...section, questions: [{ ...question, ...change }, ...rest] }, ...others],
      }
    }
    for (const change of [{ onclick: 'x' }, { type: 'script' }, { key: 'Not A Key' }, { required: 'yes' }]) {
      expect(FormFile.safeParse(broken(change)).success).toBe(false)
      expect(published.safeParse(broken(change)).success).toBe(false)
    }
  })
})
