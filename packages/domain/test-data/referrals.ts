import { expect } from 'vitest'
import type { CommandBody } from '../src/referral/commands.ts'
import {
  type By,
  type DecideContext,
  type Decided,
  decide,
  evolve,
  type Referral,
  type ReferralCommand,
  type ReferralError,
  type ReferralEvent,
  type ReferralState,
  replay,
  type SubmitCommand,
  type SubmittedReferral,
} from '../src/referral/index.ts'
import { RegionId, type Tenant, TenantId } from '../src/tenants/tenant.ts'
import type { Participants } from '../src/variants/participants/index.ts'

export const sara: By = { role: 'referrer', subject: 'sara', name: 'Sara Maes' }
export const leen: By = { role: 'regional-manager', subject: 'leen', name: 'Leen Peeters' }

export const johansQuestion = 'Waar kan Johan (8) veilig opgroeien en wat is daar voor nodig?'

const kompas = TenantId.parse('kompas')

export function tenantOf(changes: Partial<Tenant> = {}): Tenant {
  return {
    id: TenantId.parse('linde'),
    name: 'Jeugdhulp De Linde',
    sector: 'youth-care',
    country: 'BE',
    timeZone: 'Europe/Brussels',
    languages: ['nl', 'fr'],
    referencePrefix: 'LIN',
    region: RegionId.parse('leuven'),
    enabledVariants: ['family', 'restorative'],
    variantNames: {},
    forms: { professional: 'youth-care-professional', citizen: 'youth-care-citizen' },
    ...changes,
  }
}

/** The world as a command finds it: the manager, on Tuesday 21 April 2026 at noon in Brussels. */
export function contextOf(changes: Partial<DecideContext> = {}): DecideContext {
  return {
    tenant: tenantOf(),
    by: leen,
    at: '2026-04-21T10:00:00.000Z',
    newId: 'new',
    grants: ['samen-aan-zet'],
    alike: [{ tenant: kompas, dossier: 'KOM-2026-000002' }],
    persons: [{ name: 'Johan Vermeulen', birthDate: '2017-09-14' }],
    erasable: { persons: ['johan'], files: [], isRunning: false, isComplainedOf: false },
    ...changes,
  }
}

/** The world as the referrer's submission finds it. */
export function submitContextOf(changes: Partial<DecideContext> = {}): DecideContext {
  const referrer = { kind: 'member', subject: 'sara', name: 'Sara Maes', email: 'sara@linde.example' } as const
  return contextOf({ by: sara, referrer, newId: 'r1', at: submittedAt, ...changes })
}

export const submittedAt = '2026-04-14T08:30:00.000Z'

const intake = { heldOn: '2026-04-16', spokenWith: 'vader, moeder en Johan', summary: 'Johan wil bij Wim blijven.' }
const minimum = {
  text: 'In het huis waar Johan slaapt, gebruikt niemand drugs als hij er is.',
  reason: 'Johan was in maart twee keer alleen met iemand die onder invloed was.',
}

