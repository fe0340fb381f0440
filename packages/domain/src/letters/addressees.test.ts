import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../test-data/forms.ts'
import { withoutSpecial } from '../forms/authoring/withoutSpecial.ts'
import { starterForms } from '../forms/starter/index.ts'
import { emptySide, type Participants, sides } from '../variants/participants/participants.ts'
import { aboutFor, addresseesIn, otherSideNamed } from './addressees.ts'
import { cautionsIn, isSafetyAsked } from './cautions.ts'

const nobody: { readonly people: readonly { readonly name: string }[] } = { people: [] }
const two: Extract<Participants, { kind: 'two-sides' }> = {
  kind: 'two-sides',
  sides: {
    didHarm: { persons: [{ name: 'Tim Claes' }], network: [{ name: 'Greet Claes' }], harm: {} },
    harmed: { persons: [{ name: 'Noor' }, { name: 'Adil' }], network: [{ name: 'Greet Claes' }], harm: {} },
  },
  unplaced: [{ name: 'Sofie' }],
}
const one = (participants: Participants, id: string, others = nobody) => {
  const found = addresseesIn({ participants, others }).find(addressee => addressee.id === id)
  if (found === undefined) throw new Error(`nobody is ${id}`)
  return found
}

describe('to whom a letter may go', () => {
  it('is everyone of the circle, and nobody who is there for their work', () => {
    const participants: Participants = { kind: 'main-persons', persons: [{ name: 'Johan' }] }
    const others = { people: [{ name: 'Oma Rita' }], professionals: [{ name: 'Sara Maes' }] }
    expect(addresseesIn({ participants, others }).map(({ id, isMain }) => [id, isMain])).toEqual([
      ['persons.0', true],
      ['people.0', false],
    ])
  })

  it('is who speaks for a group, once it has chosen', () => {
    const participants: Participants = {
      kind: 'groups',
      place: 'de Bloemenwijk',
      groups: [{ name: 'jongeren' }, { name: 'ouderen', spokesperson: { name: 'Jef' } }],
    }
    expect(addresseesIn({ participants, others: nobody }).map(({ id, person }) => [id, person.name])).toEqual([
      ['groups.1', 'Jef'],
    ])
    expect(aboutFor(participants, one(participants, 'groups.1'), 'nl')).toBe('de Bloemenwijk')
  })

  it('is the pupil and the teacher, who is in the circle', () => {
    const participants: Participants = { kind: 'pupil', pupil: { name: 'Yara' }, teacher: { name: 'Juf Els' } }
    expect(addresseesIn({ participants, others: nobody }).map(({ id }) => id)).toEqual(['pupil.0', 'teacher.0'])
    expect(aboutFor(participants, one(participants, 'teacher.0'), 'nl')).toBe('Yara')
    expect(aboutFor(participants, one(participants, 'pupil.0'), 'fr')).toBe('vous')
  })

  it('says of each whether it is about them, and where sides are kept apart on which one they stand', () => {
    const people = { people: [{ name: 'Buurman' }] }
    const who = (participants: Participants) =>
      addresseesIn({ participants, others: people }).map(({ id, isMain, side, isUnplaced }) =>
        [id, isMain ? 'main' : '', side ?? '', isUnplaced ? 'unplaced' : ''].filter(said => said !== '').join(' '),
      )
    expect(who(two)).toEqual([
      'didHarm.0 main didHarm',
      'didHarmNetwork.0 didHarm',
      'harmed.0 main harmed',
      'harmed.1 main harmed',
      'harmedNetwork.0 harmed',
      'unplaced.0 main unplaced',
      'people.0 unplaced',
    ])
    expect(who({ kind: 'groups', groups: [{ name: 'ouderen', spokesperson: { name: 'Jef' } }] })).toEqual([
      'groups.0 main',
      'people.0',
    ])
    expect(who({ kind: 'pupil', pupil: { name: 'Yara' }, teacher: { name: 'Juf Els' } })).toEqual([
      'pupil.0 main',
      'teacher.0',
      'people.0',
    ])
    expect(who({ kind: 'main-persons', persons: [{ name: 'Johan' }] })).toEqual(['persons.0 main', 'people.0'])
  })

  it('is not yet someone of whom nobody knows on which side they stand', () => {
    const all = addresseesIn({ participants: two, others: { people: [{ name: 'Buurman' }] } })
    expect(all.filter(({ isUnplaced }) => isUnplaced).map(({ id }) => id)).toEqual(['unplaced.0', 'people.0'])
  })
})

