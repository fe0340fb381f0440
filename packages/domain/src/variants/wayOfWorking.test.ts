import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyVariant, anyWay, homeVisit, knownForm, wayWith } from '../../test-data/ways.ts'
import { addMonths } from '../calendar/addMonths.ts'
import { daysBetween } from '../calendar/daysBetween.ts'
import { checkWayOfWorking } from './checkWayOfWorking.ts'
import { changedParts, mergeWays } from './compareWaysOfWorking.ts'
import { requirementsOfCoordinator } from './coordinator.ts'
import { defaultWayOfWorking } from './defaultWayOfWorking.ts'
import { evaluationDays, evaluationsOf } from './evaluations.ts'
import { phasesOf } from './phases.ts'
import { addStep, moveStep } from './steps.ts'
import { variantNameAt } from './variantName.ts'
import { WayOfWorking, wayOfWorkingPart } from './wayOfWorking.ts'

const steps = (length: number) => Array.from({ length }, (_, index) => ({ ...homeVisit, key: `step${index}` }))
const fileQuestion = { type: 'file', key: 'letters', label: { nl: 'Brieven' }, required: false }

describe('a way of working', () => {
  it('of before there were more settings is read as it was', () => {
    expect(WayOfWorking.parse({ ownSteps: [homeVisit], evaluations: [3, 6] })).toEqual({
      ...defaultWayOfWorking,
      ownSteps: [homeVisit],
      evaluations: [3, 6],
    })
  })

  it.each([
    ['a month twice', { evaluations: [3, 3] }],
    ['months out of order', { evaluations: [6, 3] }],
    ['the fixed month', { evaluations: [1, 3] }],
    ['more than three years', { evaluations: [37] }],
    ['half a month', { evaluations: [2.5] }],
    ['a role that is none', { present: { information: ['judge'] } }],
    ['a role twice', { present: { information: ['expert', 'expert'] } }],
    ['somebody in private time (G14)', { present: { private: ['expert'] } }],
    ['a field that is none', { minimumAge: 12 }],
    ['a language twice', { coordinator: { languages: ['ar', 'ar'], skills: [] } }],
    ['a language by its name', { coordinator: { languages: ['Arabisch'], skills: [] } }],
    ['a language of one letter', { coordinator: { languages: ['a'], skills: [] } }],
    ['more own steps than anyone takes', { ownSteps: steps(13) }],
    ['more evaluations than anyone holds', { evaluations: [2, 3, 4, 5, 6, 7, 8] }],
    ['a question for a file, which nobody can tell', { intakeQuestions: [fileQuestion] }],
    ['one in an evaluation', { evaluationQuestions: [fileQuestion] }],
  ])('does not hold %s', (_, set) => {
    expect(WayOfWorking.safeParse(set).success).toBe(false)
  })

  it.each([
    ['evaluations from the second month to the third year', { evaluations: [2, 36] }],
    ['six evaluations', { evaluations: [2, 3, 4, 5, 6, 7] }],
    ['twelve own steps', { ownSteps: steps(12) }],
    ['two languages', { coordinator: { languages: ['ar', 'sign'], skills: [] } }],
    ['a question that is told', { intakeQuestions: [{ ...fileQuestion, type: 'text' }] }],
  ])('may hold %s', (_, set) => {
    expect(WayOfWorking.safeParse(set).success).toBe(true)
  })

  it('lies under the name of its kind of conference', () => {
    expect(wayOfWorkingPart('neighbourhood')).toBe('variant:neighbourhood')
  })
})