export const commands = {
  submit: (changes: Partial<SubmitCommand> = {}): SubmitCommand => ({
    name: 'submit',
    variant: 'family',
    source: 'professional',
    locale: 'nl',
    form: { id: 'youth-care-professional', version: 1 },
    answers: { mainPerson: { name: 'Johan Vermeulen', birthDate: '2017-09-14' }, municipality: 'leuven' },
    title: 'Johan Vermeulen',
    dimensions: { municipality: 'leuven', themes: ['upbringing', 'money'], ageGroup: '4-11' },
    ...changes,
  }),
  startIntake: () => ({ name: 'start-intake' }) as const,
  recordIntake: (changes: Partial<CommandBody<'record-intake'>> = {}) =>
    ({ name: 'record-intake', ...intake, ...changes }) as const,
  setQuestion: (changes: Partial<CommandBody<'set-question'>> = {}) =>
    ({ name: 'set-question', text: johansQuestion, confirmed: true, ...changes }) as const,
  removeQuestion: (question = 'q1') => ({ name: 'remove-question', question }) as const,
  setMinimumRequirement: (changes: Partial<CommandBody<'set-minimum-requirement'>> = {}) =>
    ({ name: 'set-minimum-requirement', text: minimum.text, reason: minimum.reason, ...changes }) as const,
  removeMinimumRequirement: (requirement = 'm1') => ({ name: 'remove-minimum-requirement', requirement }) as const,
  setParticipants: (answers: CommandBody<'set-participants'>['answers'] = { persons: [{ name: 'Johan Vermeulen' }] }) =>
    ({ name: 'set-participants', answers }) as const,
  judgeDuplicate: (changes: Partial<CommandBody<'judge-duplicate'>> = {}) =>
    ({ name: 'judge-duplicate', partner: kompas, dossier: 'KOM-2026-000002', same: false, ...changes }) as const,
  accept: (grant?: string) => ({ name: 'accept', grant }) as const,
  decline: (changes: Partial<CommandBody<'decline'>> = {}) =>
    ({
      name: 'decline',
      reason: 'not-willing',
      explanation: 'Vader en moeder willen het nu niet.',
      ...changes,
    }) as const,
  redirect: (changes: Partial<CommandBody<'redirect'>> = {}) =>
    ({ name: 'redirect', to: 'CAW Oost-Brabant', ...changes }) as const,
  sendMessage: (changes: Partial<CommandBody<'send-message'>> = {}) =>
    ({ name: 'send-message', kind: 'addition', text: 'Oma kan ook komen.', ...changes }) as const,
  markMessageRead: (changes: Partial<CommandBody<'mark-message-read'>> = {}) =>
    ({ name: 'mark-message-read', message: 'b1', ...changes }) as const,
  receiveRightsRequest: (changes: Partial<CommandBody<'receive-rights-request'>> = {}) =>
    ({
      name: 'receive-rights-request',
      right: 'access',
      about: { name: 'Johan Vermeulen' },
      askedBy: 'representative',
      who: 'Els Vermeulen',
      capacity: 'parent',
      identity: 'document-seen',
      receivedOn: '2026-04-20',
      ...changes,
    }) as const,
  extendRightsRequest: (changes: Partial<CommandBody<'extend-rights-request'>> = {}) =>
    ({
      name: 'extend-rights-request',
      request: 'v1',
      reason: 'Er zijn veel stukken.',
      toldOn: '2026-04-21',
      ...changes,
    }) as const,
  answerRightsRequest: (changes: Partial<CommandBody<'answer-rights-request'>> = {}) =>
    ({
      name: 'answer-rights-request',
      request: 'v1',
      outcome: 'granted',
      handedOver: 'Het dossier over Johan',
      way: 'in-person',
      on: '2026-04-21',
      ...changes,
    }) as const,
  correctPerson: (changes: Partial<CommandBody<'correct-person'>> = {}) =>
    ({
      name: 'correct-person',
      person: { name: 'Johan Vermeulen' },
      becomes: { birthDate: '2017-09-15' },
      ...changes,
    }) as const,
  addOwnStatement: (changes: Partial<CommandBody<'add-own-statement'>> = {}) =>
    ({
      name: 'add-own-statement',
      person: { name: 'Johan Vermeulen' },
      text: 'Ik was niet boos.',
      ...changes,
    }) as const,
  askOwnData: () => ({ name: 'ask-own-data' }) as const,
  withdraw: (explanation?: string) => ({ name: 'withdraw', explanation }) as const,
  changeFunding: (changes: Partial<CommandBody<'change-funding'>> = {}) =>
    ({ name: 'change-funding', payer: 'De gemeente', reason: 'De subsidie is op.', ...changes }) as const,
  placeLegalHold: (changes: Partial<CommandBody<'place-legal-hold'>> = {}) =>
    ({ name: 'place-legal-hold', ground: 'court', reviewOn: '2026-10-01', ...changes }) as const,
  liftLegalHold: (hold = 'h1') => ({ name: 'lift-legal-hold', hold, why: 'De zaak is afgelopen.' }) as const,
  askErasure: (changes: Partial<CommandBody<'ask-erasure'>> = {}) =>
    ({
      name: 'ask-erasure',
      person: 'johan',
      askedBy: 'Johans moeder, aan de telefoon',
      reason: 'Zij wil het.',
      ...changes,
    }) as const,
  takeBackErasure: (why?: string) => ({ name: 'take-back-erasure', why }) as const,
} satisfies Record<string, (...changes: never[]) => ReferralCommand>

