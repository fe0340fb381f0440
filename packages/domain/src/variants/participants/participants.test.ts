import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dreamCase, examples, mikeCase, neighbourhoodCase, restorativeCase } from '../../../test-data/examples.ts'
import { anyParticipants } from '../../../test-data/participants.ts'
import type { Answers } from '../../forms/answers/answers.ts'
import { FormDefinition } from '../../forms/definition/definition.ts'
import { starterForms } from '../../forms/starter/index.ts'
import { validate } from '../../forms/validate.ts'
import { variantIds } from '../variantIds.ts'
import { type VariantId, variants } from '../variants.ts'
import { participantsAnswers, participantsForm, participantsFrom } from './form.ts'
import { noParticipants, type Participants } from './participants.ts'
import { participantsOf, peopleOf } from './participantsOf.ts'
import { isStillSought } from './people.ts'
import { missingBeforeScheduling } from './schedulingRequirements.ts'
import { titleOf } from './title.ts'

const probation = starterForms('probation')
const housing = starterForms('housing')
const school = starterForms('school')

/** The form as it was before anything of this could be said of a question. */
function asBefore(form: FormDefinition): FormDefinition {
  const older: Readonly<Record<string, string>> = {
    'did-harm': 'main-person',
    harmed: 'main-person',
    'people-did-harm': 'people',
    'people-harmed': 'people',
    'material-harm': 'story',
    'immaterial-harm': 'story',
    place: 'story',
    groups: 'people',
    teacher: 'people',
  }
  const unknown = ['own-side', 'other-side', 'school', 'school-year', 'open-groups']
  const text = JSON.stringify(form, (key, value) =>
    key !== 'meaning' ? value : unknown.includes(value) ? undefined : (older[value] ?? value),
  )
  return FormDefinition.parse(JSON.parse(text))
}

function read(form: FormDefinition, raw: unknown, variant: VariantId): Participants {
  return participantsOf({ variant, answers: validAnswers(form, raw) }, form)
}

function validAnswers(form: FormDefinition, raw: unknown): Answers {
  const valid = validate(form, raw, 'nl', '2026-04-21')
  if (!valid.ok) throw new Error(JSON.stringify(valid.faults))
  return valid.answers
}

const citizenEnd = {
  forWhom: 'my-family',
  personKnows: 'yes',
  municipality: 'leuven',
  story: 'Er is iets gebeurd.',
  afraid: 'no',
  contactName: 'Greet',
  contactBy: 'phone',
  phone: '0470 12 34 56',
  safeToCall: 'yes',
  declareOwnWill: true,
}