describe('the evaluations', () => {
  it('begin with the fixed one (G18), and go on with the partner’s own', () => {
    expect(evaluationsOf(defaultWayOfWorking)).toEqual([1])
    expect(evaluationsOf(wayWith({ evaluations: [3, 6, 12] }))).toEqual([1, 3, 6, 12])
    expect(evaluationsOf({ evaluations: [12, 1, 3] })).toEqual([1, 3, 12])
  })

  it.each([
    ['2026-04-21', '2026-05-21'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-08-31', '2026-09-30'],
    ['2026-12-31', '2027-01-31'],
  ])('after a conference on %s the first falls due on %s', (day, due) => {
    expect(evaluationDays(day, defaultWayOfWorking)).toEqual([{ months: 1, day: due }])
  })

  it('of a conference on a leap day fall on the last of February a year later', () => {
    expect(evaluationDays('2028-02-29', wayWith({ evaluations: [12] })).map(({ day }) => day)).toEqual([
      '2028-03-29',
      '2029-02-28',
    ])
  })

  it('fall in the month that they should, never later than the day of the conference in it', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map(days => new Date(days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), (from, months) => {
        const to = addMonths(from, months)
        const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + months]
        expect(to.slice(0, 7)).toBe(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7))
        expect(to.slice(8) <= from.slice(8)).toBe(true)
        expect(daysBetween(from, to)).toBeGreaterThan(months * 28 - 1)
      }),
    )
  })
})

describe('the phases of the day', () => {
  it('let nobody but the circle into private time, whatever a partner set (G14)', () => {
    fc.assert(
      fc.property(anyVariant, anyWay, (variant, way) => {
        const [, private_] = phasesOf(variant, way)
        expect(private_).toEqual({ id: 'private', core: ['circle'], extra: [], fixedBy: 'G14' })
      }),
    )
  })

  it('have the partner’s own roles beside the fixed ones', () => {
    const way = wayWith({ present: { information: ['referrer', 'expert'], presentation: ['referrer'] } })
    expect(phasesOf('family', way).map(({ extra }) => extra)).toEqual([['expert', 'referrer'], [], ['referrer']])
    expect(phasesOf('family', way).map(({ id, core }) => [id, core])).toEqual([
      ['information', ['circle', 'coordinator']],
      ['private', ['circle']],
      ['presentation', ['circle', 'coordinator', 'mandate-holder']],
    ])
  })
})

it('a coordinator is a trained volunteer everywhere (G8), and speaks what the partner asks', () => {
  const skills = [{ key: 'deaf', name: { nl: 'Werken met doven' } }]
  expect(requirementsOfCoordinator(wayWith({ coordinator: { languages: ['ar'], skills } }))).toEqual({
    guards: ['G8', 'G9', 'G10'],
    languages: ['ar'],
    skills,
  })
})

it('a partner’s own name stands where it has one, the product’s where it has none', () => {
  const tenant = { variantNames: { family: { nl: 'Familieberaad', fr: ' ' } } }
  expect(variantNameAt(tenant, 'family')).toEqual({
    nl: 'Familieberaad',
    fr: 'Conférence familiale',
    en: 'Family group conference',
  })
  expect(variantNameAt(tenant, 'learning-circle').nl).toBe('Leercirkel')
})

