import {
  type CommandName,
  commandNames,
  coordinatorCommands,
  type RecordCommandName,
  recordCommandNames,
  referralCommands,
  starterForms,
} from '@kring/domain'
import { grandchildCase } from '@kring/domain/test-data/examples'
import { lindeBranding, lindeLetters, lindeLogo, lindeTexts } from '../support/branding.ts'
import { intake, johan, openQuestion } from '../support/referrals.ts'
import { fromSystem } from '../support/systemForm.ts'
import { at, once } from '../support/world.ts'
import type { Attack } from './attackRequest.ts'
import { complaintAttacks } from './complaintAttacks.ts'
import { grantOf } from './createRelease.ts'
import type { TenantData } from './fixtures.ts'
import { importAttacks } from './importAttacks.ts'
import { releaseAttacks } from './releaseAttacks.ts'
import { invitationAttacks, trajectoryAttacks } from './trajectoryAttacks.ts'

export type { AllowedRequest, Attack, Mandate } from './attackRequest.ts'

const citizenBody = { form: { id: 'self-referral', version: 1 }, answers: grandchildCase, locale: 'nl' }
const email = 'dief@kring.example'
const thiefsWebhook = { url: 'https://dief.kring-dieven.be/x', kinds: ['referral.accepted'] }
/** The secret of a browser without an account that attached nothing. */
const uploadSecret = { 'Upload-Secret': 'x'.repeat(43) }
const reason = 'Dit kan echt niet wachten.'
const grantTerms = (e: TenantData) => ({
  ...{ name: 'Samen aan zet', from: '2026-12', to: '2026-01', budget: 1, tenants: [e.tenant], variants: ['family'] },
  ...{ prices: [], threshold: 10, isChosenPerReferral: false },
})

const commandBody = (e: TenantData): Readonly<Record<CommandName, unknown>> => ({
  'start-intake': {},
  'record-intake': intake,
  'set-question': openQuestion,
  'remove-question': { question: 'q1' },
  'set-minimum-requirement': { text: 'Geen', reason: 'Daarom' },
  'remove-minimum-requirement': { requirement: 'm1' },
  'set-participants': { answers: { persons: [{ name: 'Iemand anders' }] } },
  // Of the same person: see the answers of `an` in fixtures.ts.
  'judge-duplicate': { partner: e.tenant, dossier: e.referrals.accepted, same: true },
  accept: {},
  'change-funding': { reason: 'Zomaar' },
  decline: { reason: 'other', explanation: 'Nee' },
  redirect: { to: 'Elders' },
  'send-message': { kind: 'incorrect', text: 'Dit klopt niet.' },
  'mark-message-read': { message: 'm1', use: true },
  'receive-rights-request': {
    right: 'access',
    about: { name: 'Johan Vermeulen' },
    askedBy: 'representative',
    who: 'Iemand anders',
    capacity: 'parent',
    identity: 'document-seen',
    receivedOn: '2026-01-01',
  },
  'extend-rights-request': { request: 'v1', reason: 'Druk', toldOn: '2026-01-01' },
  'answer-rights-request': { request: 'v1', outcome: 'granted', way: 'post', on: '2026-01-01' },
  'correct-person': { person: { name: 'Johan Vermeulen' }, becomes: { phone: '0470 00 00 00' } },
  'add-own-statement': { person: { name: 'Johan Vermeulen' }, text: 'Overgenomen' },
  'ask-own-data': {},
  withdraw: {},
  'place-legal-hold': { ground: 'court', reviewOn: '2026-10-01' },
  'lift-legal-hold': { hold: 'h1', why: 'Zomaar' },
  'ask-erasure': { askedBy: 'Iemand', reason: 'Zomaar' },
  'take-back-erasure': {},
})

const coordinatorBody = (e: TenantData): Readonly<Record<RecordCommandName, unknown>> => ({
  'set-details': { fullName: 'Overgenomen', engagement: 'freelance', languages: ['nl'] },
  'set-papers': { secrecy: '2026-01-01' },
  enrol: { session: e.session },
  'cancel-enrolment': { session: 'nergens' },
  'record-attendance': { session: 'eerder', days: [{ day: '2026-01-03', attended: true }] },
  'grant-certificate': { from: '2026-01-01', until: '2028-01-01' },
  end: { on: '2026-01-01', reason: 'other' },
  reopen: {},
  'move-region': { region: 'noord' },
  'add-affiliation': { organisation: { name: 'Elders' }, kind: 'employee' },
  'end-affiliation': { affiliation: 'a1', until: '2026-01-01' },
  'confirm-affiliations': {},
  'set-availability': { most: 9, away: [] },
  'set-wishes': { skills: ['alles'] },
})
const claimed = { kind: 'kilometres', day: '2026-06-01', phase: 'other', amount: 10 }
const seenEntry = { entry: 'e1', revision: 1 }
const ownClaimBody = {
  'add-entry': claimed,
  'change-entry': { ...claimed, ...seenEntry },
  'remove-entry': seenEntry,
  'submit-month': { month: '2026-06' },
}
const claimDecision = {
  'approve-entries': { entries: [seenEntry] },
  'refuse-entry': { ...seenEntry, reason: 'Daarom' },
}
const rightsAttack = (e: TenantData, what: string): Attack => ({
  path: `/t/${e.tenant}/referrals/${e.referrals.fresh}/rights/${what}`,
  body: {
    about: { name: 'Johan Vermeulen' },
    locale: 'nl',
    ...(what.startsWith('file.') ? { seen: '1.0', leftOut: [] } : {}),
  },
  own: ['manager'],
})
const training = ({ region }: TenantData) => ({ region, days: ['2031-01-04'], place: 'Elders', seats: 3 })

