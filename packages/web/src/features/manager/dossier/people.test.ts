import { FormDefinition } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { contactsIn, mainAge, peopleIn } from './people.ts'

const personList = (key: string, nl: string, meaning: string) => ({
  type: 'person-list',
  key,
  label: { nl },
  required: false,
  meaning,
  fields: ['relation', 'birthDate', 'phone', 'organisation'],
  itemName: { nl: 'persoon' },
})

const form = FormDefinition.parse({
  id: 'referral',
  version: 1,
  audience: 'professional',
  variants: ['family'],
  title: { nl: 'Aanmelding' },
  sections: [
    {
      key: 'about',
      title: { nl: 'Wie' },
      questions: [
        {
          type: 'person',
          key: 'mainPerson',
          label: { nl: 'Om wie gaat het?' },
          required: true,
          meaning: 'main-person',
          fields: ['birthDate', 'phone'],
        },
        personList('others', 'Ook om', 'main-person'),
        personList('people', 'Familie en vrienden', 'people'),
        personList('professionals', 'Hulpverleners', 'professionals'),
      ],
    },
  ],
})

const johan = { name: 'Johan Vermeulen', birthDate: '2017-09-14' }
const edith = { name: 'Edith', relation: 'Tante', phone: '016 20 30 40' }
const sara = { name: 'Sara Maes', organisation: 'De Linde', phone: '016 11 22 33' }
const today = '2026-04-20'

describe('the people of a dossier', () => {
  it('stand in the middle, around it, or there for their work, with their age today', () => {
    const groups = peopleIn(form, { mainPerson: johan, people: [edith], professionals: [sara] }, 'nl', today)
    expect(groups.map(({ title, place }) => [title, place])).toEqual([
      ['Om wie gaat het?', 'main'],
      ['Familie en vrienden', 'circle'],
      ['Hulpverleners', 'professional'],
    ])
    expect(groups[0]?.people[0]).toMatchObject({ name: 'Johan Vermeulen', age: 8 })
  })

  it('tell one age in the title only when one is in the middle', () => {
    expect(mainAge(peopleIn(form, { mainPerson: johan }, 'nl', today))).toBe(8)
    expect(mainAge(peopleIn(form, { mainPerson: johan, others: [{ name: 'Wim' }] }, 'nl', today))).toBeUndefined()
    expect(mainAge(peopleIn(form, { mainPerson: { name: 'Johan' } }, 'nl', today))).toBeUndefined()
  })

  it('can be called when a number is known; professionals have their own line', () => {
    const groups = peopleIn(form, { mainPerson: johan, people: [edith], professionals: [sara] }, 'nl', today)
    expect(contactsIn(groups)).toEqual([{ who: 'Edith (Tante)', phone: '016 20 30 40' }])
  })
})