describe('around whom a conference is', () => {
  it('are two sides in a restorative one, each with its own people, the harm with who was harmed', () => {
    expect(read(probation.professional, restorativeCase, 'restorative')).toEqual({
      kind: 'two-sides',
      sides: {
        didHarm: {
          persons: [{ name: 'Kevin', birthDate: '2007-05-20' }],
          network: [{ name: 'Zijn moeder', relation: 'moeder' }],
          harm: {},
        },
        harmed: {
          persons: [{ name: 'Mevrouw Aerts', note: 'Wil eerst alleen met de coördinator praten.' }],
          network: [{ name: 'Haar man', relation: 'echtgenoot' }],
          harm: {
            material: 'Een kapotte deur en 640 euro uit de kassa.',
            immaterial: 'Mevrouw Aerts slaapt slecht en durft niet meer alleen in de winkel te staan.',
          },
        },
      },
      unplaced: [],
    })
  })

  it('is a place with groups in a neighbourhood, and who says that a spokesperson is sought names none', () => {
    const participants = read(housing.professional, neighbourhoodCase, 'neighbourhood')
    expect(participants).toMatchObject({
      kind: 'groups',
      place: 'Het binnenplein van de Molenstraat',
      groups: [
        { name: 'Oudere bewoners van het gelijkvloers', spokesperson: { name: 'Mevrouw Wuyts' } },
        { name: 'Gezinnen met kinderen', spokesperson: { name: 'Amina' } },
        { name: 'Jongeren van het plein' },
      ],
    })
    expect(missingBeforeScheduling(participants)).toEqual([{ what: 'spokesperson', who: 'Jongeren van het plein' }])
  })

  it('takes the groups without a spokesperson from the lines of a text', () => {
    const raw = { ...neighbourhoodCase, groups: [], openGroups: 'Jongeren\n - Ouderen \n\n• Handelaars' }
    expect(read(housing.professional, raw, 'neighbourhood')).toMatchObject({
      groups: [{ name: 'Jongeren' }, { name: 'Ouderen' }, { name: 'Handelaars' }],
    })
  })

  it('is a pupil at a school, with the teacher, in a learning circle', () => {
    expect(read(school.professional, dreamCase, 'learning-circle')).toEqual({
      kind: 'pupil',
      pupil: { name: 'Noor Jacobs', birthDate: '2011-01-15' },
      school: 'Atheneum Haacht',
      year: '3 STEM',
      teacher: { name: 'Meester Koen', relation: 'klastitularis', email: 'koen@school.example' },
    })
  })

  it.each([
    ['restorative', probation.professional, restorativeCase],
    ['neighbourhood', housing.professional, neighbourhoodCase],
    ['learning-circle', school.professional, dreamCase],
  ] as const)('is read the same from a form of before the %s questions had a meaning', (variant, form, raw) => {
    expect(asBefore(form)).not.toEqual(form)
    expect(read(asBefore(form), raw, variant)).toEqual(read(form, raw, variant))
  })

  it('puts who refers themself on the side they say, and the other one on the other', () => {
    const people = [{ name: 'Oma' }]
    const raw = { ...citizenEnd, variant: 'restorative', mainPerson: { name: 'Rik' }, people, damage: 'Het raam.' }
    const onSide = (mySide: string) =>
      read(probation.citizen, { ...raw, mySide, otherSide: 'De buurman' }, 'restorative')
    // What one side told stays with that side.
    const own = { persons: [{ name: 'Rik' }], network: people, harm: { material: 'Het raam.' } }
    const other = { persons: [{ name: 'De buurman' }], network: [], harm: {} }
    expect(onSide('harmed')).toEqual({ kind: 'two-sides', sides: { harmed: own, didHarm: other }, unplaced: [] })
    expect(onSide('did-harm')).toEqual({ kind: 'two-sides', sides: { didHarm: own, harmed: other }, unplaced: [] })
    const both = onSide('both')
    expect(both).toMatchObject({ unplaced: [{ name: 'Rik' }, { name: 'De buurman' }] })
    expect(missingBeforeScheduling(both).slice(0, 2)).toEqual([
      { what: 'side', who: 'Rik' },
      { what: 'side', who: 'De buurman' },
    ])
  })

  it('is what the manager wrote down since, of the same kind, whatever the answers say', () => {
    const participants: Participants = { kind: 'groups', place: 'De Kapelstraat', groups: [{ name: 'Kamerbewoners' }] }
    const answers = validAnswers(housing.professional, neighbourhoodCase)
    expect(participantsOf({ variant: 'neighbourhood', answers, participants }, housing.professional)).toBe(participants)
    expect(participantsOf({ variant: 'neighbourhood', answers, participants }, undefined)).toBe(participants)
    expect(participantsOf({ variant: 'family', answers, participants }, housing.professional).kind).toBe('main-persons')
  })

  it('leaves nobody out: who does not stand in it is among the others', () => {
    for (const { sector, audience, answers: raw } of examples) {
      const form = starterForms(sector)[audience]
      const answers = validAnswers(form, raw)
      const variant = variantIds.find(id => id === (raw.variant ?? 'family')) ?? 'family'
      const told = JSON.stringify([
        participantsOf({ variant, answers }, form),
        peopleOf({ variant, answers }, form).others,
      ])
      for (const { type, key } of form.sections.flatMap(section => section.questions))
        if (type === 'person' || type === 'person-list')
          for (const { name } of [answers[key] ?? []].flat().filter(one => typeof one === 'object'))
            if (!isStillSought(name)) expect(told).toContain(name)
    }
  })
})

