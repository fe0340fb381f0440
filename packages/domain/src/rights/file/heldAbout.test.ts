import { describe, expect, it } from 'vitest'
import { johansEvaluationDue } from '../../../test-data/evaluations.ts'
import { events, submittedAfter, tenantOf } from '../../../test-data/referrals.ts'
import type { FormDefinition } from '../../forms/definition/definition.ts'
import { starterForms } from '../../forms/starter/index.ts'
import { paperFaults } from '../../papers/faults.ts'
import { heldFilePaper } from '../../papers/held/heldFilePaper.ts'
import type { SubmittedReferral } from '../../referral/state.ts'
import type { CirclePerson } from '../../trajectory/state/circle.ts'
import type { TrajectoryRecord } from '../../trajectory/state/trajectory.ts'
import { heldAbout } from './heldAbout.ts'
import { type HeldSources, heldSectionIds } from './heldFile.ts'
import { unfitToLeaveOut, withLeftOut } from './leaveOut.ts'

const form = starterForms('youth-care').professional
const johan = { name: 'Johan Vermeulen', birthDate: '2017-09-14' }
const edith = { name: 'Tante Edith', phone: '0499 11 22 33', email: 'edith@elders.example', note: 'Edithnotitie' }

/** A word in every free field: of the main person in each text, of the aunt in her own fields. */
function answersOf({ sections }: FormDefinition): SubmittedReferral['answers'] {
  const answers: Record<string, SubmittedReferral['answers'][string]> = {}
  for (const { key, type, meaning } of sections.flatMap(section => section.questions)) {
    if (meaning === 'main-person') answers[key] = { ...johan, note: 'Johannotitie' }
    else if (meaning === 'people' && type === 'person-list') answers[key] = [edith]
    else if (type === 'long-text') answers[key] = `Verhaal${key} over Johan. Tante Edith is op 0499 11 22 33.`
    else if (type === 'text' && meaning === undefined) answers[key] = `Tekst${key}`
  }
  return answers
}

const own = (who: string): Partial<CirclePerson> => ({
  wishes: `${who}wens`,
  needs: `${who}nodig`,
  message: `${who}boodschap`,
  ownMessage: { text: `${who}brief`, use: 'coordinator', writtenAt: '2026-06-01T08:00:00.000Z' },
  reach: { allowed: ['mail'], never: false, readsAlong: { who: `${who}meelezer`, on: ['mail'] } },
  email: `${who}@familie.example`.toLowerCase(),
  phone: who === 'Johan' ? '0470 00 00 01' : '0470 00 00 02',
  decision: { kind: 'not-invited', reason: 'other', explanation: `${who}reden`, decidedBy: `${who}beslisser` },
})

function trajectory(): TrajectoryRecord {
  const record = johansEvaluationDue()
  const people = record.circle.people.map(person =>
    person.id === 'johan'
      ? { ...person, ...own('Johan'), birthDate: johan.birthDate }
      : person.id === 'edith'
        ? { ...person, ...own('Edith') }
        : person,
  )
  const informants = [{ id: 'i1', name: 'De school', information: 'Informantwoord over Johan.' }]
  return { ...record, circle: { ...record.circle, people }, preparation: { ...record.preparation, informants } }
}

const sourcesOf = (changes: Partial<HeldSources> = {}): HeldSources => ({
  person: johan,
  tenant: tenantOf(),
  locale: 'nl',
  today: '2026-08-01',
  form,
  referral: submittedAfter(
    events.submitted({ answers: answersOf(form) }),
    events.intakeStarted(),
    {
      type: 'intake-recorded',
      intake: { heldOn: '2026-04-16', spokenWith: 'Johan', summary: 'Gespreksverslag. Tante Edith belde.' },
      at: '2026-04-16T09:00:00.000Z',
      by: { role: 'regional-manager' },
    },
    events.ownStatementAdded(),
    events.rightsRequestReceived(),
  ),
  trajectory: trajectory(),
  accesses: [
    { at: '2026-05-01T10:00:00.000Z', action: 'read', by: { role: 'regional-manager', name: 'Leen Peeters' } },
  ],
  ...changes,
})
const textOf = (sources: HeldSources): string => JSON.stringify(heldAbout(sources))
const passagesOf = (sources: HeldSources): string =>
  JSON.stringify(heldAbout(sources).sections.flatMap(({ passages }) => passages))