const t = ({ tenant }: TenantData): string => `/t/${tenant}`
const dossiers = (target: TenantData): readonly string[] => [target.referrals.fresh, target.referrals.citizens]

/** The attacks on each route. A route without attacks fails the test. */
export const attacks: Readonly<Record<string, (target: TenantData) => readonly Attack[]>> = {
  'GET /api/health': () => [{ path: '/health', isOpen: true }],
  'GET /api/openapi.json': () => [{ path: '/openapi.json', isOpen: true }],
  'GET /api/reference': () => [{ path: '/reference', isOpen: true }],
  'GET /api/reference.css': () => [{ path: '/reference.css', isOpen: true }],
  'GET /api/form-definition.schema.json': () => [{ path: '/form-definition.schema.json', isOpen: true }],
  'GET /api/me': () => [{ path: '/me', isOpen: true, refusals: [401] }],
  // Of the partner's invited guest, who is none of the attackers; colleagues accepted theirs before.
  'POST /api/me/invitations/:role/:place/acceptance': e =>
    ['referrer', 'tenant-admin'].map(role => ({
      path: `/me/invitations/${role}/${e.tenant}/acceptance`,
      method: 'POST',
      refusals: [409],
    })),
  'DELETE /api/me/invitations/:role/:place': e =>
    ['referrer', 'tenant-admin'].map(role => ({
      path: `/me/invitations/${role}/${e.tenant}`,
      method: 'DELETE',
      refusals: [409],
    })),
  'GET /api/t': () => [{ path: '/t', isOpen: true }],
  'GET /api/t/:tenant': e => [{ path: t(e), isOpen: true }],
  'GET /api/t/:tenant/forms/:form': e => [
    { path: `${t(e)}/forms/self-referral`, isOpen: true },
    {
      path: `${t(e)}/forms/referral`,
      own: ['an', 'bo', 'ad', 'sys'],
      mandate: ['regional-manager'],
      onPublic: true,
    },
    {
      path: `${t(e)}/forms/referral?version=1`,
      own: ['an', 'bo', 'ad', 'sys'],
      mandate: ['regional-manager'],
      onPublic: true,
    },
    { path: `${t(e)}/forms/koppeling`, own: ['ad', 'sys'], mandate: ['regional-manager'], onPublic: true },
    { path: `${t(e)}/forms/koppeling?version=1`, own: ['ad', 'sys'], mandate: ['regional-manager'], onPublic: true },
  ],
  'GET /api/t/:tenant/forms': e => [{ path: `${t(e)}/forms`, isOpen: true }],
  'POST /api/t/:tenant/forms': e => [
    {
      path: `${t(e)}/forms`,
      body: { id: 'gestolen', from: { kind: 'empty', audience: 'citizen', variants: ['family'] } },
      own: ['ad'],
      refusals: [409],
    },
    {
      path: `${t(e)}/forms`,
      body: { id: 'gestolen-ook', from: { kind: 'own', form: 'referral', version: 1 } },
      own: ['ad'],
      refusals: [409],
    },
  ],
  'GET /api/t/:tenant/forms/:form/schema': e => [
    { path: `${t(e)}/forms/self-referral/schema`, isOpen: true },
    {
      path: `${t(e)}/forms/referral/schema?version=1`,
      own: ['an', 'bo', 'ad', 'sys'],
      mandate: ['regional-manager'],
      onPublic: true,
    },
    { path: `${t(e)}/forms/koppeling/schema`, own: ['ad', 'sys'], mandate: ['regional-manager'], onPublic: true },
  ],
  'GET /api/t/:tenant/forms/:form/draft': e => [{ path: `${t(e)}/forms/ontwerp/draft`, own: ['ad'] }],
  'PUT /api/t/:tenant/forms/:form/draft': e => [
    {
      path: `${t(e)}/forms/ontwerp/draft`,
      method: 'PUT',
      body: { definition: starterForms('school').professional },
      headers: at(2),
      own: ['ad'],
    },
  ],
  'POST /api/t/:tenant/forms/:form/draft': e => [
    { path: `${t(e)}/forms/referral/draft`, body: { version: 1 }, own: ['ad'], refusals: [412] },
    { path: `${t(e)}/forms/ontwerp/draft`, body: { version: 1 }, headers: at(2), refusals: [412, 422] },
  ],
  'DELETE /api/t/:tenant/forms/:form/draft': e => [
    { path: `${t(e)}/forms/ontwerp/draft`, method: 'DELETE', headers: at(2), own: ['ad'], refusals: [412] },
  ],
  'GET /api/t/:tenant/forms/:form/check': e => [{ path: `${t(e)}/forms/ontwerp/check`, own: ['ad'] }],
  'POST /api/t/:tenant/forms/:form/publish': e => [
    {
      path: `${t(e)}/forms/ontwerp/publish`,
      body: { note: 'Van een ander' },
      headers: at(2),
      refusals: [409, 412],
    },
  ],
  'GET /api/t/:tenant/forms/:form/versions': e => [{ path: `${t(e)}/forms/referral/versions`, own: ['ad'] }],
  'PUT /api/t/:tenant/forms/:form/opening': e => [
    {
      path: `${t(e)}/forms/referral/opening`,
      method: 'PUT',
      body: { closesOn: '2020-01-01' },
      refusals: [409],
    },
    { path: `${t(e)}/forms/referral/opening`, method: 'PUT', body: {}, own: ['ad'] },
  ],
  'GET /api/t/:tenant/house-style': e => [{ path: `${t(e)}/house-style`, own: ['ad'] }],
  'PUT /api/t/:tenant/house-style': e => [
    { path: `${t(e)}/house-style`, method: 'PUT', body: lindeBranding, headers: at(0), own: ['ad'], refusals: [412] },
  ],
  'PUT /api/t/:tenant/logo': e => [
    { path: `${t(e)}/logo`, method: 'PUT', file: lindeLogo, headers: at(0), own: ['ad'], refusals: [412] },
  ],
  'GET /api/t/:tenant/logo': e => [{ path: `${t(e)}/logo`, isOpen: true, refusals: [404] }],
  'DELETE /api/t/:tenant/logo': e => [
    { path: `${t(e)}/logo`, method: 'DELETE', headers: at(1), own: ['ad'], refusals: [412] },
  ],
  'GET /api/t/:tenant/texts': e => [{ path: `${t(e)}/texts`, own: ['ad'] }],
  'PUT /api/t/:tenant/texts': e => [
    { path: `${t(e)}/texts`, method: 'PUT', body: lindeTexts, headers: at(0), own: ['ad'], refusals: [412] },
  ],
  'GET /api/t/:tenant/texts/:variant': e => [{ path: `${t(e)}/texts/family`, own: ['ad'] }],
  'PUT /api/t/:tenant/texts/:variant': e => [
    { path: `${t(e)}/texts/family`, method: 'PUT', body: lindeTexts, headers: at(0), own: ['ad'], refusals: [412] },
  ],
  'GET /api/t/:tenant/letters/:variant': e => [{ path: `${t(e)}/letters/family`, own: ['ad'] }],
  'PUT /api/t/:tenant/letters/:variant': e => [
    {
      path: `${t(e)}/letters/family`,
      method: 'PUT',
      body: lindeLetters,
      headers: at(0),
      own: ['ad'],
      refusals: [412],
    },
  ],
  'GET /api/t/:tenant/variants': e => [{ path: `${t(e)}/variants`, own: ['ad'] }],
  'PUT /api/t/:tenant/variants/:variant': e =>
    [0, 1].map(revision => ({
      path: `${t(e)}/variants/family`,
      method: 'PUT',
      body: { names: { nl: 'Van een ander' }, way: { evaluations: [12] } },
      headers: at(revision),
      own: ['ad'],
      refusals: [412],
    })),
  'POST /api/t/:tenant/variants/:variant/enable': e => [
    { path: `${t(e)}/variants/neighbourhood/enable`, method: 'POST', own: ['ad'], refusals: [409] },
  ],
  'POST /api/t/:tenant/variants/:variant/disable': e => [
    { path: `${t(e)}/variants/learning-circle/disable`, method: 'POST', own: ['ad'], refusals: [409] },
  ],
  'GET /api/t/:tenant/retention': e => [{ path: `${t(e)}/retention`, own: ['ad'] }],
  'PUT /api/t/:tenant/retention/:variant': e => [
    {
      path: `${t(e)}/retention/family`,
      method: 'PUT',
      body: { years: 36 },
      headers: at(0),
      own: ['ad'],
      refusals: [412, 422],
    },
  ],
  'GET /api/t/:tenant/referrals/:id/retention': e =>
    [...dossiers(e), e.referrals.accepted].map(id => ({ path: `${t(e)}/referrals/${id}/retention`, own: ['manager'] })),
  'PUT /api/t/:tenant/legal-ground': e => [
    {
      path: `${t(e)}/legal-ground`,
      method: 'PUT',
      body: { text: 'De grond van een ander' },
      headers: at(0),
      own: ['ad'],
      refusals: [412],
    },
  ],
  'GET /api/t/:tenant/drafts': e => [{ path: `${t(e)}/drafts`, own: ['an', 'bo'] }],
  'POST /api/t/:tenant/drafts': e => [
    { path: `${t(e)}/drafts`, body: johan, headers: once(), own: ['an', 'bo'] },
    { path: `${t(e)}/drafts`, body: e.intents.draft.body, headers: e.intents.draft.headers, own: ['an', 'bo'] },
  ],
  'GET /api/t/:tenant/drafts/:draft': e => [
    { path: `${t(e)}/drafts/${e.drafts.an}`, own: ['an'] },
    { path: `${t(e)}/drafts/${e.drafts.bo}`, own: ['bo'] },
  ],
  'PUT /api/t/:tenant/drafts/:draft': e =>
    ['"1"', '"2"', 'W/"1"'].map(version => ({
      path: `${t(e)}/drafts/${e.drafts.an}`,
      method: 'PUT',
      body: johan,
      headers: { 'If-Match': version },
      own: ['an'],
    })),
  'DELETE /api/t/:tenant/drafts/:draft': e => [
    { path: `${t(e)}/drafts/${e.drafts.an}`, method: 'DELETE', own: ['an'], idleFor: ['bo'] },
  ],
  'POST /api/t/:tenant/referrals': e => [
    // A citizen may write to every tenant, on the citizens' form.
    { path: `${t(e)}/referrals`, body: johan, headers: once(), own: ['an', 'bo', 'sys'], refusals: [422] },
    { path: `${t(e)}/referrals`, body: fromSystem, headers: once(), own: ['sys'], refusals: [422] },
    { path: `${t(e)}/referrals`, body: citizenBody, headers: once(), mandate: ['citizen'], refusals: [422] },
    {
      path: `${t(e)}/referrals`,
      body: e.intents.submit.body,
      headers: e.intents.submit.headers,
      own: ['an', 'bo', 'sys'],
      refusals: [422],
    },
    // A colleague's file, and one that a dossier has already.
    ...[e.files.next, e.files.kept].map(
      (id): Attack => ({
        path: `${t(e)}/referrals`,
        body: {
          form: { id: 'letters', version: 1 },
          answers: { story: 'x', letters: [{ id, name: 'x.pdf', type: 'pdf', size: 1 }] },
        },
        headers: once(),
        own: id === e.files.next ? ['an'] : [],
        refusals: [422],
      }),
    ),
    {
      path: `${t(e)}/referrals`,
      body: { ...johan, draft: e.drafts.an },
      headers: once(),
      own: ['an', 'bo', 'sys'],
      refusals: [422],
    },
  ],
  'GET /api/t/:tenant/referrals': e => [
    ...['', '?state=submitted', '?limit=100'].map(
      (query): Attack => ({ path: `${t(e)}/referrals${query}`, own: ['an', 'bo', 'ad', 'sys'] }),
    ),
    { path: `${t(e)}/referrals?cursor=${e.cursors.tenant}`, own: ['ad'], refusals: [400] },
    { path: `${t(e)}/referrals?cursor=${e.cursors.own}`, own: ['an'], refusals: [400] },
  ],
  'GET /api/t/:tenant/referrals/:id': e => [
    { path: `${t(e)}/referrals/${e.referrals.fresh}`, own: ['an', 'ad', 'manager'] },
    { path: `${t(e)}/referrals/${e.referrals.accepted}?seen=6`, own: ['an', 'ad', 'manager'] },
    { path: `${t(e)}/referrals/${e.referrals.declined}`, own: ['an', 'ad', 'manager'] },
    { path: `${t(e)}/referrals/${e.referrals.letters}`, own: ['an', 'ad', 'manager'] },
    { path: `${t(e)}/referrals/${e.referrals.system}`, own: ['sys', 'ad', 'manager'] },
    { path: `${t(e)}/referrals/${e.referrals.citizens}?seen=1`, own: ['ad', 'manager'] },
  ],
  'POST /api/t/:tenant/referrals/:id/:command': e => [
    ...commandNames.map(
      (name): Attack => ({
        // Only a citizen's has a message.
        path: `${t(e)}/referrals/${e.referrals[name === 'mark-message-read' ? 'citizens' : 'fresh']}/${name}`,
        body: commandBody(e)[name],
        headers: { ...at(1), ...once() },
        own:
          referralCommands[name].action === 'referral.add'
            ? []
            : [referralCommands[name].by === 'sender' ? 'an' : 'manager'],
      }),
    ),
    {
      path: e.intents.command.path,
      body: e.intents.command.body,
      headers: e.intents.command.headers,
      own: ['manager'],
    },
    { path: `${t(e)}/referrals/${e.referrals.citizens}/withdraw`, body: {}, headers: at(1) },
    { path: `${t(e)}/referrals/${e.referrals.fresh}/submit`, body: {}, headers: at(1) },
  ],
  'GET /api/t/:tenant/referrals/:id/duplicates': e =>
    [...dossiers(e), e.referrals.accepted, e.referrals.bos].map(id => ({
      path: `${t(e)}/referrals/${id}/duplicates`,
      own: ['manager'],
    })),
  // What a family released of its plan is for who referred alone; of these nothing was.
  ...Object.fromEntries(
    (['plan.pdf', 'plan.ics'] as const).map(file => [
      `GET /api/t/:tenant/referrals/:id/${file}`,
      (e: TenantData): readonly Attack[] =>
        [...dossiers(e), e.referrals.accepted].map(id => ({ path: `${t(e)}/referrals/${id}/${file}` })),
    ]),
  ),
  'GET /api/t/:tenant/referrals/:id/export': e =>
    dossiers(e).flatMap(id => [
      { path: `${t(e)}/referrals/${id}/export`, own: ['manager'] },
      // None of these referrals has two sides, so nobody may export one side.
      { path: `${t(e)}/referrals/${id}/export?side=harmed`, refusals: [422] },
    ]),
  'POST /api/t/:tenant/referrals/:id/printed': e =>
    dossiers(e).map(id => ({ path: `${t(e)}/referrals/${id}/printed`, method: 'POST', own: ['manager'] })),
  'GET /api/t/:tenant/referrals/:id/letters': e =>
    dossiers(e).map(id => ({ path: `${t(e)}/referrals/${id}/letters`, own: ['manager'] })),
  'POST /api/t/:tenant/referrals/:id/letters': e => [
    {
      path: `${t(e)}/referrals/${e.referrals.accepted}/letters`,
      body: { kind: 'explanation', locale: 'nl', to: 'persons.0' },
      own: ['manager'],
    },
  ],
  'POST /api/t/:tenant/referrals/:id/emergency': e => [
    { path: `${t(e)}/referrals/${e.referrals.fresh}/emergency`, body: { reason }, mandate: ['regional-manager'] },
  ],
  'GET /api/t/:tenant/access-log': e =>
    ['', '?month=2026-04', '?limit=200'].map(query => ({ path: `${t(e)}/access-log${query}`, own: ['ad'] })),
  'GET /api/t/:tenant/referrals/:id/access-log': e =>
    [...dossiers(e), e.referrals.bos].map(id => ({
      path: `${t(e)}/referrals/${id}/access-log`,
      own: ['ad', 'manager'],
    })),
  'POST /api/t/:tenant/referrals/:id/revoke-link': e => [
    { path: `${t(e)}/referrals/${e.referrals.citizens}/revoke-link`, method: 'POST', own: ['manager'] },
  ],
  'POST /api/t/:tenant/referrals/:id/renew-link': e => [
    { path: `${t(e)}/referrals/${e.referrals.citizens}/renew-link`, method: 'POST', own: ['manager'] },
  ],
  'POST /api/t/:tenant/attachments': e => [
    {
      path: `${t(e)}/attachments`,
      body: { name: 'brief.pdf', type: 'pdf', size: 1000 },
      headers: uploadSecret,
      own: ['an', 'bo', 'sys'],
      mandate: ['citizen'],
    },
  ],
  'POST /api/t/:tenant/attachments/:id/check': e => [
    { path: `${t(e)}/attachments/${e.files.waiting}/check`, method: 'POST', headers: uploadSecret, own: ['an'] },
    { path: `${t(e)}/attachments/${e.files.kept}/check`, method: 'POST', headers: uploadSecret },
  ],
  'GET /api/t/:tenant/referrals/:id/attachments/:attachment': e => [
    { path: `${t(e)}/referrals/${e.referrals.letters}/attachments/${e.files.kept}`, own: ['an', 'manager'] },
    { path: `${t(e)}/referrals/${e.referrals.fresh}/attachments/${e.files.kept}` },
    { path: `${t(e)}/referrals/${e.referrals.letters}/attachments/${e.files.waiting}` },
  ],
  'GET /api/t/:tenant/members': e => [{ path: `${t(e)}/members`, own: ['ad'], mandate: ['platform-admin'] }],
  'POST /api/t/:tenant/members': e => [
    { path: `${t(e)}/members`, body: { name: 'Dief', email, role: 'referrer' }, own: ['ad'] },
    {
      path: `${t(e)}/members`,
      body: { name: 'Dief', email, role: 'tenant-admin' },
      own: ['ad'],
      mandate: ['platform-admin'],
    },
  ],
  'DELETE /api/t/:tenant/members/:role/:subject': e => [
    { path: `${t(e)}/members/referrer/${e.staff.bo.subject}`, method: 'DELETE', own: ['ad'] },
    {
      path: `${t(e)}/members/tenant-admin/${e.staff.ad.subject}`,
      method: 'DELETE',
      own: ['ad'],
      mandate: ['platform-admin'],
    },
  ],
  'POST /api/t/:tenant/members/:role/:subject/invitation': e => [
    { path: `${t(e)}/members/referrer/${e.staff.bo.subject}/invitation`, method: 'POST', own: ['ad'] },
    {
      path: `${t(e)}/members/tenant-admin/${e.staff.ad.subject}/invitation`,
      method: 'POST',
      own: ['ad'],
      mandate: ['platform-admin'],
    },
  ],
  'GET /api/t/:tenant/second-factor-resets': e => [
    { path: `${t(e)}/second-factor-resets`, own: ['ad'], mandate: ['platform-admin'] },
  ],
  'POST /api/t/:tenant/members/:role/:subject/second-factor': e => [
    {
      path: `${t(e)}/members/referrer/${e.staff.bo.subject}/second-factor`,
      body: { checked: 'called-back' },
      own: ['ad'],
    },
  ],
  // Of somebody for whom nobody asks: whoever may confirm it is told that nothing waits.
  'POST /api/t/:tenant/members/:role/:subject/second-factor/confirmation': e => [
    {
      path: `${t(e)}/members/tenant-admin/${e.staff.ad.subject}/second-factor/confirmation`,
      method: 'POST',
      own: ['ad'],
      mandate: ['platform-admin'],
    },
  ],
  'GET /api/t/:tenant/clients': e => [{ path: `${t(e)}/clients`, own: ['ad'] }],
  'POST /api/t/:tenant/clients': e => [
    { path: `${t(e)}/clients`, body: { name: 'Dief', scopes: ['referral.status'] }, own: ['ad'] },
  ],
  'POST /api/t/:tenant/clients/:client/secrets': e => [
    { path: `${t(e)}/clients/${e.client}/secrets`, method: 'POST', own: ['ad'] },
  ],
  'DELETE /api/t/:tenant/clients/:client/older-secrets': e => [
    { path: `${t(e)}/clients/${e.client}/older-secrets`, method: 'DELETE', own: ['ad'] },
  ],
  'DELETE /api/t/:tenant/clients/:client': e => [
    { path: `${t(e)}/clients/${e.client}`, method: 'DELETE', own: ['ad'] },
  ],
  'GET /api/t/:tenant/webhooks': e => [{ path: `${t(e)}/webhooks`, own: ['ad'] }],
  'POST /api/t/:tenant/webhooks': e => [{ path: `${t(e)}/webhooks`, body: thiefsWebhook, own: ['ad'] }],
  'PUT /api/t/:tenant/webhooks/:webhook': e => [
    {
      path: `${t(e)}/webhooks/${e.webhook.id}`,
      method: 'PUT',
      body: thiefsWebhook,
      headers: at(1),
      own: ['ad'],
      refusals: [412],
    },
  ],
  'POST /api/t/:tenant/webhooks/:webhook/secrets': e => [
    { path: `${t(e)}/webhooks/${e.webhook.id}/secrets`, method: 'POST', own: ['ad'] },
  ],
  'POST /api/t/:tenant/webhooks/:webhook/pause': e => [
    { path: `${t(e)}/webhooks/${e.webhook.id}/pause`, method: 'POST', own: ['ad'] },
  ],
  'POST /api/t/:tenant/webhooks/:webhook/resume': e => [
    { path: `${t(e)}/webhooks/${e.webhook.id}/resume`, method: 'POST', own: ['ad'] },
  ],
  'POST /api/t/:tenant/webhooks/:webhook/test': e => [
    { path: `${t(e)}/webhooks/${e.webhook.id}/test`, method: 'POST', own: ['ad'] },
  ],
  'GET /api/t/:tenant/webhooks/:webhook/deliveries': e => [
    { path: `${t(e)}/webhooks/${e.webhook.id}/deliveries?state=waiting`, own: ['ad'] },
  ],
  'POST /api/t/:tenant/webhooks/:webhook/deliveries/:delivery/again': e => [
    {
      path: `${t(e)}/webhooks/${e.webhook.id}/deliveries/${e.webhook.delivery}/again`,
      method: 'POST',
      own: ['ad'],
      refusals: [409],
    },
  ],
  'DELETE /api/t/:tenant/webhooks/:webhook': e => [
    { path: `${t(e)}/webhooks/${e.webhook.id}`, method: 'DELETE', own: ['ad'] },
  ],
  'GET /api/p/:tenant/status': e => [{ path: `/p/${e.tenant}/status`, own: ['link'] }],
  'POST /api/p/:tenant/withdraw': e => [{ path: `/p/${e.tenant}/withdraw`, body: {}, headers: at(1), own: ['link'] }],
  'POST /api/t/:tenant/transfers': e => [
    {
      path: `${t(e)}/transfers`,
      body: { form: citizenBody.form, answers: grandchildCase, intent: 'x'.repeat(20) },
      own: ['an', 'bo', 'sys'],
      mandate: ['citizen'],
      onPublic: true,
    },
  ],
  // Whoever has a code may take what it is of; this one is of nothing.
  'POST /api/t/:tenant/transfers/taken': e => [{ path: `${t(e)}/transfers/taken`, body: { code: 'K7QF3-MXP2A' } }],
  'POST /api/p/:tenant/send-message': e => [
    {
      path: `/p/${e.tenant}/send-message`,
      body: { kind: 'contact', email: 'dief@elders.example', phone: '0470 99 99 99' },
      headers: once(),
      own: ['link'],
    },
    {
      path: `/p/${e.tenant}/send-message`,
      body: { kind: 'addition', text: 'Van een ander.' },
      headers: once(),
      own: ['link'],
    },
  ],
  'GET /api/t/:tenant/referrals/:id/rights': e =>
    dossiers(e).map(id => ({ path: `${t(e)}/referrals/${id}/rights`, own: ['manager'] })),
  'POST /api/t/:tenant/referrals/:id/rights/also-in': e => [rightsAttack(e, 'also-in')],
  'POST /api/t/:tenant/referrals/:id/rights/file': e => [rightsAttack(e, 'file')],
  'POST /api/t/:tenant/referrals/:id/rights/file.json': e => [rightsAttack(e, 'file.json')],
  'POST /api/t/:tenant/referrals/:id/rights/file.pdf': e => [rightsAttack(e, 'file.pdf')],
  'POST /api/p/:tenant/ask-own-data': e => [
    { path: `/p/${e.tenant}/ask-own-data`, body: {}, headers: once(), own: ['link'] },
  ],
  'POST /api/p/:tenant/close': e => [{ path: `/p/${e.tenant}/close`, method: 'POST', own: ['link'] }],
  'GET /api/ops/queue': e => [
    { path: `/ops/queue?region=${e.region}`, own: ['manager'] },
    { path: '/ops/queue', mandate: ['regional-manager'] },
    { path: '/ops/queue?region=noord' },
    { path: '/ops/queue?limit=100', mandate: ['regional-manager'] },
  ],
  'GET /api/ops/dossiers': e => [
    { path: `/ops/dossiers?list=accepted&region=${e.region}`, own: ['manager'] },
    { path: `/ops/dossiers?list=closed&region=${e.region}`, own: ['manager'] },
    { path: `/ops/dossiers?list=closed&region=${e.region}&cursor=${e.cursors.tenant}`, refusals: [400] },
    { path: '/ops/dossiers?list=closed', mandate: ['regional-manager'] },
    { path: '/ops/dossiers?list=closed&region=noord' },
  ],
  'POST /api/ops/search': e => [
    ...[e.referrals.fresh, e.referrals.fresh.slice(-6), `Kanarie ${e.tenant}`, 'Johan Vermeulen'].map(
      (text): Attack => ({ path: '/ops/search', body: { text, region: e.region }, own: ['manager'] }),
    ),
    { path: '/ops/search', body: { text: 'Vermeulen', region: e.region, cursor: e.cursors.own }, refusals: [400] },
    { path: '/ops/search', body: { text: 'Vermeulen', region: 'noord' } },
  ],
  'GET /api/ops/sectors/:sector/without-ground': () => [
    { path: '/ops/sectors/school/without-ground', mandate: ['platform-admin'], onPublic: true },
  ],
  'GET /api/ops/tenants': () => [{ path: '/ops/tenants', mandate: ['platform-admin'] }],
  'POST /api/ops/tenants': () => [
    {
      path: '/ops/tenants',
      body: {
        id: 'roofburcht',
        name: 'Roofburcht',
        sector: 'other',
        country: 'NL',
        languages: ['nl'],
        region: 'oost',
        referencePrefix: 'ROO',
        admin: { name: 'Dief', email },
      },
      mandate: ['platform-admin'],
      refusals: [409],
    },
  ],
  'POST /api/ops/form-copies': e => [
    // Copying from a partner and to a partner: only the platform admin may do either.
    ...[e.tenant, 'linde'].map(
      (to): Attack => ({
        path: '/ops/form-copies',
        body: { from: { tenant: e.tenant, form: 'referral' }, to: { tenant: to, id: 'gekopieerd' } },
        mandate: ['platform-admin'],
        refusals: [409],
      }),
    ),
    // An unpublished form cannot be copied, and no form is overwritten.
    {
      path: '/ops/form-copies',
      body: { from: { tenant: e.tenant, form: 'ontwerp' }, to: { tenant: e.tenant, id: 'ontwerp-2' } },
      refusals: [404],
    },
    {
      path: '/ops/form-copies',
      body: { from: { tenant: e.tenant, form: 'referral' }, to: { tenant: e.tenant, id: 'self-referral' } },
      refusals: [409],
    },
    {
      path: '/ops/form-copies',
      body: { from: { tenant: e.tenant, form: 'referral' }, to: { tenant: e.tenant, id: 'ontwerp' } },
      refusals: [409],
    },
  ],
  'GET /api/ops/members': () => [{ path: '/ops/members', mandate: ['platform-admin'] }],
  'POST /api/ops/members': () => [
    ...[
      { role: 'platform-admin' },
      { role: 'coordinator' },
      { role: 'regional-manager', region: 'oost' },
      { role: 'funder', funder: 'dijleland' },
    ].map(
      (granted): Attack => ({
        path: '/ops/members',
        body: { name: 'Dief', email, ...granted },
        mandate: ['platform-admin'],
      }),
    ),
  ],
  'DELETE /api/ops/members/:role/:place/:subject': () => [
    { path: '/ops/members/platform-admin/-/paula', method: 'DELETE', mandate: ['platform-admin'] },
    { path: '/ops/members/regional-manager/oost/leen', method: 'DELETE', mandate: ['platform-admin'] },
    { path: '/ops/members/funder/dijleland/els', method: 'DELETE', mandate: ['platform-admin'] },
  ],
  'POST /api/ops/members/:role/:place/:subject/confirmation': () =>
    ['platform-admin/-/paula', 'regional-manager/oost/leen', 'coordinator/-/ann'].map(who => ({
      path: `/ops/members/${who}/confirmation`,
      method: 'POST',
      mandate: ['platform-admin'],
    })),
  'GET /api/ops/grants': () => [{ path: '/ops/grants', mandate: ['platform-admin'] }],
  // One that there is, and over a version that there is not: whoever may do it changes nothing.
  'POST /api/ops/grants': e => [
    {
      path: '/ops/grants',
      body: { funder: 'dijleland', terms: grantTerms(e), why: 'Zomaar' },
      mandate: ['platform-admin'],
    },
  ],
  'GET /api/ops/grants/:funder/:grant': () => [
    { path: '/ops/grants/dijleland/samen-aan-zet', mandate: ['platform-admin'] },
  ],
  'GET /api/ops/grants/:funder/:grant/money': () => [
    { path: '/ops/grants/dijleland/samen-aan-zet/money', mandate: ['platform-admin'] },
  ],
  'PUT /api/ops/grants/:funder/:grant': e => [
    {
      path: '/ops/grants/dijleland/samen-aan-zet',
      method: 'PUT',
      headers: at(1000),
      body: { terms: grantTerms(e), why: 'Zomaar' },
      mandate: ['platform-admin'],
    },
  ],
  'POST /api/ops/grants/:funder/:grant/end': () => [
    {
      path: '/ops/grants/dijleland/samen-aan-zet/end',
      headers: at(1000),
      body: { from: '2026-06', why: 'Zomaar' },
      mandate: ['platform-admin'],
    },
  ],
  'GET /api/ops/grants/:funder/:grant/invoices/:quarter': () => [
    { path: '/ops/grants/dijleland/samen-aan-zet/invoices/2026-Q1', mandate: ['platform-admin'] },
  ],
  'GET /api/ops/grants/:funder/:grant/invoices/:quarter/lines': () => [
    { path: '/ops/grants/dijleland/samen-aan-zet/invoices/2026-Q1/lines', mandate: ['platform-admin'] },
  ],
  'GET /api/ops/grants/:funder/:grant/invoices/:quarter/lines.csv': () => [
    { path: '/ops/grants/dijleland/samen-aan-zet/invoices/2026-Q1/lines.csv', mandate: ['platform-admin'] },
  ],
  'GET /api/t/:tenant/report': e => [{ path: `/t/${e.tenant}/report?from=2026-01&to=2026-12`, own: ['ad'] }],
  'GET /api/t/:tenant/report.csv': e => [{ path: `/t/${e.tenant}/report.csv?from=2026-01&to=2026-12`, own: ['ad'] }],
  'GET /api/t/:tenant/report.xlsx': e => [{ path: `/t/${e.tenant}/report.xlsx?from=2026-01&to=2026-12`, own: ['ad'] }],
  'GET /api/t/:tenant/invoices': e => [{ path: `/t/${e.tenant}/invoices`, own: ['ad'] }],
  'GET /api/t/:tenant/invoices/:grant/:quarter': e => [
    { path: `/t/${e.tenant}/invoices/${grantOf(e.tenant)}/2026-Q1`, own: ['ad'] },
  ],
  'GET /api/t/:tenant/invoices/:grant/:quarter/lines.csv': e => [
    { path: `/t/${e.tenant}/invoices/${grantOf(e.tenant)}/2026-Q1/lines.csv`, own: ['ad'] },
  ],
  ...importAttacks,
  'GET /api/ops/partners': () => [{ path: '/ops/partners?limit=2', mandate: ['platform-admin'] }],
  'GET /api/ops/tenants/:tenant': e => [{ path: `/ops/tenants/${e.tenant}`, mandate: ['platform-admin'] }],
  'PUT /api/ops/tenants/:tenant': e => [
    {
      path: `/ops/tenants/${e.tenant}`,
      method: 'PUT',
      // Over a revision that there is not: whoever may do it changes nothing.
      headers: at(1000),
      body: { name: 'Overgenomen', sector: 'other', country: 'BE', languages: ['nl'], region: 'oost' },
      mandate: ['platform-admin'],
    },
  ],
  'POST /api/ops/members/:role/:place/:subject/invitation': () =>
    ['platform-admin/-/paula', 'regional-manager/oost/leen', 'coordinator/-/ann'].map(who => ({
      path: `/ops/members/${who}/invitation`,
      method: 'POST',
      mandate: ['platform-admin'],
    })),
  'GET /api/ops/second-factor-resets': () => [{ path: '/ops/second-factor-resets', mandate: ['platform-admin'] }],
  'POST /api/ops/members/:role/:place/:subject/second-factor': () =>
    ['regional-manager/oost/leen', 'coordinator/-/ann'].map(who => ({
      path: `/ops/members/${who}/second-factor`,
      body: { checked: 'in-person' },
      mandate: ['platform-admin'],
    })),
  'POST /api/ops/members/:role/:place/:subject/second-factor/confirmation': () => [
    {
      path: '/ops/members/funder/dijleland/els/second-factor/confirmation',
      method: 'POST',
      mandate: ['platform-admin'],
    },
  ],
  'GET /api/ops/coordinators': e => [
    { path: `/ops/coordinators?region=${e.region}`, own: ['manager'], mandate: ['platform-admin'] },
    { path: '/ops/coordinators?region=noord', mandate: ['platform-admin'] },
  ],
  'GET /api/ops/coordinator-candidates': e => [
    { path: `/ops/coordinator-candidates?region=${e.region}`, own: ['manager'], mandate: ['platform-admin'] },
  ],
  'POST /api/ops/coordinators': e => [
    {
      path: '/ops/coordinators',
      body: {
        person: e.coordinator.subject,
        region: e.region,
        country: 'BE',
        fullName: 'Overgenomen',
        engagement: 'freelance',
        languages: ['nl'],
      },
      headers: once(),
      own: ['manager'],
      mandate: ['platform-admin'],
    },
  ],
  'GET /api/ops/coordinators/:person': e => [{ path: `/ops/coordinators/${e.coordinator.subject}`, own: ['manager'] }],
  'POST /api/ops/coordinators/:person/:command': e =>
    recordCommandNames.map(name => ({
      path: `/ops/coordinators/${e.coordinator.subject}/${name}`,
      body: coordinatorBody(e)[name],
      headers: { ...at(1), ...once() },
      own: ['manager'],
    })),
  // Each coordinator's own: no path names another's.
  'GET /api/me/coordinator': () => [{ path: '/me/coordinator', mandate: ['coordinator'] }],
  'POST /api/me/coordinator/:command': e =>
    recordCommandNames.map(name => ({
      path: `/me/coordinator/${name}`,
      body: coordinatorBody(e)[name],
      headers: { ...at(1), ...once() },
      ...(coordinatorCommands[name].by === 'regional-manager' ? {} : { mandate: ['coordinator'] }),
    })),
  'GET /api/me/claims': () => [{ path: '/me/claims', mandate: ['coordinator'] }],
  // Each coordinator's own too: the region only chooses among theirs.
  'POST /api/me/claims/:region/:year/:command': e =>
    Object.entries(ownClaimBody).map(([name, body]) => ({
      path: `/me/claims/${e.region}/2026/${name}`,
      body,
      headers: once(),
      mandate: ['coordinator'],
    })),
  'POST /api/me/receipts': () => [
    { path: '/me/receipts', body: { name: 'bon.pdf', type: 'pdf', size: 9 }, mandate: ['coordinator'] },
  ],
  'POST /api/me/receipts/:id/check': e => [
    { path: `/me/receipts/${e.receipt.file}/check`, method: 'POST', own: ['co'] },
  ],
  // The region only chooses among the caller’s own sheets: the entry of another is not in them.
  'GET /api/me/claims/:region/:year/receipts/:entry': e => [
    { path: `/me/claims/${e.region}/2026/receipts/${e.receipt.entry}`, own: ['co'] },
  ],
  'GET /api/ops/claims/:region/:year/:person/receipts/:entry': e => [
    {
      path: `/ops/claims/${e.region}/2026/${e.coordinator.subject}/receipts/${e.receipt.entry}`,
      own: ['manager'],
    },
  ],
  'GET /api/ops/claims': e => [{ path: `/ops/claims?region=${e.region}&month=2026-06`, own: ['manager'] }],
  'POST /api/ops/claims/:region/:year/:person/:command': e =>
    Object.entries(claimDecision).map(([name, body]) => ({
      path: `/ops/claims/${e.region}/2026/${e.coordinator.subject}/${name}`,
      body,
      headers: once(),
      own: ['manager'],
      refusals: [409],
    })),
  'GET /api/ops/claims/payments': e => [
    { path: `/ops/claims/payments?region=${e.region}&month=2026-06`, own: ['manager'] },
  ],
  'GET /api/ops/claims/payments.csv': e => [
    { path: `/ops/claims/payments.csv?region=${e.region}&month=2026-06`, own: ['manager'] },
  ],
  'POST /api/ops/claims/payments': e => [
    {
      path: '/ops/claims/payments',
      body: { region: e.region, month: '2026-06', rows: [{ person: e.coordinator.subject, entries: ['e1'] }] },
      headers: once(),
      own: ['manager'],
      refusals: [409],
    },
  ],
  'GET /api/ops/training': e => [
    { path: `/ops/training?region=${e.region}`, own: ['manager'], mandate: ['platform-admin'] },
  ],
  'POST /api/ops/training': e => [
    { path: '/ops/training', body: training(e), headers: once(), own: ['manager'], mandate: ['platform-admin'] },
  ],
  'PUT /api/ops/training/:session': e => [
    {
      path: `/ops/training/${e.session}`,
      method: 'PUT',
      body: training(e),
      headers: at(1),
      own: ['manager'],
      mandate: ['platform-admin'],
    },
  ],
  ...complaintAttacks,
  ...trajectoryAttacks,
  ...invitationAttacks,
  ...releaseAttacks,
}