describe('what is looked at before it is kept', () => {
  const tenant = { languages: ['nl' as const], specialGround: 'Decreet integrale jeugdhulp' }
  const check = (set: Parameters<typeof wayWith>[0], more: Partial<Parameters<typeof checkWayOfWorking>[2]> = {}) =>
    checkWayOfWorking('family', wayWith(set), { tenant, forms: [], ...more })
  const deaf = { key: 'deaf', name: { nl: 'Werken met doven' } }
  const question = { type: 'yes-no', key: 'pets', label: { nl: 'Huisdieren?' }, required: false, marks: [] } as const

  it('is a role that this kind of conference does not have: only a restorative one has police, lawyer and court', () => {
    const present = { information: ['expert', 'lawyer'], presentation: ['police', 'court-consultant'] } as const
    const way = wayWith({ present: { information: [...present.information], presentation: [...present.presentation] } })
    expect(checkWayOfWorking('restorative', way, { tenant, forms: [] })).toEqual([])
    for (const variant of ['family', 'neighbourhood', 'learning-circle'] as const)
      expect(checkWayOfWorking(variant, way, { tenant, forms: [] })).toEqual([
        { code: 'role-unfit', at: 'present.information' },
        { code: 'role-unfit', at: 'present.presentation' },
      ])
    expect(phasesOf('restorative', way).map(({ extra }) => extra)).toEqual([
      ['expert', 'lawyer'],
      [],
      ['police', 'court-consultant'],
    ])
  })

  it('is nothing, where nothing is set', () => {
    expect(check({})).toEqual([])
  })

  it.each([
    ['a date before safety', { order: ['set-date', 'check-safety'] }, 'steps-out-of-order', 'order'],
    ['a step twice', { ownSteps: [homeVisit, homeVisit] }, 'step-twice', 'ownSteps.homeVisit'],
    ['a step without a name', { ownSteps: [{ key: 'a', name: { fr: 'A' } }] }, 'step-nameless', 'ownSteps.a'],
    [
      'a skill without a name',
      { coordinator: { languages: [], skills: [{ key: 'a', name: {} }] } },
      'skill-nameless',
      'coordinator.skills.a',
    ],
    [
      'a skill twice',
      { coordinator: { languages: [], skills: [deaf, deaf] } },
      'skill-twice',
      'coordinator.skills.deaf',
    ],
    [
      'a question that the dossier would look for',
      { intakeQuestions: [{ ...question, meaning: 'safety' }] },
      'question-unfit',
      'intakeQuestions.pets',
    ],
    ['a step with an empty name', { ownSteps: [{ key: 'a', name: { nl: ' ' } }] }, 'step-nameless', 'ownSteps.a'],
    [
      'a question with empty words',
      { intakeQuestions: [{ ...question, label: { nl: ' ' } }] },
      'question-nameless',
      'intakeQuestions.pets',
    ],
    ['a form that is not there', { forms: { citizen: 'nowhere' } }, 'form-unfit', 'forms.citizen'],
    ['a question twice', { intakeQuestions: [question, question] }, 'question-unfit', 'intakeQuestions.pets'],
    [
      'a question without words',
      { evaluationQuestions: [{ ...question, label: {} }] },
      'question-nameless',
      'evaluationQuestions.pets',
    ],
    [
      'a question that a report would count',
      { intakeQuestions: [{ ...question, type: 'date', when: 'past', dimension: 'ageGroup' }] },
      'question-unfit',
      'intakeQuestions.pets',
    ],
  ] as const)('finds %s', (_, set, code, at) => {
    const way = WayOfWorking.parse(set)
    expect(checkWayOfWorking('family', way, { tenant, forms: [] })).toMatchObject([{ code, at }])
  })

  it('finds a choice without choices, as it may stand while it is typed', () => {
    const unfinished = {
      ...defaultWayOfWorking,
      intakeQuestions: [{ ...question, type: 'choice' as const, marks: [], options: [] }],
    }
    expect(checkWayOfWorking('family', unfinished, { tenant, forms: [] })).toEqual([
      { code: 'question-options-missing', at: 'intakeQuestions.pets' },
    ])
  })

  it('says of a question which rule it breaks', () => {
    const about = (more: object) =>
      checkWayOfWorking(
        'family',
        wayWith({ intakeQuestions: [WayOfWorking.shape.intakeQuestions.parse([{ ...question, ...more }])].flat() }),
        {
          tenant,
          forms: [],
        },
      ).map(one => one.about)
    expect(about({ meaning: 'safety' })).toEqual(['meaning-unfit'])
    expect(about({ type: 'date', dimension: 'ageGroup' })).toEqual(['dimension-unfit'])
    expect(about({ visibleIf: { question: 'nobody', answered: true } })).toEqual(['condition-unknown-question'])
    expect(about({})).toEqual([])
  })

  it('lets a choice between two through, and one that may not be answered twice', () => {
    const options = ['cat', 'dog'].map(value => ({ value, label: { nl: value } }))
    expect(check({ intakeQuestions: [{ ...question, type: 'choice', marks: [], options }] })).toEqual([])
  })

  it('wants each text in the first language of the partner, and in Dutch where it has none', () => {
    const ownSteps = [{ key: 'a', name: { nl: 'A' } }]
    const intakeQuestions = [{ ...question, marks: [] }]
    const codes = (languages: ('nl' | 'fr')[]) =>
      check({ ownSteps, intakeQuestions }, { tenant: { languages } }).map(({ code }) => code)
    expect(codes(['fr', 'nl'])).toEqual(['step-nameless', 'question-nameless'])
    expect(codes(['nl', 'fr'])).toEqual([])
    expect(codes([])).toEqual([])
  })

  it('lets nobody ask about health or offences without a ground in law', () => {
    const intakeQuestions = [{ ...question, marks: ['special' as const] }]
    expect(check({ intakeQuestions })).toEqual([])
    expect(check({ intakeQuestions }, { tenant: { languages: ['nl'] } })).toEqual([
      { code: 'question-without-ground', at: 'intakeQuestions.pets' },
    ])
  })

  it('takes a published form of that kind, for those people, and no other', () => {
    const forms = [
      knownForm({ id: 'fits' }),
      knownForm({ id: 'school', variants: ['learning-circle'] }),
      knownForm({ id: 'citizens', audience: 'citizen' }),
      { ...knownForm({ id: 'draft' }), live: undefined },
    ]
    const unfit = forms.filter(({ id }) => check({ forms: { professional: id } }, { forms }).length > 0)
    expect(unfit.map(({ id }) => id)).toEqual(['school', 'citizens', 'draft'])
  })
})