/** One acceptable command of every name, on a dossier that has question q1 and requirement m1. */
export const commandNamed = {
  submit: commands.submit(),
  'start-intake': commands.startIntake(),
  'record-intake': commands.recordIntake(),
  'set-question': commands.setQuestion(),
  'remove-question': commands.removeQuestion(),
  'set-minimum-requirement': commands.setMinimumRequirement(),
  'remove-minimum-requirement': commands.removeMinimumRequirement(),
  'set-participants': commands.setParticipants(),
  'judge-duplicate': commands.judgeDuplicate(),
  accept: commands.accept(),
  decline: commands.decline(),
  redirect: commands.redirect(),
  'send-message': commands.sendMessage(),
  'mark-message-read': commands.markMessageRead(),
  'receive-rights-request': commands.receiveRightsRequest(),
  'extend-rights-request': commands.extendRightsRequest(),
  'answer-rights-request': commands.answerRightsRequest(),
  'correct-person': commands.correctPerson(),
  'add-own-statement': commands.addOwnStatement(),
  'ask-own-data': commands.askOwnData(),
  withdraw: commands.withdraw(),
  'change-funding': commands.changeFunding(),
  'place-legal-hold': commands.placeLegalHold(),
  'lift-legal-hold': commands.liftLegalHold(),
  'ask-erasure': commands.askErasure(),
  'take-back-erasure': commands.takeBackErasure(),
} as const satisfies { readonly [Name in ReferralCommand['name']]: ReferralCommand }

const happened = { at: '2026-04-16T09:00:00.000Z', by: leen }

export const events = {
  submitted: (changes: Partial<Extract<ReferralEvent, { type: 'submitted' }>> = {}): ReferralEvent => {
    const { name, ...given } = commands.submit()
    const { tenant, referrer, by, at } = submitContextOf()
    const { id: tenantId, region } = tenant
    if (referrer === undefined) throw new Error('a submission has a referrer')
    return { type: 'submitted', id: 'r1', tenant: tenantId, region, referrer, ...given, at, by, ...changes }
  },
  intakeStarted: (): ReferralEvent => ({ type: 'intake-started', ...happened }),
  intakeRecorded: (): ReferralEvent => ({ type: 'intake-recorded', intake, ...happened }),
  questionSet: (id = 'q1', confirmed = true, text = johansQuestion): ReferralEvent => {
    return { type: 'question-set', question: { id, text, confirmed }, ...happened }
  },
  questionRemoved: (question = 'q1'): ReferralEvent => ({ type: 'question-removed', question, ...happened }),
  minimumRequirementSet: (id = 'm1'): ReferralEvent => {
    return { type: 'minimum-requirement-set', requirement: { id, ...minimum }, ...happened }
  },
  minimumRequirementRemoved: (requirement = 'm1'): ReferralEvent => {
    return { type: 'minimum-requirement-removed', requirement, ...happened }
  },
  aroundSet: (participants: Participants = { kind: 'main-persons', persons: [{ name: 'Johan' }] }): ReferralEvent => {
    return { type: 'around-set', participants, ...happened }
  },
  duplicateJudged: (same = false): ReferralEvent => {
    return { type: 'duplicate-judged', judgement: { tenant: kompas, dossier: 'KOM-2026-000002', same }, ...happened }
  },
  fundingChanged: (grant?: string): ReferralEvent => ({
    ...{ type: 'funding-changed', reason: 'De subsidie is op.', ...happened },
    ...(grant === undefined ? { payer: 'De gemeente' } : { grant }),
  }),
  accepted: (): ReferralEvent => ({ type: 'accepted', decision: { outcome: 'accepted' }, ...happened }),
  declined: (): ReferralEvent => {
    return {
      type: 'declined',
      decision: { outcome: 'declined', reason: 'not-willing', explanation: 'Niet nu.' },
      ...happened,
    }
  },
  redirected: (): ReferralEvent => {
    return { type: 'redirected', decision: { outcome: 'redirected', to: 'CAW Oost-Brabant' }, ...happened }
  },
  messageSent: (
    message: Extract<ReferralEvent, { type: 'message-sent' }>['message'] = {
      id: 'b1',
      kind: 'addition',
      text: 'Oma kan ook komen.',
    },
  ): ReferralEvent => ({ type: 'message-sent', message, ...happened, by: { role: 'citizen' } }),
  messageRead: (message = 'b1', used = false): ReferralEvent => ({ type: 'message-read', message, used, ...happened }),
  rightsRequestReceived: (
    request: Partial<Extract<ReferralEvent, { type: 'rights-request-received' }>['request']> = {},
  ): ReferralEvent => ({
    type: 'rights-request-received',
    request: {
      id: 'v1',
      right: 'access',
      about: { name: 'Johan Vermeulen', birthDate: '2017-09-14' },
      askedBy: { as: 'representative', who: 'Els Vermeulen', capacity: 'parent' },
      identity: 'document-seen',
      receivedOn: '2026-04-20',
      ...request,
    },
    ...happened,
  }),
  rightsRequestExtended: (): ReferralEvent => ({
    type: 'rights-request-extended',
    request: 'v1',
    extension: { reason: 'Er zijn veel stukken.', toldOn: '2026-04-21' },
    ...happened,
  }),
  rightsRequestAnswered: (): ReferralEvent => ({
    type: 'rights-request-answered',
    request: 'v1',
    answer: { outcome: 'granted', handedOver: 'Het dossier over Johan', way: 'in-person', on: '2026-04-21' },
    ...happened,
  }),
  personCorrected: (): ReferralEvent => ({
    type: 'person-corrected',
    person: { name: 'Johan Vermeulen', birthDate: '2017-09-14' },
    becomes: { name: 'Johan Vermeulen', birthDate: '2017-09-15' },
    ...happened,
  }),
  ownStatementAdded: (): ReferralEvent => ({
    type: 'own-statement-added',
    statement: { id: 's1', by: { name: 'Johan Vermeulen', birthDate: '2017-09-14' }, text: 'Ik was niet boos.' },
    ...happened,
  }),
  withdrawn: (): ReferralEvent => ({ type: 'withdrawn', decision: { outcome: 'withdrawn' }, ...happened }),
  holdPlaced: (id = 'h1'): ReferralEvent => {
    return { type: 'hold-placed', hold: { id, ground: 'court', reviewOn: '2026-10-01' }, ...happened }
  },
  holdLifted: (hold = 'h1'): ReferralEvent => ({ type: 'hold-lifted', hold, why: 'Afgelopen.', ...happened }),
  erasureAsked: (person?: string): ReferralEvent => {
    const erasure = { id: 'e1', askedBy: 'Johans moeder', reason: 'Zij wil het.', dueOn: '2026-04-23' }
    return {
      type: 'erasure-asked',
      erasure: { ...erasure, ...(person === undefined ? {} : { person, removeFiles: [] }) },
      ...happened,
    }
  },
  erasureTakenBack: (erasure = 'e1'): ReferralEvent => ({ type: 'erasure-taken-back', erasure, ...happened }),
} as const

