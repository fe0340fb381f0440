import { type PersonsCommandName, personsCommandNames, trajectoryCommands } from '@kring/domain'
import { at, once } from '../support/world.ts'
import type { AllowedRequest, Attack } from './attackRequest.ts'
import type { TenantData } from './fixtures.ts'

/** A body for each command that a person gives to a trajectory; `person` is somebody in the circle of the one assigned. */
const bodies = ({ tenant, coordinator, trajectories }: TenantData): Readonly<Record<PersonsCommandName, object>> => {
  const { person, offers } = trajectories
  const when = { day: '2026-07-04', time: '14:00', place: 'Elders' }
  return {
    'add-picture': { picture: '0'.repeat(32), kind: 'drawing' },
    'describe-picture': { picture: '0'.repeat(32), kind: 'drawing' },
    'remove-picture': { picture: '0'.repeat(32) },
    'set-setting': { place: 'Elders', groups: [] },
    'set-wanted': { languages: ['fr'], skills: [], notFrom: [] },
    'set-organisations': { organisations: [{ tenant, name: 'Elders', role: 'referrer' }] },
    offer: { person: coordinator.subject, until: '2026-06-20T15:00:00.000Z' },
    'withdraw-offer': { offer: offers.declined },
    'accept-offer': { offer: offers.declined },
    'decline-offer': { offer: offers.declined },
    'tell-family': {},
    release: { reason: 'other' },
    stop: { reason: 'other-care-needed' },
    'log-contact': { kind: 'other', channel: 'phone', outcome: 'spoken', minutes: 1 },
    'add-person': { details: { name: 'Iemand anders' }, part: 'circle', known: { since: 'preparation' } },
    'set-person': { person, details: { name: 'Overgenomen' } },
    'set-reach': { person, allowed: ['mail'], never: false },
    'set-role': { person, part: 'professional' },
    'set-way': { person, way: 'letter' },
    'not-invite': { person, reason: 'other', decidedBy: 'Een ander' },
    'remove-person': { person, reason: 'other' },
    'set-party': { person, consent: 'yes' },
    'set-child-part': { person, supportStays: false, phases: [] },
    'discuss-safety': { person, discussedOn: '2026-06-01', arrangements: [] },
    'disclose-requirements': { person, version: 1 },
    'show-sectors': { show: true },
    invite: { person },
    'send-invitation': { person, way: 'letter' },
    'withdraw-invitation': { person, reason: 'other' },
    'open-invitation': { person },
    'answer-invitation': { person, answer: 'no', day: 0 },
    'record-answer': { person, answer: 'no', day: 0, via: 'phone' },
    'write-message': { person, text: 'Overgenomen', use: 'read-aloud' },
    'acknowledge-requirements': { person, version: 1 },
    'do-step': { step: 'eigen' },
    'undo-step': { step: 'eigen' },
    'confirm-safety-check': { on: '2026-06-01' },
    'set-choices': { chosenBy: 'Een ander', food: 'Niets' },
    'set-children': { answer: 'no-children' },
    'set-informant': { who: 'Een ander' },
    'remove-informant': { informant: 'i1' },
    'show-informant': { informant: 'i1', on: '2026-06-01' },
    'set-mandate': { legalContext: 'ordered', holder: 'Een ander', decidesBy: '2026-12-31' },
    'set-practicality': { kind: 'food', arrangedBy: 'Een ander', state: 'booked' },
    'remove-practicality': { practicality: 'p1' },
    'set-requirement': { text: 'Geen', reason: 'Daarom' },
    'remove-requirement': { requirement: 'm1' },
    'freeze-requirements': {},
    'reword-question': { text: 'Wie helpt er nu?' },
    schedule: when,
    'move-day': when,
    unschedule: { reason: 'other' },
    'begin-day': {},
    'enter-room': { person, way: 'in-room' },
    'leave-room': { person },
    'expect-later': { person },
    'miss-person': { person },
    'join-day': { who: 'Een ander', part: 'circle', way: 'phone' },
    'begin-phase': { phase: 'private' },
    'end-private-time': {},
    'break-off-day': { reason: 'other' },
    'take-pen': { device: '00000000-0000-4000-8000-000000000000', number: 1 },
    'log-evaluation-talk': { person, outcome: 'spoken', minutes: 1 },
    'check-agreement': { agreement: 'a1', result: 'fully', saidBy: person },
    rate: { person, conference: 1 },
    'answer-evaluation-questions': { answers: {} },
    'record-help-used': { use: 'less', saidBy: person },
    'complete-evaluation': { outcome: 'goes-on', saidBy: person },
    reconvene: {},
    'close-trajectory': {},
    'note-lesson': { lesson: 'Alles kan anders.' },
    'write-agreement': { what: 'gaat naar elders' },
    'remove-agreement': { agreement: 'a1' },
    'order-agreements': { order: [] },
    'set-plan': { initiative: { kind: 'everyone' } },
    'return-for-detail': { gaps: [{ code: 'initiative' }] },
    'accept-plan': {},
    'refuse-plan': { ground: 'unsafe', reason: 'Daarom', holder: 'Een ander' },
    'write-on': {},
    'ask-consent': { agreement: 'a1', need: { kind: 'person', person }, on: '2026-06-01' },
    'answer-consent': { agreement: 'a1', need: { kind: 'person', person }, answer: 'no', on: '2026-06-01' },
    'release-plan': { recipient: { kind: 'referrer' }, scope: { kind: 'whole' }, by: [person], on: '2026-06-01' },
    'change-release': { release: 'r1', scope: { kind: 'whole' }, by: [person], on: '2026-06-01' },
    'revoke-release': { release: 'r1', by: [person], on: '2026-06-01' },
    'send-release': {
      release: 'r1',
      way: 'mail',
      capacity: 'guardian',
      language: 'nl',
      email: 'ander@voorbeeld.example',
    },
    'plan-without-meeting': { madeOn: '2026-06-01', madeBy: 'Een ander' },
  }
}