describe('what a letter says of others', () => {
  it('is for whom it is, and "you" for who it is about', () => {
    const participants: Participants = { kind: 'main-persons', persons: [{ name: 'Johan' }, { name: 'Piet' }] }
    const others = { people: [{ name: 'Oma Rita' }] }
    expect(aboutFor(participants, one(participants, 'people.0', others), 'nl')).toBe('Johan en Piet')
    expect(aboutFor(participants, one(participants, 'persons.0', others), 'nl')).toBe('jou en Piet')
  })

  it('names one’s own side and never the other', () => {
    expect(aboutFor(two, one(two, 'didHarmNetwork.0'), 'nl')).toBe('Tim Claes')
    expect(aboutFor(two, one(two, 'harmedNetwork.0'), 'en')).toBe('Noor and Adil')
    expect(aboutFor(two, one(two, 'unplaced.0'), 'nl')).toBe('')
  })

  it('is looked at for names of the other side: whole words, whatever the accents and capitals', () => {
    expect(otherSideNamed(two, 'harmed', ['bij TIM  CLAES thuis'])).toEqual(['Tim Claes'])
    expect(otherSideNamed(two, 'didHarm', ['de zus van Nóór'])).toEqual(['Noor'])
    expect(otherSideNamed(two, 'didHarm', ['Noorderlaan 3'])).toEqual([])
    expect(otherSideNamed(two, 'didHarm', ['Noor komt'])).toEqual(['Noor'])
    expect(otherSideNamed(two, 'didHarm', ['  noor '])).toEqual(['Noor'])
    expect(otherSideNamed(two, 'didHarm', ['Eleonoor, of Noor'])).toEqual(['Noor'])
    expect(otherSideNamed(two, 'didHarm', ['Noor3', 'Eleonoor'])).toEqual([])
    expect(otherSideNamed(two, 'didHarm', ['(Noor) en Adil!'])).toEqual(['Noor', 'Adil'])
    const unnamed = { ...two, sides: { ...two.sides, harmed: { ...two.sides.harmed, persons: [{ name: ' ' }] } } }
    expect(otherSideNamed(unnamed, 'didHarm', ['wat dan ook'])).toEqual([])
    // On both sides: no secret.
    expect(otherSideNamed(two, 'didHarm', ['Greet Claes'])).toEqual([])
    expect(otherSideNamed({ kind: 'main-persons', persons: [{ name: 'Noor' }] }, undefined, ['Noor'])).toEqual([])
  })

  it('proposes nothing that names the other side, whoever stands where', () => {
    const name = fc.constantFrom('Noor', 'Tim', 'Adil', 'Greet Claes', 'Jo')
    const persons = fc.uniqueArray(name, { maxLength: 3 }).map(names => names.map(one => ({ name: one })))
    const party = fc.record({ persons, network: persons }).map(found => ({ ...emptySide, ...found }))
    fc.assert(
      fc.property(party, party, persons, (didHarm, harmed, unplaced) => {
        const participants: Participants = { kind: 'two-sides', sides: { didHarm, harmed }, unplaced }
        for (const addressee of addresseesIn({ participants, others: nobody }))
          expect(otherSideNamed(participants, addressee.side, [aboutFor(participants, addressee, 'nl')])).toEqual([])
        const placed = addresseesIn({ participants, others: nobody }).filter(({ isUnplaced }) => !isUnplaced)
        expect(placed.every(({ side }) => sides.some(known => known === side))).toBe(true)
      }),
    )
  })
})

describe('whether a letter is safe to send', () => {
  const { citizen, professional } = starterForms('youth-care')
  const base = { variant: 'family', aboutMe: 'me' }

  it('is asked of who referred themself: anything but yes is a caution, with their words', () => {
    const cautions = (safeToCall: string) =>
      cautionsIn(citizen, { ...base, safeToCall }, 'nl').filter(({ about }) => about === 'contact')
    expect(cautions('yes')).toEqual([])
    expect(cautions('own-name-only')).toMatchObject([
      {
        about: 'contact',
        asked: { nl: 'Is het veilig als wij contact opnemen?' },
        said: { words: 'Ja, maar zeg alleen tegen mij waarover het gaat' },
      },
    ])
    expect(cautions('agreed-times')).toHaveLength(1)
  })

  it('is a matter of contact only where the form marks that answer as special', () => {
    const form = formOf(
      { type: 'yes-no', key: 'safe', meaning: 'contact', marks: ['special'] },
      { type: 'yes-no', key: 'ringing', meaning: 'contact' },
      { type: 'yes-no', key: 'afraid', meaning: 'safety' },
    )
    const about = (answers: object) =>
      cautionsIn(form, answers, 'nl').map(({ about, said }) => `${about} ${said.words}`)
    expect(about({ safe: true, ringing: false, afraid: false })).toEqual([])
    expect(about({ safe: false, ringing: true, afraid: true })).toEqual(['contact Nee', 'safety Ja'])
    const only = (question: TestQuestion) => isSafetyAsked(formOf(question), {})
    expect(only({ type: 'yes-no', key: 'a', meaning: 'contact', marks: ['special'] })).toBe(true)
    expect(only({ type: 'yes-no', key: 'a', meaning: 'contact', marks: ['personal'] })).toBe(false)
    expect(only({ type: 'yes-no', key: 'a', meaning: 'safety' })).toBe(true)
    expect(only({ type: 'yes-no', key: 'a', marks: ['special'] })).toBe(false)
  })

  it('is not known where a partner may not ask it', () => {
    const answers = { ...base, safeToCall: 'yes' }
    expect(isSafetyAsked(citizen, answers)).toBe(true)
    expect(isSafetyAsked(professional, base)).toBe(true)
    for (const form of [citizen, professional]) {
      expect(isSafetyAsked(withoutSpecial(form), answers)).toBe(false)
      expect(cautionsIn(withoutSpecial(form), answers, 'nl')).toEqual([])
    }
  })

  it('is asked of a professional: whether anyone is afraid, and of whom', () => {
    const answers = { variant: 'family', afraid: 'yes', afraidDetails: 'Moeder is bang voor vader.' }
    expect(cautionsIn(professional, answers, 'nl').map(({ said }) => said.words)).toEqual([
      'Ja',
      'Moeder is bang voor vader.',
    ])
    expect(cautionsIn(professional, { ...answers, afraid: 'no' }, 'nl')).toEqual([])
    expect(cautionsIn(professional, { ...answers, afraid: 'unknown' }, 'nl')).toHaveLength(1)
  })
})