describe('whether somebody is still sought', () => {
  it.each([
    'Nog te zoeken',
    'à trouver',
    'still looking',
    'zoeken we nog',
    'nog niet bekend',
    'Onbekend',
    '?',
    '-',
    'pas encore',
    'not yet known',
  ])('%s says so', name => expect(isStillSought(name)).toBe(true))
  it.each(['Mevrouw Wuyts', 'Amina', 'Het feestcomité', 'Noguera', 'Familie Zoekers', 'Jean Cherchi', 'Nol Knog'])(
    '%s is a name',
    name => expect(isStillSought(name)).toBe(false),
  )
})

describe('the title of a referral', () => {
  it.each([
    ['restorative', probation.professional, restorativeCase, 'Kevin, Mevrouw Aerts'],
    ['neighbourhood', housing.professional, neighbourhoodCase, 'Het binnenplein van de Molenstraat'],
    ['learning-circle', school.professional, dreamCase, 'Noor Jacobs'],
    ['family', starterForms('youth-care').citizen, { ...mikeCase, variant: 'family' }, 'Mike, De ouders van Mike'],
  ] as const)('of a %s conference says around whom or what it is', (variant, form, raw, title) => {
    expect(titleOf(read(form, raw, variant), variants[variant].name, 'nl')).toBe(title)
  })

  it('is the groups where no place is named, and the kind of conference where nothing is', () => {
    const groups: Participants = { kind: 'groups', groups: [{ name: 'Jongeren' }, { name: 'Ouderen' }] }
    expect(titleOf(groups, variants.neighbourhood.name, 'nl')).toBe('Jongeren, Ouderen')
    for (const id of variantIds) expect(titleOf(noParticipants(id), variants[id].name, 'fr')).toBe(variants[id].name.fr)
  })
})

it('a title is three names at most, and a hundred and twenty letters', () => {
  const persons = ['An', 'Bo', 'Cas', 'Dirk'].map(name => ({ name }))
  const title = (participants: Participants) => titleOf(participants, variants.family.name, 'nl')
  expect(title({ kind: 'main-persons', persons })).toBe('An, Bo, Cas')
  expect(title({ kind: 'main-persons', persons: [{ name: 'n'.repeat(200) }] })).toBe('n'.repeat(120))
  expect(title({ kind: 'main-persons', persons: [{ name: `${'n'.repeat(119)} n` }] })).toBe('n'.repeat(119))
})

describe('what the manager writes down', () => {
  it('comes back from its form as it went in, but that groups without a spokesperson stand last', () => {
    fc.assert(
      fc.property(anyParticipants, participants => {
        const valid = validate(
          participantsForm(participants.kind),
          participantsAnswers(participants),
          'nl',
          '2026-04-21',
        )
        if (!valid.ok) throw new Error(JSON.stringify(valid.faults))
        const expected =
          participants.kind === 'groups'
            ? {
                ...participants,
                groups: participants.groups.toSorted(
                  (a, b) => Number(a.spokesperson === undefined) - Number(b.spokesperson === undefined),
                ),
              }
            : participants
        expect(participantsFrom(participants.kind, valid.answers)).toEqual(expected)
      }),
    )
  })

  it.each(variantIds)('has a form for %s that is fit to draw, in every language', id => {
    const form = FormDefinition.parse(participantsForm(variants[id].participants))
    for (const { label } of form.sections.flatMap(section => section.questions))
      expect(Object.keys(label).sort()).toEqual(['en', 'fr', 'nl'])
  })
})

it('everything is still to ask where nothing is known', () => {
  const asked = variantIds.map(id => missingBeforeScheduling(noParticipants(id)).map(({ what }) => what))
  expect(asked).toEqual([
    ['main-person'],
    ['persons-did-harm', 'persons-harmed'],
    ['place', 'groups'],
    ['pupil', 'school', 'teacher'],
  ])
})