describe('two admins who change the same', () => {
  const base = { names: { nl: 'Buurtconferentie' }, way: addStep('neighbourhood', defaultWayOfWorking, homeVisit) }
  const mine = { names: { nl: 'Buurtberaad' }, way: moveStep('neighbourhood', base.way, 'homeVisit', -1) }
  const theirs = { ...base, way: { ...base.way, evaluations: [12] } }

  it('see in which parts they differ', () => {
    expect(changedParts(base, mine)).toEqual(['names', 'steps'])
    expect(changedParts(base, theirs)).toEqual(['evaluations'])
    expect(changedParts(base, { ...base, way: WayOfWorking.parse({ ...base.way }) })).toEqual([])
  })

  it('do not differ by the order in which something happens to be written down', () => {
    const [step] = base.way.ownSteps
    if (step === undefined) throw new Error('a step')
    const shuffled = { ...base.way, ownSteps: [{ help: undefined, name: step.name, key: step.key }] }
    expect(changedParts(base, { names: base.names, way: shuffled })).toEqual([])
    const otherName = { ...base.way, ownSteps: [{ ...step, name: { nl: 'Anders' } }] }
    expect(changedParts(base, { names: base.names, way: otherName })).toEqual(['steps'])
    expect(changedParts(base, { names: { fr: 'Conseil', nl: 'Buurtconferentie' }, way: base.way })).toEqual(['names'])
    const named = (names: object) => ({ names, way: base.way })
    expect(changedParts(named({ nl: 'A', fr: 'B' }), named({ fr: 'B', nl: 'A' }))).toEqual([])
    expect(changedParts(named({ nl: 'A', fr: 'B' }), named({ nl: 'B', fr: 'A' }))).toEqual(['names'])
  })

  it('differ by the order of the steps, and of nothing else', () => {
    const two = addStep('family', addStep('family', defaultWayOfWorking, homeVisit), { ...homeVisit, key: 'walk' })
    const turned = { ...two, order: two.order.toReversed() }
    expect(changedParts({ names: {}, way: two }, { names: {}, way: turned })).toEqual(['steps'])
    const renamed = { ...two, ownSteps: two.ownSteps.map(one => ({ ...one, name: { nl: 'Anders' } })) }
    expect(changedParts({ names: {}, way: two }, { names: {}, way: renamed })).toEqual(['steps'])
  })

  it('keep what the other changed in a part that I left alone, the names too', () => {
    const renamed = { ...base, names: { nl: 'Straatberaad' } }
    expect(mergeWays(base, theirs, renamed)).toEqual({ names: renamed.names, way: theirs.way })
    expect(mergeWays(base, renamed, theirs)).toEqual({ names: renamed.names, way: theirs.way })
  })

  it('keep both changes when one goes on top of the other', () => {
    const merged = mergeWays(base, mine, theirs)
    expect(merged).toEqual({ names: mine.names, way: { ...mine.way, evaluations: [12] } })
    expect(changedParts(theirs, merged)).toEqual(['names', 'steps'])
  })
})