/** Whose a command on the trajectory with a coordinator is. The offer was answered, and a circle member has no account. */
function ownersOf(name: PersonsCommandName): readonly AllowedRequest[] {
  const { by, action } = trajectoryCommands[name]
  if (by === 'regional-manager') return ['manager']
  return by === 'coordinator' && action !== 'trajectory.answer-offer' ? ['co'] : []
}

/** What a device would send: somebody came in, written with a pen that nobody took. */
const queued = {
  device: '00000000-0000-4000-8000-000000000000',
  commands: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      number: 1,
      pen: 1,
      seen: 1,
      occurredAt: '2026-06-01T10:00:00.000Z',
      certainty: 'exact',
      sinceContact: 0,
      command: { name: 'leave-room', person: 'coordinator' },
    },
  ],
}

const at0 = ({ tenant }: TenantData, id: string): string => `/t/${tenant}/trajectories/${id}`
const ids = ({ trajectories: { assigned, offered, others } }: TenantData) => ({ assigned, offered, others })

/** Attacks on one trajectory: with a coordinator, with an open offer, with another coordinator of the same partner. */
export const trajectoryAttacks: Readonly<Record<string, (target: TenantData) => readonly Attack[]>> = {
  'GET /api/ops/overview': e => [
    { path: `/ops/overview?region=${e.region}`, own: ['manager'], mandate: ['platform-admin'] },
    { path: '/ops/overview', mandate: ['regional-manager', 'platform-admin'] },
  ],
  'GET /api/ops/unfunded': e => [
    { path: `/ops/unfunded?region=${e.region}`, own: ['manager'], mandate: ['platform-admin'] },
    { path: '/ops/unfunded', mandate: ['regional-manager', 'platform-admin'] },
    { path: `/ops/unfunded?region=${e.region}&cursor=${e.cursors.tenant}`, refusals: [400] },
  ],
  'GET /api/ops/coordinator-forecast': e => [
    { path: `/ops/coordinator-forecast?region=${e.region}`, own: ['manager'] },
    { path: '/ops/coordinator-forecast', mandate: ['regional-manager'] },
  ],
  'GET /api/ops/fidelity': e => [{ path: `/ops/fidelity?region=${e.region}`, own: ['manager'] }],
  'GET /api/ops/trajectories': e => [
    { path: `/ops/trajectories?region=${e.region}`, own: ['manager'] },
    { path: `/ops/trajectories?region=${e.region}&coordinator=${e.coordinator.subject}&limit=100`, own: ['manager'] },
    { path: `/ops/trajectories?region=${e.region}&cursor=${e.cursors.tenant}`, refusals: [400] },
    { path: '/ops/trajectories', mandate: ['regional-manager'] },
    { path: '/ops/trajectories?region=noord' },
  ],
  'GET /api/ops/trajectories/counts': e => [
    { path: `/ops/trajectories/counts?region=${e.region}`, own: ['manager'] },
    { path: '/ops/trajectories/counts', mandate: ['regional-manager'] },
    { path: '/ops/trajectories/counts?region=noord' },
  ],
  'GET /api/t/:tenant/trajectory-counts': e => [{ path: `/t/${e.tenant}/trajectory-counts`, own: ['ad'] }],
  // Each coordinator's own: no path names another's.
  'GET /api/me/trajectories': () => [{ path: '/me/trajectories?ended=yes', mandate: ['coordinator'] }],
  'GET /api/t/:tenant/trajectories/:id': e => [
    { path: at0(e, ids(e).assigned), own: ['manager', 'co'] },
    // The coordinator is shown the offer only, in which there is no word of the family.
    { path: at0(e, ids(e).offered), own: ['manager', 'co'] },
    { path: at0(e, ids(e).others), own: ['manager', 'fo'] },
    // No trajectory was started for this one.
    { path: at0(e, e.referrals.citizens) },
  ],
  'GET /api/t/:tenant/trajectories/:id/grants': e => [
    { path: `${at0(e, ids(e).assigned)}/grants`, own: ['manager', 'co'] },
    { path: `${at0(e, ids(e).offered)}/grants`, own: ['manager'], onlyCodeRefuses: ['co'] },
    { path: `${at0(e, ids(e).others)}/grants`, own: ['manager', 'fo'] },
  ],
  'GET /api/t/:tenant/trajectories/:id/matches': e => [
    { path: `${at0(e, ids(e).assigned)}/matches`, own: ['manager'], onlyCodeRefuses: ['co'] },
    { path: `${at0(e, ids(e).offered)}/matches`, own: ['manager'], onlyCodeRefuses: ['co'] },
    { path: `${at0(e, ids(e).assigned)}/matches?region=noord`, onlyCodeRefuses: ['co'] },
  ],
  'GET /api/t/:tenant/trajectories/:id/history': e => [
    { path: `${at0(e, ids(e).assigned)}/history`, own: ['manager', 'co'] },
    { path: `${at0(e, ids(e).offered)}/history?limit=100`, own: ['manager'], onlyCodeRefuses: ['co'] },
    { path: `${at0(e, ids(e).others)}/history`, own: ['manager', 'fo'] },
    {
      path: `${at0(e, ids(e).assigned)}/history?cursor=${e.cursors.tenant}`,
      refusals: [400],
      onlyCodeRefuses: ['co'],
    },
  ],
  'POST /api/t/:tenant/trajectories/:id/start': e => [
    { path: `${at0(e, ids(e).assigned)}/start`, method: 'POST', own: ['manager'] },
    { path: `${at0(e, e.referrals.fresh)}/start`, method: 'POST', refusals: [409] },
  ],
  'POST /api/t/:tenant/trajectories/:id/day-queue': e =>
    [ids(e).assigned, ids(e).offered, ids(e).others].map(id => ({
      path: `${at0(e, id)}/day-queue`,
      body: queued,
      own: id === ids(e).assigned ? ['co'] : id === ids(e).others ? ['fo'] : [],
      onlyCodeRefuses: ['co'],
    })),
  'POST /api/t/:tenant/trajectories/:id/day-queue-sealed': e =>
    [ids(e).assigned, ids(e).offered, ids(e).others].map(id => ({
      path: `${at0(e, id)}/day-queue-sealed`,
      body: { device: queued.device, sealed: [{ number: 1, sealed: 'AAAA' }] },
      own: id === ids(e).assigned ? ['co'] : id === ids(e).others ? ['fo'] : [],
      onlyCodeRefuses: ['co'],
    })),
  'POST /api/t/:tenant/trajectories/:id/day-bag': e => [
    // Its coordinator is told that no day is set, a manager that it is not theirs.
    { path: `${at0(e, ids(e).assigned)}/day-bag`, method: 'POST', refusals: [409], onlyCodeRefuses: ['co'] },
    { path: `${at0(e, ids(e).offered)}/day-bag`, method: 'POST', onlyCodeRefuses: ['co'] },
    { path: `${at0(e, ids(e).others)}/day-bag`, method: 'POST', refusals: [409], onlyCodeRefuses: ['fo'] },
  ],
  // Letters of who may be in the circle of another coordinator's, or of one that was only offered.
  'POST /api/t/:tenant/trajectories/:id/letters.pdf': e => {
    const letters = [{ person: e.trajectories.person, code: 'AAAA-BBBB-CCCC', until: '2026-12-31' }]
    const body = { letters, address: 'kring.example/i/x', withRequirements: true }
    const at1 = (id: string) => ({ path: `${at0(e, id)}/letters.pdf`, method: 'POST', body })
    return [
      { ...at1(ids(e).assigned), own: ['co'] },
      { ...at1(ids(e).offered), onlyCodeRefuses: ['co'] },
      // Nor for its own coordinator: the person is in another's circle.
      { ...at1(ids(e).others), refusals: [422], onlyCodeRefuses: ['fo'] },
    ]
  },
  // Its coordinator may send; no plan has the picture, and nobody else learns whether one has.
  'POST /api/t/:tenant/trajectories/:id/pictures': e => {
    const body = { name: 'flap.jpg', type: 'jpeg', size: 9 }
    return [
      { path: `${at0(e, ids(e).assigned)}/pictures`, body, own: ['co'] },
      { path: `${at0(e, ids(e).offered)}/pictures`, body, onlyCodeRefuses: ['co'] },
    ]
  },
  'POST /api/t/:tenant/trajectories/:id/pictures/:picture/check': e => [
    {
      path: `${at0(e, ids(e).assigned)}/pictures/${'0'.repeat(32)}/check`,
      method: 'POST',
      onlyCodeRefuses: ['co'],
    },
  ],
  'GET /api/t/:tenant/trajectories/:id/pictures/:picture': e => [
    { path: `${at0(e, ids(e).assigned)}/pictures/${'0'.repeat(32)}`, onlyCodeRefuses: ['co'] },
  ],
  // A plan is the family's (G19): of another coordinator's, or of one that was only offered, not even that there is none.
  ...Object.fromEntries(
    (['plan.pdf', 'plan.ics'] as const).map(file => [
      `GET /api/t/:tenant/trajectories/:id/${file}`,
      (e: TenantData): readonly Attack[] => [
        { path: `${at0(e, ids(e).assigned)}/${file}`, refusals: [404], onlyCodeRefuses: ['co'] },
        { path: `${at0(e, ids(e).offered)}/${file}`, onlyCodeRefuses: ['co'] },
        { path: `${at0(e, ids(e).others)}/${file}`, own: ['fo'] },
      ],
    ]),
  ),
  'POST /api/t/:tenant/trajectories/:id/:command': e => [
    ...personsCommandNames.map(
      (name): Attack => ({
        path: `${at0(e, ids(e).assigned)}/${name}`,
        body: bodies(e)[name],
        headers: { ...at(1), ...once() },
        own: ownersOf(name),
        onlyCodeRefuses: ['co'],
      }),
    ),
    // Of another coordinator of the same partner, and of one who was only asked.
    ...(['add-person', 'log-contact', 'set-choices', 'set-wanted'] as const).flatMap((name): Attack[] => {
      const { by } = trajectoryCommands[name]
      const given = { body: bodies(e)[name], headers: at(1) }
      const isManagers = by === 'regional-manager'
      const at1 = (id: string) => ({ path: `${at0(e, id)}/${name}`, ...given })
      return [
        { ...at1(ids(e).others), own: [isManagers ? 'manager' : 'fo'], onlyCodeRefuses: ['fo'] },
        { ...at1(ids(e).offered), own: isManagers ? ['manager'] : [], onlyCodeRefuses: ['co'] },
      ]
    }),
    ...(['accept-offer', 'decline-offer'] as const).map(
      (name): Attack => ({
        // One each: who says yes to one can no longer say no to it.
        path: `${at0(e, name === 'accept-offer' ? ids(e).offered : e.trajectories.offeredToo)}/${name}`,
        body: { offer: e.trajectories.offers[name === 'accept-offer' ? 'open' : 'openToo'] },
        headers: { ...at(1), ...once() },
        own: ['co'],
      }),
    ),
    // Only the system's, or the acceptance's: no route at all.
    ...['start-again', 'withdraw', 'expire-offer', 'check-assignment', 'fall-due-evaluation', 'count-voice'].map(
      (name): Attack => ({ path: `${at0(e, ids(e).assigned)}/${name}`, body: {}, headers: at(1) }),
    ),
  ],
}

