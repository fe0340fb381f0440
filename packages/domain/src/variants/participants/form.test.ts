import { describe, expect, it } from 'vitest'
import { participantsAnswers, participantsForm, participantsFrom } from './form.ts'
import type { Participants } from './participants.ts'

const marksOf = (kind: Participants['kind']) =>
  Object.fromEntries(
    participantsForm(kind).sections.flatMap(({ questions }) => questions.map(({ key, marks }) => [key, marks])),
  )

describe('the form for whom or what a conference is about', () => {
  const personal = ['personal']
  const special = ['personal', 'special']

  it('asks nothing that is not personal, and of harm and sides what is special too', () => {
    expect(marksOf('main-persons')).toEqual({ persons: personal })
    expect(marksOf('groups')).toEqual({ place: personal, groups: personal, openGroups: special })
    expect(marksOf('pupil')).toEqual({ pupil: personal, school: personal, year: personal, teacher: personal })
    expect(Object.values(marksOf('two-sides'))).toEqual(Array.from({ length: 9 }, () => special))
  })

  it('requires nothing, for it is filled in as it becomes known', () => {
    for (const kind of ['main-persons', 'two-sides', 'groups', 'pupil'] as const)
      for (const question of participantsForm(kind).sections.flatMap(({ questions }) => questions))
        expect(question.required).toBe(false)
  })

  it('asks of who speaks for a group which one it is', () => {
    const groups = participantsForm('groups').sections[0]?.questions.find(({ key }) => key === 'groups')
    expect(groups).toMatchObject({ type: 'person-list', fields: expect.arrayContaining(['organisation']) })
    const persons = participantsForm('main-persons').sections[0]?.questions[0]
    expect(persons).toMatchObject({ fields: expect.arrayContaining(['birthDate', 'relation']) })
  })
})

describe('what is known, as answers', () => {
  it('is without what is empty', () => {
    expect(participantsAnswers({ kind: 'main-persons', persons: [] })).toEqual({})
    expect(participantsAnswers({ kind: 'groups', place: '', groups: [] })).toEqual({})
    expect(participantsAnswers({ kind: 'pupil' })).toEqual({})
    const pupil = { kind: 'pupil', pupil: { name: 'Noor' }, school: 'Atheneum', year: '', teacher: undefined } as const
    expect(participantsAnswers(pupil)).toEqual({ pupil: { name: 'Noor' }, school: 'Atheneum' })
  })

  it('has the groups that nobody speaks for on lines of their own', () => {
    const groups = [{ name: 'Jongeren' }, { name: 'Ouderen', spokesperson: { name: 'Amina' } }, { name: 'Handelaars' }]
    const answers = participantsAnswers({ kind: 'groups', groups })
    expect(answers).toEqual({
      groups: [{ name: 'Amina', organisation: 'Ouderen' }],
      openGroups: 'Jongeren\nHandelaars',
    })
    expect(participantsFrom('groups', answers)).toMatchObject({
      groups: [groups[1], { name: 'Jongeren' }, { name: 'Handelaars' }],
    })
  })

  it('is read as text only where it is text', () => {
    expect(participantsFrom('groups', { place: 3 })).toEqual({ kind: 'groups', place: undefined, groups: [] })
    expect(participantsFrom('groups', { groups: [{ name: 'Amina' }] })).toMatchObject({ groups: [{ name: 'Amina' }] })
  })
})
