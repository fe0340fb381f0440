import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commandNamed,
  commands,
  contextOf,
  events,
  given,
  historyFor,
  historyTo,
  johansQuestion,
  leen,
  sara,
  submitContextOf,
  submittedAfter,
  tenantOf,
} from '../../test-data/referrals.ts'
import { type CommandSpec, commandNamesOf, commandsIn } from '../commandRegistry.ts'
import { rightsCommands } from '../rights/commands.ts'
import { commandNames, referralCommands } from './commands.ts'
import { decide } from './decide.ts'
import type { ReferralEvent } from './events.ts'
import { replay } from './evolve.ts'
import { declineReasons } from './reasons.ts'
import { initialReferral, referralStates } from './state.ts'

const submitted = [events.submitted()]
const started = [...submitted, events.intakeStarted()]
const recorded = [...started, events.intakeRecorded()]

describe('submitting a referral', () => {
  it('becomes one event that holds everything the dossier starts with', () => {
    given().when(commands.submit()).leadsTo(events.submitted())
  })

  it('makes a dossier without intake, questions or requirements, waiting since its submission', () => {
    expect(submittedAfter(...submitted)).toMatchObject({
      state: 'submitted',
      id: 'r1',
      tenant: 'linde',
      region: 'leuven',
      submittedAt: '2026-04-14T08:30:00.000Z',
      updatedAt: '2026-04-14T08:30:00.000Z',
      questions: [],
      minimumRequirements: [],
    })
    expect(submittedAfter(...submitted)).not.toHaveProperty('intake')
    expect(submittedAfter(...submitted)).not.toHaveProperty('decision')
  })

  it('keeps the address of a citizen with the referrer and nowhere else', () => {
    const referrer = { kind: 'citizen', email: 'riet@voorbeeld.example' } as const
    const command = commands.submit({ source: 'citizen' })
    const { decided } = given().when(command, submitContextOf({ referrer, by: { role: 'citizen' } }))
    expect(decided).toMatchObject({ ok: true, events: [{ referrer, by: { role: 'citizen' } }] })
    expect(JSON.stringify(decided).match(/riet@/g)).toHaveLength(1)
  })

  it('is refused for a variant that the partner has not enabled', () => {
    given()
      .when(commands.submit({ variant: 'learning-circle' }))
      .isRefusedAs({ code: 'variant-not-enabled' })
  })

  it('is refused when nobody sends it', () => {
    given().when(commands.submit(), contextOf()).isRefusedAs({ code: 'not-allowed' })
  })

  it('can not be done twice', () => {
    given(...submitted)
      .when(commands.submit())
      .isRefusedAs({ code: 'command-not-allowed', command: 'submit', state: 'submitted' })
  })
})