const secret = { 'Personal-Link': 'x'.repeat(43) }
const at1 = ({ tenant }: TenantData): string => `/i/${tenant}`

/** Attacks on the invitations of a circle: by who has an account, another kind of link, or none. Each is found by its secret only. */
export const invitationAttacks: Readonly<Record<string, (target: TenantData) => readonly Attack[]>> = {
  'GET /api/i/:tenant/invitation': e => [
    { path: `${at1(e)}/invitation` },
    { path: `${at1(e)}/invitation`, headers: secret },
  ],
  'GET /api/i/:tenant/calendar': e => [{ path: `${at1(e)}/calendar` }, { path: `${at1(e)}/calendar`, headers: secret }],
  'GET /api/i/:tenant/pictures/:picture': e => [{ path: `${at1(e)}/pictures/${'0'.repeat(32)}` }],
  'GET /api/i/:tenant/plan.pdf': e => [{ path: `${at1(e)}/plan.pdf` }, { path: `${at1(e)}/plan.pdf`, headers: secret }],
  'GET /api/i/:tenant/plan.ics': e => [{ path: `${at1(e)}/plan.ics` }, { path: `${at1(e)}/plan.ics`, headers: secret }],
  'GET /api/i/:tenant/released': e => [{ path: `${at1(e)}/released` }, { path: `${at1(e)}/released`, headers: secret }],
  'GET /api/i/:tenant/released/standing': e => [
    { path: `${at1(e)}/released/standing` },
    { path: `${at1(e)}/released/standing`, headers: secret },
  ],
  'GET /api/i/:tenant/released/plan.pdf': e => [
    { path: `${at1(e)}/released/plan.pdf` },
    { path: `${at1(e)}/released/plan.pdf`, headers: secret },
  ],
  'GET /api/i/:tenant/released/plan.ics': e => [
    { path: `${at1(e)}/released/plan.ics` },
    { path: `${at1(e)}/released/plan.ics`, headers: secret },
  ],
  'POST /api/i/:tenant/answer': e => [{ path: `${at1(e)}/answer`, body: { answer: 'yes', day: 0 } }],
  'POST /api/i/:tenant/message': e => [{ path: `${at1(e)}/message`, body: { text: 'x', use: 'read-aloud' } }],
  'POST /api/i/:tenant/voice': e => [
    { path: `${at1(e)}/voice`, body: { conference: 0, scores: { plan: 1 }, statements: {} } },
  ],
  'POST /api/i/:tenant/acknowledge': e => [{ path: `${at1(e)}/acknowledge`, body: { version: 1 } }],
  'POST /api/i/:tenant/own-data': e => [
    { path: `${at1(e)}/own-data`, body: {} },
    { path: `${at1(e)}/own-data`, body: {}, headers: secret },
  ],
  'POST /api/i/:tenant/redeem': e => [
    { path: `${at1(e)}/redeem`, body: { code: 'AAAA-BBBB-CCCC' } },
    { path: `${at1(e)}/redeem`, body: { code: '' }, refusals: [400] },
  ],
}
