import { defaultBranding, defaultWayOfWorking, type Membership, starterForms } from '@kring/domain'
import { rules } from '@kring/functions/api/rules'
import { forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askGrant, attach, post, putFileForms, sendLetters } from '../support/attachments.ts'
import { lindeLetters, lindeLogo, lindeTexts } from '../support/branding.ts'
import { testNow } from '../support/clock.ts'
import { dijleland, type PersonName, people } from '../support/people.ts'
import { publishEdition } from '../support/publishedEdition.ts'
import { carryToAcceptance, grandchild, johan, submitJohan } from '../support/referrals.ts'
import { snapshot } from '../support/refusals.ts'
import { assign, qualifiedCoordinator } from '../support/trajectories.ts'
import { type Ask, at, once, openWorld, type World } from '../support/world.ts'

/** Who asks it, and with what: nothing is wrong with the request but that the membership has ended. */
type Case = { readonly as: PersonName } & Pick<Ask, 'body' | 'file'>

const put = { definition: starterForms('youth-care').professional }
const at1 = '/api/t/:tenant'
const ref = `${at1}/referrals/:id`
const edition = '/api/f/:funder/editions/:grant/:asOf/:number'

/** What takes something away without changing anything: files, exports, prints and what a letter is made from, drafts. */
const taking: Readonly<Record<string, Case>> = {
  [`GET ${at1}/drafts`]: { as: 'sara' },
  [`GET ${at1}/drafts/:draft`]: { as: 'sara' },
  [`GET ${ref}/export`]: { as: 'leen' },
  [`GET ${ref}/letters`]: { as: 'leen' },
  [`GET ${ref}/attachments/:attachment`]: { as: 'leen' },
  [`GET ${edition}/report.xlsx`]: { as: 'els' },
  [`GET ${edition}/report.csv`]: { as: 'els' },
  [`GET ${edition}/report.json`]: { as: 'els' },
  [`GET ${edition}/report.pdf`]: { as: 'els' },
  [`GET ${edition}/open.csv`]: { as: 'els' },
  [`GET ${edition}/open.json`]: { as: 'els' },
  'GET /api/ops/claims/payments.csv': { as: 'leen' },
  [`GET ${at1}/report.csv`]: { as: 'bart' },
  [`GET ${at1}/report.xlsx`]: { as: 'bart' },
}

const importContent = Buffer.from('Datum;Soort;Bron\n2023-01-02;EKC;zelf').toString('base64')
const importMapping = { columns: { 'submitted-on': [0], variant: [1], source: [2] }, constants: {} }
/** Of a partner by its admin, of several by the operator. */
const importsAt = (base: string, as: PersonName): Readonly<Record<string, Case>> => ({
  [`POST ${base}/columns`]: { as, body: { content: importContent } },
  [`POST ${base}`]: { as, body: { content: importContent, mapping: importMapping } },
  [`DELETE ${base}/:import`]: { as },
  [`PUT ${base}/:import/values`]: { as, body: { values: { variant: { EKC: 'family' } } } },
  [`POST ${base}/:import/check`]: { as, body: {} },
  [`POST ${base}/:import/import`]: { as, body: {} },
  [`POST ${base}/:import/take-back`]: { as, body: {} },
})

const webhook = { url: 'https://systeem.linde-jeugdhulp.be/kring', kinds: ['referral.accepted'] }

const partner = { name: 'De Brug', sector: 'school', country: 'BE', languages: ['nl'], region: 'oost' }

const coordinator = { fullName: 'Ann Peeters', engagement: 'volunteer', languages: ['nl'] }
const session = { days: ['2030-05-04'], place: 'Hoeleden', seats: 12 }

const grantTerms = {
  ...{ name: 'Nieuw', from: '2026-01', to: '2026-12', budget: 1, tenants: ['linde'], variants: ['family'] },
  ...{ prices: [{ variant: 'family', from: '2026-01', euros: 1 }], threshold: 10, isChosenPerReferral: true },
}

const trajectoryPath = `${at1}/trajectories/:id`

const device = '00000000-0000-4000-8000-000000000000'
const penTaken = {
  ...{ id: '00000000-0000-4000-8000-000000000001', number: 1, pen: 1, seen: 1 },
  ...{ occurredAt: '2026-06-01T10:00:00.000Z', certainty: 'exact', sinceContact: 0 },
  command: { name: 'take-pen', device, number: 1 },
}