describe('what is held about who it is about', () => {
  const text = textOf(sourcesOf())

  it('has every word of their own: answers, conversation, circle, statement', () => {
    const questions = form.sections.flatMap(section => section.questions)
    const asked = questions.filter(one => one.type === 'long-text' && one.visibleIf === undefined)
    expect(asked.length).toBeGreaterThan(2)
    for (const { key } of asked) expect(text).toContain(`Verhaal${key}`)
    for (const word of ['Johannotitie', 'Gespreksverslag', 'Johanwens', 'Johannodig', 'Johanboodschap', 'Johanbrief'])
      expect(text).toContain(word)
    for (const word of ['Johanmeelezer', 'Johanreden', 'Johanbeslisser', 'johan@familie.example', '0470 00 00 01'])
      expect(text).toContain(word)
    expect(text).toContain('Ik was niet boos.')
    expect(text).toContain('14 september 2017')
  })

  it('has nothing of another’s own part, and no way to reach anybody else', () => {
    for (const word of ['Edithnotitie', 'Edithwens', 'Edithnodig', 'Edithboodschap', 'Edithbrief', 'Edithmeelezer'])
      expect(text).not.toContain(word)
    for (const word of ['Edithreden', '0499 11 22 33', '0470 00 00 02', 'edith@']) expect(text).not.toContain(word)
    // Her name is part of the story.
    expect(text).toContain('Tante Edith is op …')
  })

  it('leaves out what an informant said, and says so and why', () => {
    expect(text).not.toContain('Informantwoord')
    expect(text).toContain('AVG art. 15 lid 4')
  })

  it('has the agreements that name them, the talk, and who looked by role only', () => {
    const { sections } = heldAbout(sourcesOf())
    const of = (id: string) => sections.find(one => one.id === id)?.passages.map(({ text }) => text) ?? []
    expect(of('plan').length).toBeGreaterThan(3)
    expect(of('seen-by')).toEqual(['regiomanager las het dossier'])
    expect(of('rights').join()).toContain('inzage')
    expect(text).not.toContain('Leen')
  })
})

describe('what is held about somebody else of the dossier', () => {
  const passages = passagesOf(sourcesOf({ person: edith }))

  it('has their own part, and of the story the sentences that name them, without other names', () => {
    for (const word of ['Edithnotitie', 'Edithwens', 'Edithbrief', 'Edithmeelezer', '0499 11 22 33'])
      expect(passages).toContain(word)
    expect(passages).toContain('Tante Edith belde.')
    expect(passages).not.toContain('Gespreksverslag')
    expect(passages).not.toMatch(/Verhaal\w+/)
  })

  it('has nothing of who it is about', () => {
    for (const word of ['Johannotitie', 'Johanwens', 'Johanbrief', 'johan@', '0470 00 00 01', 'Ik was niet boos'])
      expect(passages).not.toContain(word)
  })
})

it('a namesake with another birth date gets nothing of theirs', () => {
  const { referral, ...rest } = sourcesOf()
  const grandfather = { name: 'Johan Vermeulen', birthDate: '1950-01-01', phone: '0498 00 00 09' }
  const both = { ...referral, answers: { ...referral.answers, grandfather } }
  expect(passagesOf({ ...rest, referral: both, person: grandfather })).not.toMatch(/Johanwens|0470 00 00 01|niet boos/)
  expect(passagesOf({ ...rest, referral: both })).not.toContain('0498 00 00 09')
})