describe('G2: nothing depends on an age', () => {
  const birthDate = fc.date({ min: new Date('1920-01-01'), max: new Date('2026-04-14'), noInvalidDate: true })
  const ageGroup = fc.constantFrom('0-3', '4-11', '12-17', '18-22', '65+', undefined)

  it('decides the same, whatever the birth date and age group', () => {
    fc.assert(
      fc.property(birthDate, ageGroup, fc.constantFrom(...commandNames), (born, group, name) => {
        const answers = { mainPerson: { name: 'Johan Vermeulen', birthDate: born.toISOString().slice(0, 10) } }
        const changes = { answers, dimensions: { themes: [], ageGroup: group } }
        expect(given().when(commands.submit(changes)).decided.ok).toBe(true)
        const [, ...later] = historyTo.intake
        expect(given(events.submitted(changes), ...later).when(commandNamed[name]).decided).toEqual(
          given(...historyTo.intake).when(commandNamed[name]).decided,
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('G3: the conversation', () => {
  it('a referral is not accepted without a recorded intake conversation', () => {
    given(...started, events.questionSet())
      .when(commands.accept())
      .isRefusedAs({ code: 'intake-missing' })
  })

  it('a conversation can not be recorded before the intake has started', () => {
    given(...submitted)
      .when(commands.recordIntake())
      .isRefusedAs({ code: 'command-not-allowed', command: 'record-intake', state: 'submitted' })
  })

  it('is recorded as it was told, without the name of the command', () => {
    const told = { heldOn: '2026-04-16', spokenWith: 'moeder', summary: 'Ze wil rust.', minutes: 50, willing: 'Ja' }
    const { decided, state } = given(...started).when(commands.recordIntake(told))
    expect(decided).toMatchObject({ ok: true, events: [{ type: 'intake-recorded', by: leen }] })
    expect(state).toMatchObject({ state: 'intake', intake: told })
    expect(JSON.stringify(decided)).not.toContain('record-intake')
  })

  it('can be recorded again: the last one counts, the first stays in the history', () => {
    const { state } = given(...recorded).when(commands.recordIntake({ summary: 'Wim was er ook bij.' }))
    expect(state).toMatchObject({ intake: { summary: 'Wim was er ook bij.' } })
  })

  describe.each([
    { zone: 'Europe/Amsterdam', at: '2026-04-21T21:59:00Z', heldOn: '2026-04-21', ok: true, why: 'summer, 23:59' },
    { zone: 'Europe/Amsterdam', at: '2026-04-21T21:59:00Z', heldOn: '2026-04-22', ok: false, why: 'summer, 23:59' },
    { zone: 'Europe/Amsterdam', at: '2026-04-21T22:00:00Z', heldOn: '2026-04-22', ok: true, why: 'summer, 00:00' },
    { zone: 'Europe/Brussels', at: '2026-01-14T22:59:00Z', heldOn: '2026-01-15', ok: false, why: 'winter, 23:59' },
    { zone: 'Europe/Brussels', at: '2026-01-14T23:00:00Z', heldOn: '2026-01-15', ok: true, why: 'winter, 00:00' },
    { zone: 'Europe/Brussels', at: '2026-03-28T22:59:00Z', heldOn: '2026-03-29', ok: false, why: 'eve of spring' },
    { zone: 'Europe/Brussels', at: '2026-03-28T23:00:00Z', heldOn: '2026-03-29', ok: true, why: 'day of spring' },
    { zone: 'Europe/Brussels', at: '2026-03-29T22:00:00Z', heldOn: '2026-03-30', ok: true, why: 'after spring' },
    { zone: 'Europe/Amsterdam', at: '2026-10-24T22:00:00Z', heldOn: '2026-10-25', ok: true, why: 'day of autumn' },
    { zone: 'Europe/Amsterdam', at: '2026-10-25T22:30:00Z', heldOn: '2026-10-26', ok: false, why: 'autumn, 23:30' },
    { zone: 'Europe/Amsterdam', at: '2025-12-31T23:00:00Z', heldOn: '2026-01-01', ok: true, why: 'new year' },
  ] as const)('$why in $zone', ({ zone, at, heldOn, ok }) => {
    it(`a conversation held on ${heldOn} is ${ok ? 'past' : 'still to come'}`, () => {
      const command = given(...started).when(
        commands.recordIntake({ heldOn }),
        contextOf({ tenant: tenantOf({ timeZone: zone }), at }),
      )
      if (ok) command.leadsTo({ type: 'intake-recorded' })
      else command.isRefusedAs({ code: 'intake-in-future' })
    })
  })
})

describe('G4: the question', () => {
  it('a referral is not accepted without a question', () => {
    given(...recorded)
      .when(commands.accept())
      .isRefusedAs({ code: 'question-missing' })
  })

  it('a question that nobody confirmed as open does not count', () => {
    given(...recorded, events.questionSet('q1', false))
      .when(commands.accept())
      .isRefusedAs({ code: 'question-missing' })
  })

  it('one confirmed question among others is enough', () => {
    given(...recorded, events.questionSet('q1', false), events.questionSet('q2', true))
      .when(commands.accept())
      .leadsTo({ type: 'accepted' })
  })

  it('a question that yes or no answers can not be confirmed', () => {
    given(...recorded)
      .when(commands.setQuestion({ text: 'Moet Johan naar een pleeggezin?' }))
      .isRefusedAs({ code: 'question-not-open' })
  })

  it('but it can be noted down, to be reworded', () => {
    given(...recorded)
      .when(commands.setQuestion({ text: 'Moet Johan naar een pleeggezin?', confirmed: false }))
      .leadsTo({ type: 'question-set' })
  })

  it('a new question gets the fresh id', () => {
    const { state } = given(...recorded).when(commands.setQuestion({ agreedWith: 'moeder' }))
    expect(state).toMatchObject({
      questions: [{ id: 'new', text: johansQuestion, confirmed: true, agreedWith: 'moeder' }],
    })
  })

  it('a reworded question keeps its id and its place', () => {
    const { state } = given(
      ...recorded,
      events.questionSet('q1', false, 'Moet hij weg?'),
      events.questionSet('q2'),
    ).when(commands.setQuestion({ question: 'q1' }))
    expect(state).toMatchObject({
      questions: [
        { id: 'q1', text: johansQuestion, confirmed: true },
        { id: 'q2', confirmed: true },
      ],
    })
  })

  it('a question that is reworded and not confirmed again no longer counts', () => {
    const { state } = given(...recorded, events.questionSet()).when(
      commands.setQuestion({ question: 'q1', confirmed: false }),
    )
    expect(decide(state, commands.accept(), contextOf())).toEqual({ ok: false, error: { code: 'question-missing' } })
  })

  it('a question that is taken away no longer counts', () => {
    const { state } = given(...recorded, events.questionSet()).when(commands.removeQuestion())
    expect(state).toMatchObject({ questions: [] })
    expect(decide(state, commands.accept(), contextOf())).toEqual({ ok: false, error: { code: 'question-missing' } })
  })

  it('a question that is not there can be neither reworded nor taken away', () => {
    given(...recorded)
      .when(commands.setQuestion({ question: 'q9' }))
      .isRefusedAs({ code: 'question-unknown' })
    given(...recorded)
      .when(commands.removeQuestion('q9'))
      .isRefusedAs({ code: 'question-unknown' })
  })

  it('ten questions are enough for one conference; rewording one of them stays possible', () => {
    const ten = Array.from({ length: 10 }, (_, index) => events.questionSet(`q${index}`))
    given(...recorded, ...ten)
      .when(commands.setQuestion())
      .isRefusedAs({ code: 'too-many-questions' })
    given(...recorded, ...ten)
      .when(commands.setQuestion({ question: 'q3' }))
      .leadsTo({ type: 'question-set' })
    given(...recorded, ...ten.slice(1))
      .when(commands.setQuestion())
      .leadsTo({ type: 'question-set' })
  })
})

describe('G5: the minimum requirement', () => {
  it('is optional', () => {
    given(...recorded, events.questionSet())
      .when(commands.accept())
      .leadsTo({ type: 'accepted' })
  })

  it.each(['', ' ', '\n\t '])('is not set without a reason (%j)', reason => {
    given(...started)
      .when(commands.setMinimumRequirement({ reason }))
      .isRefusedAs({ code: 'minimum-requirement-reason-missing' })
  })

  it('keeps its reason and who sets it', () => {
    const { state } = given(...started).when(commands.setMinimumRequirement({ setBy: 'De jeugdrechter' }))
    expect(state).toMatchObject({
      minimumRequirements: [{ id: 'new', setBy: 'De jeugdrechter', reason: expect.stringContaining('maart') }],
    })
  })

  it('can be reworded and taken away, if it is there', () => {
    const { state } = given(...started, events.minimumRequirementSet()).when(
      commands.setMinimumRequirement({ requirement: 'm1', text: 'Er is altijd iemand nuchter bij Johan.' }),
    )
    expect(state).toMatchObject({ minimumRequirements: [{ id: 'm1', text: 'Er is altijd iemand nuchter bij Johan.' }] })
    given(...started, events.minimumRequirementSet())
      .when(commands.removeMinimumRequirement())
      .leadsTo({ type: 'minimum-requirement-removed', requirement: 'm1' })
    given(...started)
      .when(commands.removeMinimumRequirement())
      .isRefusedAs({ code: 'minimum-requirement-unknown' })
    given(...started)
      .when(commands.setMinimumRequirement({ requirement: 'm1' }))
      .isRefusedAs({ code: 'minimum-requirement-unknown' })
  })

  it('ten of them are no longer special cases', () => {
    const ten = Array.from({ length: 10 }, (_, index) => events.minimumRequirementSet(`m${index}`))
    given(...started, ...ten)
      .when(commands.setMinimumRequirement())
      .isRefusedAs({ code: 'too-many-questions' })
  })
})

describe('the decision', () => {
  it('is not accepted on a grant that does not pay for it', () => {
    given(...historyTo.intake)
      .when(commands.accept('of-another-partner'))
      .isRefusedAs({ code: 'grant-unknown' })
  })

  it('accepts on a grant, once there is an intake and a confirmed question', () => {
    const { state } = given(...historyTo.intake).when(commands.accept('samen-aan-zet'))
    expect(state).toMatchObject({
      state: 'accepted',
      decision: { outcome: 'accepted', grant: 'samen-aan-zet', decidedAt: '2026-04-21T10:00:00.000Z' },
      updatedAt: '2026-04-21T10:00:00.000Z',
    })
  })

  it.each(declineReasons)('declines for the reason %s, with its explanation', reason => {
    const { state } = given(...submitted).when(commands.decline({ reason, explanation: 'Zoals besproken.' }))
    expect(state).toMatchObject({ state: 'declined', decision: { reason, explanation: 'Zoals besproken.' } })
  })

  it('knows no age among the reasons to decline (G2)', () => {
    expect(declineReasons.filter(reason => /age|young|old/.test(reason))).toEqual([])
  })

  it('redirects to someone, before and during the intake', () => {
    given(...submitted)
      .when(commands.redirect({ to: 'CAW', explanation: 'Zij kennen het gezin.' }))
      .leadsTo({
        type: 'redirected',
        decision: { outcome: 'redirected', to: 'CAW', explanation: 'Zij kennen het gezin.' },
      })
    given(...recorded)
      .when(commands.redirect())
      .leadsTo({ type: 'redirected' })
  })

  it.each(['submitted', 'intake', 'accepted'] as const)(
    'lets the sender withdraw from %s, without saying why',
    from => {
      const { state } = given(...historyTo[from]).when(commands.withdraw(), contextOf({ by: sara }))
      expect(state).toMatchObject({ state: 'withdrawn', withdrawnFrom: from, decision: { outcome: 'withdrawn' } })
    },
  )

  it('leaves the words of the dossier as they were', () => {
    const before = submittedAfter(...historyTo.intake)
    const { state } = given(...historyTo.intake).when(commands.withdraw('Het is opgelost.'))
    expect(state).toMatchObject({
      answers: before.answers,
      intake: before.intake,
      questions: before.questions,
      minimumRequirements: before.minimumRequirements,
    })
  })
})

describe.each(referralStates)('in the state %s', from => {
  it.each(Object.values(commandNamed))('the command $name does what the table of transitions says', command => {
    const transition: CommandSpec = referralCommands[command.name]
    const history = historyFor(from, command)
    const when = given(...history).when(command)
    if (transition.from.includes(from)) {
      expect(when.decided.ok).toBe(true)
      expect(when.state.state).toBe(transition.to ?? from)
    } else {
      when.isRefusedAs({ code: 'command-not-allowed', command: command.name, state: from })
      expect(when.state).toEqual(replay(history))
    }
  })

  it('offers exactly the commands that are allowed', () => {
    const names = commandNamesOf(referralCommands)
    const allowed = names.filter(name => {
      const command = commandNamed[name]
      return given(...historyFor(from, command)).when(command).decided.ok
    })
    expect(commandsIn(referralCommands, from)).toEqual(allowed)
  })
})

it('nothing leads out of a referral that was declined, redirected or withdrawn; only rights are used there, or it is held or erased', () => {
  const ends = ['declined', 'redirected', 'withdrawn']
  const still = [
    ...Object.keys(rightsCommands),
    ...['place-legal-hold', 'lift-legal-hold', 'ask-erasure', 'take-back-erasure'],
  ]
  expect(ends.map(state => commandsIn(referralCommands, state))).toEqual([still, still, still])
})

it('an event on a draft that is not its submission leaves the draft', () => {
  expect(replay([events.intakeStarted(), events.accepted(), events.withdrawn()])).toBe(initialReferral)
})

describe('one of several', () => {
  const two = [
    ...recorded,
    events.questionSet('q1'),
    events.questionSet('q2', false, 'Hoe gaat het verder?'),
    events.minimumRequirementSet('m1'),
    events.minimumRequirementSet('m2'),
  ]
  const idsAfter = (...more: readonly ReferralEvent[]) => {
    const { questions, minimumRequirements } = submittedAfter(...two, ...more)
    return [...questions, ...minimumRequirements].map(({ id }) => id).join(' ')
  }

  it('question or requirement is taken away, and the other stays', () => {
    expect(idsAfter()).toBe('q1 q2 m1 m2')
    expect(idsAfter(events.questionRemoved('q1'))).toBe('q2 m1 m2')
    expect(idsAfter(events.questionRemoved('q2'))).toBe('q1 m1 m2')
    expect(idsAfter(events.minimumRequirementRemoved('m1'))).toBe('q1 q2 m2')
    expect(idsAfter(events.minimumRequirementRemoved('m2'))).toBe('q1 q2 m1')
  })

  it('question or requirement is changed, and keeps its place', () => {
    expect(idsAfter(events.questionSet('q1'), events.minimumRequirementSet('m1'))).toBe('q1 q2 m1 m2')
    const { questions } = submittedAfter(...two, events.questionSet('q2', true, 'Hoe dan?'))
    expect(questions.map(({ text }) => text)).toEqual([johansQuestion, 'Hoe dan?'])
  })

  it('is refused by its name where nothing is called so', () => {
    given(...two)
      .when(commands.removeQuestion('q3'))
      .isRefusedAs({ code: 'question-unknown' })
    given(...two)
      .when(commands.setQuestion({ question: 'q3' }))
      .isRefusedAs({ code: 'question-unknown' })
    given(...two)
      .when(commands.removeMinimumRequirement('m3'))
      .isRefusedAs({ code: 'minimum-requirement-unknown' })
    given(...two)
      .when(commands.setMinimumRequirement({ requirement: 'm3' }))
      .isRefusedAs({ code: 'minimum-requirement-unknown' })
  })
})

describe('a possible duplicate', () => {
  const toJudge = { tenant: 'kompas', dossier: 'KOM-2026-000002' }

  it('is judged from the first look on, and again when somebody finds otherwise', () => {
    given(events.submitted())
      .when(commands.judgeDuplicate({ same: true }))
      .leadsTo({ type: 'duplicate-judged', judgement: expect.objectContaining({ ...toJudge, same: true }) })
    const judged = submittedAfter(events.submitted(), events.duplicateJudged(true), events.duplicateJudged(false))
    expect(judged.judgedDuplicates).toEqual([{ ...toJudge, same: false }])
  })

  it('is a dossier in which somebody seems to be the same, and no other', () => {
    given(events.submitted())
      .when(commands.judgeDuplicate({ dossier: 'KOM-2026-000003' }))
      .isRefusedAs({ code: 'duplicate-unknown' })
  })

  it('is judged no more once the referral was decided', () => {
    given(...historyTo.accepted)
      .when(commands.judgeDuplicate())
      .isRefusedAs({ code: 'command-not-allowed', command: 'judge-duplicate', state: 'accepted' })
  })

  it('changes nothing else of the dossier', () => {
    const before = submittedAfter(events.submitted())
    const after = submittedAfter(events.submitted(), events.duplicateJudged())
    expect({ ...after, judgedDuplicates: undefined, updatedAt: before.updatedAt }).toEqual(before)
  })
})