const inIntake = [events.submitted(), events.intakeStarted()]
const ready = [
  ...inIntake,
  events.intakeRecorded(),
  events.questionSet(),
  events.minimumRequirementSet(),
] as const satisfies readonly ReferralEvent[]

/** The events that lead to a state; from intake on with question q1 and requirement m1. */
export const historyTo: Readonly<Record<ReferralState, readonly ReferralEvent[]>> = {
  draft: [],
  submitted: [events.submitted()],
  intake: ready,
  accepted: [...ready, events.accepted()],
  declined: [...ready, events.declined()],
  redirected: [...inIntake, events.redirected()],
  withdrawn: [events.submitted(), events.withdrawn()],
}

/** The same, with what the example of this command needs beside it. */
export const historyFor = (state: ReferralState, { name }: ReferralCommand): readonly ReferralEvent[] =>
  state === 'draft' ? [] : [...historyTo[state], ...(neededBefore[name] ?? [])]

const neededBefore: Readonly<Partial<Record<ReferralCommand['name'], readonly ReferralEvent[]>>> = {
  'answer-rights-request': [events.rightsRequestReceived()],
  'extend-rights-request': [events.rightsRequestReceived()],
  'mark-message-read': [events.messageSent()],
  'lift-legal-hold': [events.holdPlaced()],
  'take-back-erasure': [events.erasureAsked()],
}

export function submittedAfter(...history: readonly ReferralEvent[]): SubmittedReferral {
  const state = replay(history)
  if (state.state === 'draft') throw new Error('this history holds no submission')
  return state
}

/**
 * given(what happened).when(command).leadsTo(events) or .isRefusedAs(error). The last step is not called `then`,
 * for an object with a `then` is taken for a promise.
 */
export function given(...history: readonly ReferralEvent[]) {
  const state = replay(history)
  return {
    when(command: ReferralCommand, context: DecideContext = contextFor(command)) {
      const decided = decide(state, command, context)
      return {
        decided,
        state: stateAfter(state, decided),
        leadsTo: (...expected: readonly Partial<ReferralEvent>[]) =>
          expect(decided).toMatchObject({ ok: true, events: expected }),
        isRefusedAs: (error: ReferralError) => expect(decided).toEqual({ ok: false, error }),
      }
    },
  }
}

export const contextFor = (command: ReferralCommand): DecideContext =>
  command.name === 'submit' ? submitContextOf() : contextOf()

export const stateAfter = (state: Referral, decided: Decided): Referral =>
  decided.ok ? decided.events.reduce(evolve, state) : state