it('a reporter’s words are left out, with the reason', () => {
  const citizens = starterForms('youth-care').citizen
  const { referral, ...rest } = sourcesOf({ form: citizens })
  const reported: SubmittedReferral = {
    ...referral,
    referrer: { kind: 'citizen' },
    answers: { ...answersOf(citizens), forWhom: 'someone-else' },
  }
  const file = heldAbout({ ...rest, referral: reported })
  const section = file.sections.find(({ id }) => id === 'referral')
  expect(JSON.stringify(section?.passages)).not.toMatch(/Verhaal/)
  expect(section?.notes.join()).toContain('melder')
})

it('of two sides, nobody reads what was said with the other', () => {
  const { referral, ...rest } = sourcesOf()
  const apart: SubmittedReferral = {
    ...referral,
    variant: 'restorative',
    participants: {
      kind: 'two-sides',
      sides: {
        didHarm: { persons: [johan], network: [], harm: {} },
        harmed: { persons: [{ name: 'Mevrouw Claes' }], network: [], harm: { material: 'Schadewoord' } },
      },
      unplaced: [],
    },
    sideIntakes: {
      didHarm: { heldOn: '2026-04-16', spokenWith: 'Johan', summary: 'Dadergesprek.', side: 'didHarm' },
      harmed: { heldOn: '2026-04-17', spokenWith: 'Claes', summary: 'Slachtoffergesprek over Johan.', side: 'harmed' },
    },
  }
  const { trajectory: _none, ...referred } = rest
  const text = textOf({ ...referred, referral: apart })
  expect(text).toContain('Dadergesprek')
  expect(text).not.toContain('Slachtoffergesprek')
  expect(text).not.toContain('Schadewoord')
  expect(text).toContain('De voorbereiding van de andere partij is weggelaten')
})

describe('what the manager leaves out', () => {
  const file = heldAbout(sourcesOf())
  const passage = file.sections.find(({ id }) => id === 'intake')?.passages[0]?.id ?? ''

  it('is gone, and its reason stands in its place, on paper too', () => {
    const taken = withLeftOut(file, [{ passage, why: 'het gaat over iemand anders' }])
    expect(JSON.stringify(taken)).not.toContain('Gespreksverslag')
    const paper = JSON.stringify(heldFilePaper(taken))
    expect(paper).not.toContain('Gespreksverslag')
    expect(paper).toContain('Weggelaten: het gaat over iemand anders')
  })

  it('is never why it is held, who looked, or where to complain', () => {
    expect(unfitToLeaveOut(file, [{ passage, why: 'x' }])).toEqual([])
    expect(
      unfitToLeaveOut(file, [
        { passage: 'why.0', why: 'x' },
        { passage: 'nowhere.1', why: 'x' },
      ]),
    ).toEqual(['why.0', 'nowhere.1'])
  })
})

it('says how long it is kept, by day, by years or by age, and where to complain', () => {
  const closed = { day: '2031-06-17', isHeld: false }
  expect(textOf(sourcesOf({ keptUntil: closed }))).toContain('tot 17 juni 2031. Daarna wissen we het.')
  expect(textOf(sourcesOf({ keptUntil: { ...closed, isHeld: true } }))).toContain('zeker tot 17 juni 2031')
  expect(textOf(sourcesOf({ keptUntil: { years: 5 } }))).toContain('daarna nog 5 jaar')
  expect(textOf(sourcesOf({ keptUntil: { age: 34 } }))).toContain('tot de jongste om wie het gaat 34 jaar is')
  expect(textOf(sourcesOf())).toContain(`/o/${tenantOf().id}/complaint`)
})

it.each(['nl', 'fr', 'en'] as const)('in %s every section has its heading, and the paper is sound', locale => {
  const file = heldAbout(sourcesOf({ locale }))
  expect(file.sections.map(({ id }) => id)).toEqual(heldSectionIds)
  expect(paperFaults(heldFilePaper(file))).toEqual([])
  expect(JSON.stringify(file)).not.toMatch(/\{\w+\}/)
})