const about = { name: 'Johan Vermeulen' }
const complaint = {
  ...{ about: 'coordinator', text: 'Ze belde.', wishes: 'Niet meer.', isChild: false, locale: 'nl' },
  reach: { allowed: ['phone'], never: false },
}

const changing: Readonly<Record<string, Case>> = {
  'POST /api/ops/coordinators': {
    as: 'leen',
    body: { person: 'ann', region: 'oost', country: 'BE', ...coordinator },
  },
  'POST /api/ops/coordinators/:person/:command': { as: 'leen', body: { skills: ['hond'] } },
  'POST /api/me/coordinator/:command': { as: 'ann', body: { most: 2, away: [] } },
  'POST /api/me/claims/:region/:year/:command': {
    as: 'ann',
    body: { kind: 'hours', day: '2026-06-01', phase: 'other', amount: 60 },
  },
  'POST /api/ops/claims/:region/:year/:person/:command': {
    as: 'leen',
    body: { entries: [{ entry: 'e1', revision: 1 }] },
  },
  'POST /api/ops/claims/payments': {
    as: 'leen',
    body: { month: '2026-06', rows: [{ person: 'ann', entries: ['e1'] }] },
  },
  [`POST ${trajectoryPath}/start`]: { as: 'leen' },
  [`POST ${trajectoryPath}/:command`]: { as: 'ann', body: { show: true } },
  [`POST ${trajectoryPath}/pictures`]: { as: 'ann', body: { name: 'flap.jpg', type: 'jpeg', size: 9 } },
  [`POST ${trajectoryPath}/pictures/:picture/check`]: { as: 'ann' },
  'POST /api/me/receipts': { as: 'ann', body: { name: 'bon.pdf', type: 'pdf', size: 100 } },
  'POST /api/me/receipts/:id/check': { as: 'ann' },
  [`POST ${trajectoryPath}/day-bag`]: { as: 'ann' },
  [`POST ${trajectoryPath}/day-queue`]: { as: 'ann', body: { device, commands: [penTaken] } },
  [`POST ${trajectoryPath}/day-queue-sealed`]: { as: 'ann', body: { device, sealed: [{ number: 1, sealed: 'AAAA' }] } },
  [`POST ${trajectoryPath}/letters.pdf`]: {
    as: 'ann',
    body: {
      letters: [{ person: 'p1', code: 'AAAA-BBBB-CCCC', until: '2026-12-31' }],
      address: 'kring.example/i/linde',
      withRequirements: false,
    },
  },
  'POST /api/ops/training': { as: 'leen', body: session },
  'PUT /api/ops/training/:session': { as: 'leen', body: session },
  [`POST ${at1}/drafts`]: { as: 'sara', body: johan },
  [`PUT ${at1}/drafts/:draft`]: { as: 'sara', body: johan },
  [`DELETE ${at1}/drafts/:draft`]: { as: 'sara' },
  [`POST ${at1}/referrals`]: { as: 'sara', body: johan },
  [`POST ${ref}/:command`]: { as: 'leen', body: { answers: { persons: [{ name: 'Piet' }] } } },
  [`POST ${ref}/printed`]: { as: 'leen' },
  [`POST ${ref}/letters`]: { as: 'leen', body: { kind: 'explanation', locale: 'nl', to: 'persons.0' } },
  [`POST ${ref}/emergency`]: { as: 'ruben', body: { reason: 'Er is nu gevaar in huis.' } },
  [`POST ${ref}/revoke-link`]: { as: 'leen' },
  [`POST ${ref}/renew-link`]: { as: 'leen' },
  [`POST ${at1}/attachments`]: { as: 'sara', body: { name: 'brief.pdf', type: 'pdf', size: 100 } },
  [`POST ${at1}/attachments/:id/check`]: { as: 'sara' },
  [`POST ${at1}/forms`]: { as: 'bart', body: { id: 'new', from: { kind: 'own', form: 'referral', version: 1 } } },
  [`PUT ${at1}/forms/:form/draft`]: { as: 'bart', body: put },
  [`POST ${at1}/forms/:form/draft`]: { as: 'bart', body: { version: 1 } },
  [`DELETE ${at1}/forms/:form/draft`]: { as: 'bart' },
  [`POST ${at1}/forms/:form/publish`]: { as: 'bart', body: { note: 'Eerste' } },
  [`PUT ${at1}/forms/:form/opening`]: { as: 'bart', body: {} },
  [`PUT ${at1}/house-style`]: { as: 'bart', body: defaultBranding },
  [`PUT ${at1}/logo`]: { as: 'bart', file: lindeLogo },
  [`DELETE ${at1}/logo`]: { as: 'bart' },
  [`PUT ${at1}/texts`]: { as: 'bart', body: lindeTexts },
  [`PUT ${at1}/texts/:variant`]: { as: 'bart', body: lindeTexts },
  [`PUT ${at1}/letters/:variant`]: { as: 'bart', body: lindeLetters },
  [`PUT ${at1}/variants/:variant`]: { as: 'bart', body: { names: {}, way: defaultWayOfWorking } },
  [`POST ${at1}/variants/:variant/enable`]: { as: 'bart' },
  [`POST ${at1}/variants/:variant/disable`]: { as: 'bart' },
  [`PUT ${at1}/legal-ground`]: { as: 'bart', body: { text: 'Decreet integrale jeugdhulp' } },
  [`POST ${at1}/members`]: { as: 'bart', body: { name: 'Tom Test', email: 'tom@kring.example', role: 'referrer' } },
  [`DELETE ${at1}/members/:role/:subject`]: { as: 'bart' },
  [`POST ${at1}/clients`]: { as: 'bart', body: { name: 'Systeem', scopes: ['referral.submit'] } },
  [`POST ${at1}/clients/:client/secrets`]: { as: 'bart' },
  [`DELETE ${at1}/clients/:client/older-secrets`]: { as: 'bart' },
  [`DELETE ${at1}/clients/:client`]: { as: 'bart' },
  [`POST ${at1}/webhooks`]: { as: 'bart', body: webhook },
  [`PUT ${at1}/webhooks/:webhook`]: { as: 'bart', body: webhook },
  [`POST ${at1}/webhooks/:webhook/secrets`]: { as: 'bart' },
  [`POST ${at1}/webhooks/:webhook/pause`]: { as: 'bart' },
  [`POST ${at1}/webhooks/:webhook/resume`]: { as: 'bart' },
  [`POST ${at1}/webhooks/:webhook/test`]: { as: 'bart' },
  [`POST ${at1}/webhooks/:webhook/deliveries/:delivery/again`]: { as: 'bart' },
  [`DELETE ${at1}/webhooks/:webhook`]: { as: 'bart' },
  [`POST ${at1}/members/:role/:subject/invitation`]: { as: 'bart' },
  // Confirmed first, while nothing waits: nobody confirms what they asked for themselves.
  [`POST ${at1}/members/:role/:subject/second-factor/confirmation`]: { as: 'paula' },
  [`POST ${at1}/members/:role/:subject/second-factor`]: { as: 'bart', body: { checked: 'in-person' } },
  'POST /api/ops/members/:role/:place/:subject/second-factor/confirmation': { as: 'paula' },
  'POST /api/ops/members/:role/:place/:subject/second-factor': { as: 'paula', body: { checked: 'in-person' } },
  'POST /api/ops/members/:role/:place/:subject/invitation': { as: 'paula' },
  'POST /api/ops/search': { as: 'leen', body: { text: 'Vermeulen' } },
  'PUT /api/ops/tenants/:tenant': { as: 'paula', body: partner },
  'POST /api/ops/tenants': {
    as: 'paula',
    body: {
      ...partner,
      id: 'de-brug',
      referencePrefix: 'BRU',
      admin: { name: 'Bea Brug', email: 'bea@brug.example' },
    },
  },
  'POST /api/ops/grants': { as: 'paula', body: { funder: 'dijleland', terms: grantTerms, why: 'Zo is beslist' } },
  'PUT /api/ops/grants/:funder/:grant': { as: 'paula', body: { terms: grantTerms, why: 'Zo is beslist' } },
  'POST /api/ops/grants/:funder/:grant/end': { as: 'paula', body: { from: '2026-06', why: 'Zo is beslist' } },
  ...Object.fromEntries(
    Object.entries({
      publish: {},
      again: {},
      remind: { what: 'evaluations' },
      correction: { because: 'Eén plan was dubbel geteld.' },
    }).map(
      ([name, body]) => [`POST /api/ops/releases/:funder/:grant/:asOf/:number/${name}`, { as: 'paula', body }] as const,
    ),
  ),
  ...importsAt(`${at1}/imports`, 'bart'),
  ...importsAt('/api/ops/imports', 'paula'),
  'PUT /api/f/:funder/open/:grant/:asOf': { as: 'els' },
  'DELETE /api/f/:funder/open/:grant/:asOf': { as: 'els' },
  'POST /api/ops/form-copies': {
    as: 'paula',
    body: { from: { tenant: 'linde', form: 'referral' }, to: { tenant: 'kompas', id: 'copied' } },
  },
  'POST /api/ops/members': { as: 'paula', body: { name: 'Ria Test', email: 'ria@kring.example', role: 'coordinator' } },
  'DELETE /api/ops/members/:role/:place/:subject': { as: 'paula' },
  'POST /api/ops/members/:role/:place/:subject/confirmation': { as: 'paula' },
  [`PUT ${at1}/retention/:variant`]: { as: 'bart', body: { years: 36 } },
  [`POST ${ref}/rights/also-in`]: { as: 'leen', body: { about, locale: 'nl' } },
  [`POST ${ref}/rights/file`]: { as: 'leen', body: { about, locale: 'nl' } },
  [`POST ${ref}/rights/file.json`]: { as: 'leen', body: { about, locale: 'nl', seen: '1.1', leftOut: [] } },
  [`POST ${ref}/rights/file.pdf`]: { as: 'leen', body: { about, locale: 'nl', seen: '1.1', leftOut: [] } },
  'POST /api/ops/complaints/:tenant': { as: 'karin', body: complaint },
  'POST /api/ops/complaints/:tenant/:id/:command': { as: 'karin', body: { way: 'phone' } },
}
const cases = { ...taking, ...changing }

