import type { CirclePerson } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { circlesOf } from './circles.ts'
import { labelsOf, letterAt } from './labels.ts'
import { pageOf, pageSize } from './rows.ts'
import { answerOf, standingOf } from './standing.ts'

const person = (id: string, more: Partial<CirclePerson> = {}): CirclePerson => ({
  id,
  name: id,
  addedAt: '2026-04-29T09:00:00.000Z',
  known: { since: 'preparation' },
  part: 'circle',
  ...more,
})

const day = { revision: 2, day: '2026-06-13', time: '10:00', timeZone: 'Europe/Brussels', startsAt: '', place: 'zaal' }
const requirements = { version: 0, items: [] }
const preparation = {
  steps: [],
  informants: [],
  practicalities: [],
  requirements,
  questions: [],
  day,
  dayRevision: 2,
}
const conference = { variant: 'family', preparation } as const
const invited = (answer?: 'yes' | 'no' | 'maybe', of = day.revision): Partial<CirclePerson> => ({
  decision: { kind: 'invite' },
  invitation: {
    number: 1,
    invitedAt: '2026-05-20T09:00:00.000Z',
    ...(answer && { answer: { answer, via: 'link', day: of, answeredAt: '2026-05-21T09:00:00.000Z' } }),
  },
})

describe('how somebody stands to the conference', () => {
  it.each([
    ['main', person('Johan', { part: 'main-person', ...invited('yes') })],
    ['coming', person('Edith', invited('yes'))],
    ['waiting', person('Rita', invited())],
    ['waiting', person('Bram', invited('maybe'))],
    ['not-coming', person('Opa Jef', invited('no'))],
    ['not-yet', person('Lotte')],
    ['informs', person('Sara', { part: 'professional', ...invited('yes') })],
  ] as const)('is %s', (standing, one) => {
    expect(standingOf(one, conference)).toBe(standing)
  })

  it('is not invited once that was decided', () => {
    const decision = { kind: 'not-invited', reason: 'safety', decidedBy: 'moeder' } as const
    expect(standingOf(person('Kees', { decision }), conference)).toBe('not-invited')
  })

  it('is waiting again after the day moved: who said yes to another day is asked anew', () => {
    const edith = person('Edith', invited('yes', 1))
    expect(standingOf(edith, conference)).toBe('waiting')
    expect(answerOf(edith, conference)).toBe('former')
  })

  it('is of the circle for a teacher in a learning circle only', () => {
    const hanne = person('Hanne', { part: 'teacher' })
    expect(standingOf(hanne, { ...conference, variant: 'learning-circle' })).toBe('not-yet')
    expect(standingOf(hanne, conference)).toBe('informs')
  })
})

describe('whom one drawing shows', () => {
  const seen = (people: readonly CirclePerson[], groups: readonly string[] = []) => ({
    circle: { people, showSectors: false },
    setting: { groups: [...groups] },
  })
  const shape = (circles: ReturnType<typeof circlesOf>) =>
    circles.map(({ key, people }) => [key, people.map(({ name }) => name)])

  it('is everybody in a family conference, but who was taken out', () => {
    const gone = person('Bram', { removed: { at: '', reason: 'mistake' } })
    expect(shape(circlesOf({ variant: 'family', ...seen([person('Edith'), gone]) }))).toEqual([['whole', ['Edith']]])
  })

  it('is one side of a restorative conference, never two; an interpreter stands beside both', () => {
    const people = [
      person('Kevin', { side: 'didHarm' }),
      person('Aerts', { side: 'harmed' }),
      person('Nour', { part: 'interpreter' }),
    ]
    expect(shape(circlesOf({ variant: 'restorative', ...seen(people) }))).toEqual([
      ['didHarm', ['Kevin']],
      ['harmed', ['Aerts']],
      ['beside', ['Nour']],
    ])
  })

  it('is one group of a neighbourhood, those of whom nobody is known yet too', () => {
    const people = [person('Ali', { group: 'Jongeren' }), person('Wies')]
    expect(shape(circlesOf({ variant: 'neighbourhood', ...seen(people, ['Jongeren', 'Ouderen']) }))).toEqual([
      ['group-0', ['Ali']],
      ['group-1', []],
      ['beside', ['Wies']],
    ])
  })
})

describe('what is written at a mark', () => {
  const label = (names: readonly string[]) => {
    const labels = labelsOf(names.map(name => ({ id: name, name })))
    return names.map(name => labels.get(name)?.name)
  }

  it('is the first name, and the initials of a long one', () => {
    expect(label(['Edith Vermeulen', 'Maximiliaan de Wit', 'Godelieve'])).toEqual(['Edith', 'MW', 'G'])
  })

  it('is what somebody is called, not what stands before it', () => {
    expect(label(['Mevrouw Aerts', 'Tante Edith', 'Haar man', 'Opa Jef', 'Zijn moeder'])).toEqual([
      'Aerts',
      'Edith',
      'Haar man',
      'Opa Jef',
      'moeder',
    ])
  })

  it('tells two of the same name apart', () => {
    expect(label(['Jan Claes', 'jan Peeters', 'Rita Claes'])).toEqual(['Jan C', 'jan P', 'Rita'])
  })

  it('counts letters of any script as they are read', () => {
    expect(label(['سميرة العلوي', '李小龍', 'Çağla'])).toEqual(['سميرة', '李小龍', 'Çağla'])
  })

  it('is a letter on a sheet without names, in order, also beyond Z', () => {
    expect([0, 25, 26, 52, 199].map(letterAt)).toEqual(['A', 'Z', 'AA', 'BA', 'GR'])
  })
})

describe('the list', () => {
  const many = Array.from({ length: 200 }, (_, index) => person(`gast ${index}`, index % 2 ? invited('yes') : {}))

  it('has pages, and each heading counts all who stand so', () => {
    const first = pageOf(many, conference, {})
    expect([first.pages, first.groups.map(({ standing, total }) => [standing, total])]).toEqual([8, [['coming', 100]]])
    const last = pageOf(many, conference, { page: 99 })
    expect(last.page).toBe(7)
    expect(last.groups.flatMap(({ people }) => people)).toHaveLength(pageSize)
  })

  it('finds by name or relation, without case or accents', () => {
    const people = [person('1', { name: 'René Dubois' }), person('2', { name: 'Edith', relation: 'Tante' })]
    const found = (search: string) =>
      pageOf(people, conference, { search }).groups.flatMap(one => one.people.map(({ id }) => id))
    expect([found('rene'), found('TANTE'), found(' '), found('niemand')]).toEqual([['1'], ['2'], ['1', '2'], []])
  })
})
