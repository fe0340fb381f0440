import { describe, expect, it } from 'vitest'
import { examples } from '../../../test-data/examples.ts'
import { locales } from '../../language/locale.ts'
import { sectors } from '../../tenants/tenant.ts'
import { answerWithMeaning } from '../answers/answersByMeaning.ts'
import { variantOf } from '../answers/dimensions.ts'
import { checkDefinition } from '../definition/check.ts'
import { FormDefinition, type Meaning } from '../definition/definition.ts'
import { missingTranslations } from '../definition/translations.ts'
import { validate } from '../validate.ts'
import { starterForms, starterLists } from './index.ts'

const forms = sectors.flatMap(sector => Object.values(starterForms(sector)).map(form => ({ sector, form })))

describe.each(forms)('the starter $form.audience form of $sector', ({ form }) => {
  const questions = form.sections.flatMap(section => section.questions)

  it('parses, is fit to publish, and is there in every language', () => {
    expect(FormDefinition.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
    expect(checkDefinition(form)).toEqual([])
    expect(missingTranslations(form, locales)).toEqual([])
  })

  it('says no more than is needed, in typographic quotes', () => {
    expect(form.sections.length).toBeGreaterThanOrEqual(5)
    expect(form.sections.length).toBeLessThanOrEqual(6)
    expect(JSON.stringify(form)).not.toMatch(/[a-zé]'[a-z]/i)
    const french = [...JSON.stringify(form).matchAll(/"fr":"([^"]*)"/g)].map(match => match[1] ?? '')
    expect(french.filter(text => /[^\u00a0?!][?!;:»](?!\/)/.test(text))).toEqual([])
  })

  it('lets the family word the question later, and asks how to tell where and what about', () => {
    expect(questions.find(({ key }) => key === 'question')).toMatchObject({ required: false, meaning: 'question' })
    expect(new Set(questions.map(({ dimension }) => dimension))).toEqual(
      new Set([undefined, 'municipality', 'theme', 'ageGroup']),
    )
  })

  it('marks what the dossier page looks for', () => {
    const professional: Meaning[] = [
      'main-person',
      'people',
      'professionals',
      'story',
      'question',
      'tried',
      'conditions',
      'safety',
      'urgency',
      'payer',
      'discussed',
      'contact',
    ]
    const citizen: Meaning[] = ['main-person', 'contact', 'story', 'question', 'people']
    const meanings = new Set(questions.map(({ meaning }) => meaning))
    for (const meaning of form.audience === 'professional' ? professional : citizen) expect(meanings).toContain(meaning)
  })

  it('marks every question about people as personal', () => {
    for (const question of questions)
      if (['person', 'person-list', 'phone', 'email'].includes(question.type))
        expect(question.marks).toContain('personal')
  })
})

describe('the examples of the seeds', () => {
  it.each(examples)('$name can be entered without a field missing', ({ sector, audience, answers }) => {
    const form = starterForms(sector)[audience]
    const result = validate(form, answers, 'nl', '2026-04-21')
    if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
    expect(Object.keys(result.answers).sort()).toEqual(Object.keys(answers).sort())
    expect(variantOf(form, result.answers)).toBeDefined()
    expect(answerWithMeaning(form, result.answers, 'story')).not.toEqual([])
  })

  it('has a main person in every variant but the neighbourhood', () => {
    for (const { sector, audience, answers } of examples) {
      const form = starterForms(sector)[audience]
      const found = answerWithMeaning(form, answers, 'main-person').length > 0
      expect(found).toBe(variantOf(form, answers) !== 'neighbourhood')
    }
  })

  it('keeps the two sides of a restorative conference in questions of their own', () => {
    const { professional } = starterForms('probation')
    const keys = professional.sections.flatMap(section => section.questions).map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining(['didHarm', 'harmed', 'peopleDidHarm', 'peopleHarmed', 'willingDidHarm', 'willingHarmed']),
    )
  })
})

describe('the ready lists', () => {
  it('have every value once', () => {
    for (const list of Object.values(starterLists))
      expect(new Set(list.map(({ value }) => value)).size).toBe(list.length)
  })
})

describe('the form of a school', () => {
  it('asks how the parents can be reached, whom the regional manager calls, and shows them as people of the dossier', () => {
    const { professional } = starterForms('school')
    const asked = professional.sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'parents')
    expect(asked).toMatchObject({ type: 'person-list', meaning: 'people', marks: ['personal'] })
    expect(asked?.type === 'person-list' && asked.fields).toEqual(
      expect.arrayContaining(['relation', 'phone', 'email', 'addressPrivate', 'language', 'interpreter']),
    )
    const answers = { parents: [{ name: 'Ilse Peeters', phone: '0470 12 34 56' }] }
    const people = answerWithMeaning(professional, answers, 'people').map(({ question }) => question.key)
    expect(people).toContain('parents')
  })
})