it('has every route with which a member changes something', () => {
  // An invitation is answered by whom it is to, who needs no membership yet; a form is taken along, and a complaint made, by anybody.
  const isChange = (route: string) =>
    !/^GET | \/api\/(p|i|me\/invitations)\/|\/transfers|POST \/api\/t\/:tenant\/complaints$/.test(route)
  expect(Object.keys(changing).sort()).toEqual(Object.keys(rules).filter(isChange).sort())
})

describe('somebody whose membership ended after it was last read', () => {
  let world: World
  const places = new Map<string, string>()
  beforeAll(async () => {
    // It stands still, so that what was read of somebody is kept.
    world = await openWorld({ now: () => testNow })
    await publishEdition(world, dijleland)
    await putFileForms(world, 'linde')
    const { body: file } = await attach(world, { as: 'sara' })
    const sent = await sendLetters(world, { as: 'sara' }, { letters: [file] })
    places.set(`GET ${ref}/attachments/:attachment`, `/t/linde/referrals/${sent.body.id}/attachments/${file.id}`)
    const id = await submitJohan(world)
    await carryToAcceptance(world, id)
    const own = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    const draft = await world.ask('/t/linde/drafts', { as: 'sara', body: johan, headers: once() })
    const client = await world.ask('/t/linde/clients', {
      as: 'bart',
      body: { name: 'Een', scopes: ['referral.status'] },
    })
    const subscription = await world.ask('/t/linde/webhooks', { as: 'bart', body: webhook })
    const grant = await askGrant(world, { as: 'sara' })
    await post(world, grant.body)
    await qualifiedCoordinator(world, 'ann')
    await assign(world, id, 'ann')
    places.set(`POST ${trajectoryPath}/:command`, `/t/linde/trajectories/${id}/show-sectors`)
    const planned = await world.ask('/ops/training', { as: 'leen', body: session, headers: once() })
    places.set('PUT /api/ops/training/:session', `/ops/training/${planned.body.id}`)
    places.set('POST /api/ops/coordinators/:person/:command', '/ops/coordinators/ann/set-wishes')
    places.set('POST /api/me/coordinator/:command', '/me/coordinator/set-availability')
    places.set('POST /api/me/claims/:region/:year/:command', '/me/claims/oost/2026/add-entry')
    places.set('POST /api/ops/claims/:region/:year/:person/:command', '/ops/claims/oost/2026/ann/approve-entries')
    places.set('GET /api/ops/claims/payments.csv', '/ops/claims/payments.csv?month=2026-06')
    const complained = await world.ask('/ops/complaints/linde', { as: 'karin', body: complaint, headers: once() })
    places.set(
      'POST /api/ops/complaints/:tenant/:id/:command',
      `/ops/complaints/linde/${complained.body.id}/acknowledge`,
    )
    for (const link of ['revoke-link', 'renew-link'])
      places.set(`POST ${ref}/${link}`, `/t/linde/referrals/${own.body.id}/${link}`)
    places.set(`POST ${at1}/attachments/:id/check`, `/t/linde/attachments/${grant.body.id}/check`)
    for (const route of Object.keys(cases)) {
      const path = route.split(' ')[1] ?? ''
      const filled = path
        .replace('/api', '')
        .replace(':tenant', 'linde')
        .replace(':id', id)
        .replace(':picture', '0'.repeat(32))
        .replace(':draft', draft.body.id)
        .replace(':client', client.body.id)
        .replace(':webhook', subscription.body.id)
        .replace(':command', 'set-participants')
        .replace(':form', 'referral')
        .replace(':variant', 'family')
        .replace(':grant/:asOf/:number', 'samen-aan-zet/2026-11-05/2')
        .replace(':grant/:asOf', 'samen-aan-zet/2026-11-05')
        .replace(':funder', 'dijleland')
        .replace(':import', 'import-1')
        .replace(':role/:place/:subject', 'coordinator/-/ann')
        .replace(':role/:subject', 'referrer/sofie')
      const asked = /\/report\.(csv|xlsx)$/.test(filled) ? `${filled}?from=2026-01&to=2026-06` : filled
      if (!places.has(route)) places.set(route, path.includes('/editions/') ? filled : asked)
    }
  })
  afterAll(() => world.close())

  const send = (route: string, { as, ...more }: Case) =>
    world.ask(places.get(route) ?? '', {
      ...more,
      as,
      method: route.split(' ')[0] ?? '',
      headers: { ...at(route.endsWith('referrals/:id/:command') ? 5 : 1), ...once() },
    })

  const members: readonly PersonName[] = ['sara', 'bart', 'leen', 'ruben', 'els', 'ann', 'paula', 'karin']
  const all: readonly (readonly [PersonName, Membership])[] = members.flatMap(name =>
    people[name].memberships.map(membership => [name, membership] as const),
  )
  const endAll = async () => {
    for (const [name, membership] of all) await forPlatform(world.store).removeMember(name, membership)
  }
  const restoreAll = async () => {
    for (const [name, membership] of all)
      await forPlatform(world.store).putMember({ ...people[name], membership, since: '2026-01-01T00:00:00.000Z' })
  }

  it('changes nothing, takes nothing away, and is not logged as if they had', async () => {
    for (const name of members) await world.ask('/me', { as: name })
    await endAll()
    const before = await snapshot(world)
    const answers: Record<string, unknown> = {}
    for (const [route, one] of Object.entries(cases)) {
      const { status, body } = await send(route, one)
      answers[route] = [status, body?.code]
    }
    expect(answers).toEqual(Object.fromEntries(Object.keys(cases).map(route => [route, [403, 'membership-ended']])))
    expect(await snapshot(world)).toBe(before)
    await restoreAll()
  })

  it('could take it all away while they had it', async () => {
    const answers: Record<string, unknown> = {}
    for (const [route, one] of Object.entries(taking)) answers[route] = (await send(route, one)).status
    expect(answers).toEqual(Object.fromEntries(Object.keys(taking).map(route => [route, 200])))
  })

  it('was refused nothing of it for another reason that has to do with them', async () => {
    const refusals: unknown[] = []
    for (const [route, one] of Object.entries(changing)) {
      const { status, body } = await send(route, one)
      if ([400, 401, 403, 500].includes(status)) refusals.push([route, body])
    }
    expect(refusals).toEqual([])
  })
})
