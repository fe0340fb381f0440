import { describe, expect, it } from 'vitest'
import { type Among, enteredExamples, type Fact } from '../../../test-data/seedFacts.ts'
import { variantOf } from '../answers/dimensions.ts'
import type { FormDefinition, Question } from '../definition/definition.ts'
import { validate } from '../validate.ts'
import { starterForms, starterLists } from './index.ts'

/** What people tell in their own words; nothing else of the seeds may end up in a long text. */
const inOwnWords = new Set([
  'question',
  'story',
  'tried',
  'dream',
  'damage',
  'immaterialDamage',
  'materialHarm',
  'immaterialHarm',
  'safetyNeeds',
  'conditions',
])

function questionAt(form: FormDefinition, path: string): Question {
  const key = path.split('.')[0]
  const found = form.sections.flatMap(section => section.questions).find(question => question.key === key)
  if (found === undefined) throw new Error(`${form.audience} is not asked ${path}`)
  return found
}

const keptAt = (answers: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => Object(value)[part], answers)

const isAmong = (kept: unknown): kept is Among => typeof kept === 'object' && kept !== null && 'among' in kept

describe.each(enteredExamples)('$name, on the $audience form of $sector', ({ sector, audience, answers, facts }) => {
  const form = starterForms(sector)[audience]

  it('is entered whole, with no answer lost', () => {
    const result = validate(form, answers, 'nl', '2026-04-21')
    if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
    const given = Object.keys(answers).filter(key => answers[key] !== undefined)
    expect(Object.keys(result.answers).sort()).toEqual(given.sort())
    expect(variantOf(form, result.answers)).toBeDefined()
  })

  it.each(facts.map(fact => ({ said: fact[0], fact })))('keeps “$said” in a question of its own', ({ fact }) => {
    const [, path, kept]: Fact = fact
    const result = validate(form, answers, 'nl', '2026-04-21')
    const found = keptAt(result.ok ? result.answers : {}, path)
    if (isAmong(kept)) expect(found).toContain(kept.among)
    else expect(found).toEqual(kept)
    const question = questionAt(form, path)
    if (question.type === 'long-text') expect(inOwnWords).toContain(question.key)
  })
})

describe('who and what the seeds name', () => {
  const values = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value)

  it.each([
    ['gezondheidsproblemen', 'health'],
    ['armoede', 'money'],
    ['eenzaamheid', 'loneliness'],
    ['verslaving', 'addiction'],
    ['opvoedingsproblemen', 'upbringing'],
    ['schoolproblemen', 'school'],
    ['huiselijk geweld', 'safety-at-home'],
    ['buurtproblemen', 'neighbourhood'],
    ['radicalisering', 'radicalisation'],
    ['re-integratie van gedetineerden', 'return'],
    ['sociaal isolement van ouderen', 'ageing'],
    ['marginalisering van groepen in de samenleving', 'exclusion'],
    ['burenruzies', 'conflict'],
    ['geestelijke gezondheidsproblematiek', 'mental-health'],
    ['werkloosheid', 'work'],
    ['echtscheiding', 'separation'],
    ['dreigende huisuitzetting', 'housing'],
    ['zorg die niet meer onder de AWBZ valt', 'care'],
    ['misdaad', 'offence'],
    ['het realiseren van een droom', 'dream'],
  ])('“%s” is a theme to choose', (_, theme) => expect(values(starterLists.themes)).toContain(theme))

  it.each([
    ['kinderen', 'child'],
    ['ouders', 'parent'],
    ['stiefouders', 'step-parent'],
    ['grootouders', 'grandparent'],
    ['tantes en ooms', 'aunt-uncle'],
    ['broers en zussen', 'sibling'],
    ['pleegouders', 'foster-parent'],
    ['vrienden', 'friend'],
    ['buren', 'neighbour'],
    ['collega’s', 'colleague'],
    ['een leerkracht van school', 'teacher'],
    ['een hulpverlener', 'care-professional'],
    ['een wijkagent', 'community-officer'],
    ['een leerplichtambtenaar', 'attendance-officer'],
  ])('“%s” is a relation to choose', (_, relation) => expect(values(starterLists.relations)).toContain(relation))

  it('every sector’s form can say that the province pays, and which', () => {
    for (const sector of ['youth-care', 'school', 'probation', 'housing', 'other'] as const) {
      const { professional } = starterForms(sector)
      expect(values(starterLists.payers)).toContain('province')
      expect(questionAt(professional, 'payerProvince').type).toBe('choice')
    }
  })
})

describe('the provinces', () => {
  it('are the twelve of the Netherlands, the ten of Belgium and Brussels, by ISO 3166-2', () => {
    const codes = starterLists.provinces.map(({ value }) => value)
    expect(codes.filter(code => /^nl-[a-z]{2}$/.test(code))).toHaveLength(12)
    expect(codes.filter(code => /^be-[vw][a-z]{2}$/.test(code))).toHaveLength(10)
    expect(codes).toContain('be-bru')
    expect(codes).toHaveLength(23)
  })

  it('have a name of their own in each language', () => {
    for (const language of ['nl', 'fr', 'en'] as const)
      expect(new Set(starterLists.provinces.map(({ label }) => label[language])).size).toBe(23)
  })
})
