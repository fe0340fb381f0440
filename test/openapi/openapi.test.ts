import { readFile } from 'node:fs/promises'
import {
  commandNames,
  complaintCommands,
  FunderId,
  formFileSchema,
  personsCommandNames,
  recordCommandNames,
  starterForms,
  TenantId,
} from '@kring/domain'
import { pdf } from '@kring/domain/test-data/files'
import { claimDecisions, ownClaimCommands } from '@kring/functions/api/claims/parseCommand'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { openApiDocument } from '@kring/functions/api/openapi/document'
import { referencePage } from '@kring/functions/api/openapi/reference/page'
import { operations } from '@kring/functions/api/openapi/routes'
import { problemStatus } from '@kring/functions/api/problems'
import { forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attach, post, putFileForms, sendLetters } from '../support/attachments.ts'
import { lindeBranding, lindeLetters, lindeLogo, lindeTexts } from '../support/branding.ts'
import { closeQuartersOf } from '../support/closing.ts'
import { createTrajectories, registerQualified, type TrajectoryData } from '../support/filledTrajectories.ts'
import { heldOf, heldWithEdith, invitedEdith, linkOf, prepare, settle } from '../support/invitees.ts'
import { dijleland, type TestPerson } from '../support/people.ts'
import { sendPicture } from '../support/planPictures.ts'
import { editionAt, publishEdition } from '../support/publishedEdition.ts'
import { sendReceipt } from '../support/receipts.ts'
import { openReceiver, type Receiver } from '../support/receiver.ts'
import { carryToAcceptance, grandchild, johan, submitJohan } from '../support/referrals.ts'
import { acceptedJohan, trajectory } from '../support/trajectories.ts'
import { at, once, openWorld, type World } from '../support/world.ts'
import { type Case, type Complained, complainFourTimes, laterCases } from './rightsAndComplaints.ts'

/** What officers do with a complaint, beside registering one. */
const handledComplaints = Object.entries(complaintCommands)
  .filter(([name, { by }]) => by === 'complaints-officer' && name !== 'register')
  .map(([name]) => name)

/** The commands of the aggregate at this path. */
function commandsAt(path: string): readonly string[] {
  if (path.includes('/complaints/')) return handledComplaints
  if (path.includes('/trajectories/')) return personsCommandNames
  if (path.includes('/claims/')) return path.includes('/me/') ? ownClaimCommands : claimDecisions
  return path.includes('coordinator') ? recordCommandNames : commandNames
}

describe('the contract', () => {
  it('that is committed is the one that the schemas make (npm run openapi)', async () => {
    const file = new URL('../../functions/api/openapi/openapi.generated.json', import.meta.url)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  })

  it('is the page that is served, without a script (npm run openapi)', async () => {
    const file = new URL('../../functions/api/openapi/reference.generated.html', import.meta.url)
    const page = await readFile(file, 'utf8')
    expect(page).toBe(referencePage(openApiDocument()))
    expect(page).not.toMatch(/<script|style=|\son\w+=/)
    for (const { path } of operations) expect(page).toContain(` ${path}</code>`)
    const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter(id => !anchors.has(id))).toEqual([])
  })

  it('has beside it the shape of a form in a file, as the schemas make it (npm run openapi)', async () => {
    const file = new URL('../../functions/api/openapi/formDefinition.generated.json', import.meta.url)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(formFileSchema())))
  })

  it('names exactly the routes that there are', () => {
    const { app } = appFromEnvironment({
      KRING_TABLE: 'none',
      KRING_ISSUER: 'http://localhost',
      KRING_AUDIENCE: 'kring-web',
      KRING_SECRET: 's'.repeat(32),
      AWS_REGION: 'eu-west-1',
    })
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .flatMap(({ method, path }) => {
        const paths = path.endsWith('/:command') ? commandsAt(path).map(name => path.replace(':command', name)) : [path]
        return paths.map(one => `${method} ${one.replaceAll(/:(\w+)/g, '{$1}')}`)
      })
    const documented = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(documented.sort()).toEqual([...new Set(routes)].sort())
  })

  it('documents no status that no problem has', () => {
    const statuses = new Set<number>(Object.values(problemStatus))
    for (const { path, problems } of operations)
      for (const status of problems) expect(statuses, `${path}: ${status}`).toContain(status)
  })

  it('has one name for each operation, and every reference leads somewhere', () => {
    const text = JSON.stringify(openApiDocument())
    const { components } = JSON.parse(text)
    for (const [name, schema] of Object.entries(components.schemas))
      expect(schema, `${name} says nothing`).not.toEqual({ $ref: `#/components/schemas/${name}` })
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.keys(components.schemas)).toContain(name)
  })

  it('says of a form when a question is shown, not just anything', () => {
    const { components } = JSON.parse(JSON.stringify(openApiDocument()))
    const [, name = ''] =
      /"visibleIf":\{"\$ref":"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(components.schemas.Form)) ?? []
    expect(JSON.stringify(components.schemas[name])).toContain('"answered"')
  })

  it('tells a client everything that a change needs', () => {
    for (const { method, path, body, file, headers = [], withoutKey } of operations) {
      // A message and a request add and replace nothing: what stands there now does not matter to it.
      const isCommand =
        [...commandNames, ...recordCommandNames, ...personsCommandNames].some(name => path.endsWith(`/${name}`)) &&
        !/^\/api\/p\/\{tenant\}\/(send|ask)/.test(path)
      if ((method === 'put' && withoutKey === undefined) || isCommand) expect(headers, path).toContain('If-Match')
      if (method === 'post' && !headers.includes('If-Match') && withoutKey === undefined)
        expect(headers, path).toContain('Idempotency-Key')
      if (method === 'get' || method === 'delete') expect(body, path).toBeUndefined()
      else if (file === undefined) expect(body === undefined, path).toBe(withoutKey !== undefined && body === undefined)
      else expect([body, method], path).toEqual([undefined, 'put'])
    }
  })
})

describe('what is answered', () => {
  let world: World
  let id: string
  let open: string
  let draft: string
  let link: string
  let self: string
  let closing: string
  let complained: Complained
  let fileSeen: string
  let released: string
  let guest: TestPerson
  let awaited: string
  let code: string
  let client: string
  let filled: TrajectoryData
  let planned: string
  /** The entries of a coordinator. */
  const claimed: string[] = []
  const pdfOf = (size: number) => ({ name: 'bon.pdf', type: 'pdf', size })
  let withReceipt: string
  let waitingReceipt: string
  const spent = { kind: 'expense', day: '2026-06-01', phase: 'other', amount: 990, what: 'trein', receipt: {} }
  const seenClaim = (n: number) => ({ entry: claimed[n], revision: 1 })
  const claimCase = (command: string, body: () => object): Case => [
    `post /api/me/claims/{region}/{year}/${command}`,
    () => [`/me/claims/oost/2026/${command}`, { as: 'ann', body: body(), headers: once() }],
  ]
  const decisionCase = (command: string, body: () => object): Case => [
    `post /api/ops/claims/{region}/{year}/{person}/${command}`,
    () => [`/ops/claims/oost/2026/ann/${command}`, { as: 'leen', body: body(), headers: once() }],
  ]
  let scheduled: string
  const device = '00000000-0000-4000-8000-000000000000'
  const penTaken = {
    ...{ id: '00000000-0000-4000-8000-000000000001', number: 1, pen: 1, seen: 1 },
    ...{ occurredAt: '2026-06-01T10:00:00.000Z', certainty: 'exact', sinceContact: 0 },
    command: { name: 'take-pen', device, number: 1 },
  }
  /** A plan with a picture, another that was sent, and the link of somebody who was there. */
  let pictured: { readonly id: string; readonly drawn: string; readonly waiting: string; readonly link: string }
  let heard: { readonly link: string }
  let invited: { readonly link: string; readonly code: string }
  let file: { readonly checked: string; readonly kept: string; readonly dossier: string }
  const newGrant = {
    ...{ name: 'Nieuw', from: '2026-11', to: '2026-12', budget: 1, tenants: ['linde'], variants: ['family'] },
    ...{ prices: [{ variant: 'family', from: '2026-11', euros: 1 }], threshold: 10, isChosenPerReferral: true },
  }
  const newPartner = {
    id: 'de-brug',
    name: 'School De Brug',
    sector: 'school',
    country: 'NL',
    languages: ['nl'],
    region: 'west',
    referencePrefix: 'BRU',
    admin: { name: 'Bea Brug', email: 'bea@brug.example' },
  }
  const changed = { name: 'De Brug', sector: 'school', country: 'NL', languages: ['nl'], region: 'west' }
  const hanne = {
    subject: 'hanne',
    name: 'Hanne Tweede',
    email: 'hanne@kring.example',
    memberships: [{ role: 'platform-admin' as const }],
  }
  const session = { days: ['2030-05-04'], place: 'Hoeleden', seats: 12 }
  const coordinator = (person: string) => ({
    person,
    region: 'oost',
    country: 'BE',
    fullName: 'Ann Peeters',
    engagement: 'volunteer',
    languages: ['nl'],
  })
  const coordinates = (subject: string): TestPerson => ({
    subject,
    name: `${subject} Test`,
    email: `${subject}@kring.example`,
    memberships: [{ role: 'coordinator' }],
  })
  const cast = {
    tenant: 'linde',
    region: 'oost',
    manager: 'leen',
    coordinator: coordinates('ines'),
    former: coordinates('farid'),
    decliner: coordinates('dina'),
  } as const
  /** Where a partner's system is told of what happens, and something that it was told. */
  const wantedWebhook = { url: '', kinds: ['referral.accepted'] }
  let receiver: Receiver
  let webhook: string
  let delivery: string
  const newcomer = { name: 'Tom Nieuw', email: 'tom@linde.example', role: 'referrer' }
  beforeAll(async () => {
    world = await openWorld()
    await publishEdition(world, dijleland)
    await closeQuartersOf(world, dijleland, 'samen-aan-zet', '2026-03')
    id = await submitJohan(world)
    await carryToAcceptance(world, id)
    open = await submitJohan(world)
    draft = (await world.ask('/t/linde/drafts', { as: 'sara', body: johan, headers: once() })).body.id
    link = (await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })).body.personalLink
    const citizen = async () => (await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })).body
    self = (await citizen()).id
    closing = (await citizen()).personalLink
    const system = { name: 'Leerlingvolgsysteem', scopes: ['referral.status'] }
    client = (await world.ask('/t/linde/clients', { as: 'bart', body: system })).body.id
    receiver = await openReceiver()
    wantedWebhook.url = receiver.url
    const subscribed = (await world.ask('/t/linde/webhooks', { as: 'bart', body: wantedWebhook })).body
    receiver.secrets.push(subscribed.secret)
    webhook = subscribed.id
    await world.ask(`/t/linde/webhooks/${webhook}/test`, { as: 'bart', method: 'POST' })
    await world.due()(undefined)
    const arrived = await world.ask(`/t/linde/webhooks/${webhook}/deliveries?state=arrived`, { as: 'bart' })
    delivery = arrived.body.items[0].place
    const { memberships, ...second } = hanne
    for (const membership of memberships)
      await forPlatform(world.store).putMember({ ...second, membership, since: '2026-01-01T00:00:00.000Z' })
    const person = { name: 'Gast', email: 'gast@linde.example' }
    for (const role of ['referrer', 'tenant-admin'])
      guest = {
        ...person,
        subject: (await world.ask('/t/linde/members', { as: 'bart', body: { ...person, role } })).body.subject,
        memberships: [],
      }
    awaited = (await world.ask('/ops/members', { as: 'paula', body: { ...person, role: 'coordinator' } })).body.subject
    const waiting = { since: '2026-01-01T00:00:00.000Z', invited: true, pending: 'acceptance' as const, by: 'Paula' }
    for (const [subject, membership] of [
      ['early', { role: 'referrer' as const, tenant: TenantId.parse('linde') }],
      ['financier', { role: 'funder' as const, funder: FunderId.parse('dijleland') }],
    ] as const)
      await forPlatform(world.store).putMember({
        subject,
        name: 'Vroeg',
        email: `${subject}@linde.example`,
        membership,
        ...waiting,
      })
    code = (await world.ask('/t/linde/transfers', { body: { ...grandchild, intent: 'y'.repeat(20) } })).body.code
    await forPlatform(world.store).putMember({
      subject: 'mieke',
      name: 'Mieke Test',
      membership: { role: 'coordinator' },
      since: '2026-01-01T00:00:00.000Z',
    })
    await world.ask('/ops/coordinators', { as: 'leen', body: coordinator('ann'), headers: once() })
    planned = (await world.ask('/ops/training', { as: 'leen', body: session, headers: once() })).body.id
    for (let n = 0; n < 4; n += 1) {
      const added = await world.ask('/me/claims/oost/2026/add-entry', { as: 'ann', body: spent, headers: once() })
      claimed.push(added.body.entry)
    }
    const receipt = { file: (await sendReceipt(world, 'ann')).body }
    const bought = { ...spent, day: '2026-05-04', receipt }
    withReceipt = (await world.ask('/me/claims/oost/2026/add-entry', { as: 'ann', body: bought, headers: once() })).body
      .entry
    const may = { as: 'ann', body: { month: '2026-05' }, headers: once() } as const
    expect((await world.ask('/me/claims/oost/2026/submit-month', may)).status).toBe(200)
    const granted = (await world.ask('/me/receipts', { as: 'ann', body: pdfOf(pdf().length) })).body
    waitingReceipt = granted.id
    await post(world, granted)
    for (const one of [cast.coordinator, cast.former, cast.decliner]) await registerQualified(world, cast, one)
    const [assigned, offered, offeredToo, others] = [
      await submitJohan(world),
      await acceptedJohan(world),
      await submitJohan(world),
      await submitJohan(world),
    ]
    filled = await createTrajectories(world, cast, { assigned, offered, offeredToo, others }, what => `Woord${what}`)
    await putFileForms(world, 'linde')
    const kept = (await attach(world, { as: 'sara' })).body
    const dossier = (await sendLetters(world, { as: 'sara' }, { letters: [kept] })).body.id
    file = { checked: (await attach(world, { as: 'sara' })).body.id, kept: kept.id, dossier }
    scheduled = await acceptedJohan(world)
    invited = await invitedEdith(world, scheduled, cast.coordinator)
    const held = await acceptedJohan(world)
    heard = await invitedEdith(world, held, cast.coordinator)
    await heldWithEdith(world, held, cast.coordinator)
    const { id: told, people } = await heldOf(world, cast.former)
    const sent = await Promise.all([sendPicture(world, told, cast.former), sendPicture(world, told, cast.former)])
    const [drawn = '', unused = ''] = sent.map(({ body }) => String(body.id))
    await prepare(world, told, cast.former, ['add-picture', { picture: drawn, kind: 'drawing' }], ['accept-plan'])
    await settle(world)
    const toMia = { kind: 'other', name: 'Mia Jans' }
    const whole = { scope: { kind: 'whole' }, by: [people.edith], on: '2026-06-17' }
    await prepare(world, told, cast.former, ['release-plan', { recipient: toMia, ...whole }])
    const { plan } = (await trajectory(world, told, cast.former)).body
    const release: string = plan.releases[0].id
    const byMail = { way: 'mail', capacity: 'guardian', language: 'nl', email: 'mia@voogdij.example' }
    await prepare(world, told, cast.former, ['send-release', { release, ...byMail }])
    await settle(world)
    released = linkOf(world, told, release)
    complained = await complainFourTimes(world)
    const lookedAt = { as: 'leen', body: { about: { name: 'Johan Vermeulen' }, locale: 'nl' } } as const
    fileSeen = (await world.ask(`/t/linde/referrals/${id}/rights/file`, lookedAt)).body.seen
    pictured = { id: told, drawn, waiting: unused, link: linkOf(world, told, people.edith) }
  })
  afterAll(async () => {
    await receiver.close()
    await world.close()
  })

  const { professional } = starterForms('youth-care')
  const cases: readonly Case[] = [
    ...laterCases({
      dossier: () => id,
      link: () => link,
      complained: () => complained,
      seen: () => fileSeen,
      released: () => released,
    }),
    ['get /api/health', () => ['/health', {}]],
    ['get /api/reference', () => ['/reference', {}]],
    ['get /api/reference.css', () => ['/reference.css', {}]],
    ['get /api/form-definition.schema.json', () => ['/form-definition.schema.json', {}]],
    ['get /api/me', () => ['/me', { as: 'els' }]],
    ['get /api/me', () => ['/me', { as: 'sara' }]],
    ['get /api/me', () => ['/me', { as: guest }]],
    [
      'post /api/me/invitations/{role}/{place}/acceptance',
      () => ['/me/invitations/referrer/linde/acceptance', { as: guest, method: 'POST' }],
    ],
    [
      'delete /api/me/invitations/{role}/{place}',
      () => ['/me/invitations/tenant-admin/linde', { as: guest, method: 'DELETE' }],
    ],
    ['get /api/t', () => ['/t', {}]],
    ['get /api/t/{tenant}', () => ['/t/linde', {}]],
    ['get /api/t/{tenant}/forms/{form}', () => ['/t/linde/forms/self-referral', {}]],
    ['get /api/t/{tenant}/forms/{form}', () => ['/t/linde/forms/referral?version=1', { as: 'leen' }]],
    ['get /api/t/{tenant}/forms', () => ['/t/linde/forms', { as: 'bart' }]],
    [
      'post /api/t/{tenant}/forms',
      () => [
        '/t/linde/forms',
        { as: 'bart', body: { id: 'second', from: { kind: 'starter', sector: 'school', audience: 'professional' } } },
      ],
    ],
    ['get /api/t/{tenant}/forms/{form}/schema', () => ['/t/linde/forms/referral/schema', { as: 'sara' }]],
    [
      'post /api/t/{tenant}/forms/{form}/draft',
      () => ['/t/linde/forms/referral/draft', { as: 'bart', body: { version: 1 } }],
    ],
    ['get /api/t/{tenant}/forms/{form}/draft', () => ['/t/linde/forms/referral/draft', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/forms/{form}/draft',
      () => [
        '/t/linde/forms/referral/draft',
        { as: 'bart', method: 'PUT', headers: at(1), body: { definition: { ...professional, version: 2 } } },
      ],
    ],
    ['get /api/t/{tenant}/forms/{form}/check', () => ['/t/linde/forms/referral/check', { as: 'bart' }]],
    [
      'post /api/t/{tenant}/forms/{form}/publish',
      () => ['/t/linde/forms/referral/publish', { as: 'bart', headers: at(2), body: { note: 'Zoals het was' } }],
    ],
    ['get /api/t/{tenant}/forms/{form}/versions', () => ['/t/linde/forms/referral/versions', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/forms/{form}/opening',
      () => ['/t/linde/forms/referral/opening', { as: 'bart', method: 'PUT', body: {} }],
    ],
    [
      'delete /api/t/{tenant}/forms/{form}/draft',
      () => ['/t/linde/forms/second/draft', { as: 'bart', method: 'DELETE', headers: at(1) }],
    ],
    ['get /api/t/{tenant}/house-style', () => ['/t/linde/house-style', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/house-style',
      () => ['/t/linde/house-style', { as: 'bart', method: 'PUT', body: lindeBranding, headers: at(0) }],
    ],
    ['get /api/t/{tenant}/house-style', () => ['/t/linde/house-style', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/logo',
      () => ['/t/linde/logo', { as: 'bart', method: 'PUT', file: lindeLogo, headers: at(0) }],
    ],
    ['get /api/t/{tenant}/logo', () => ['/t/linde/logo', {}]],
    ['get /api/t/{tenant}', () => ['/t/linde', {}]],
    ['delete /api/t/{tenant}/logo', () => ['/t/linde/logo', { as: 'bart', method: 'DELETE', headers: at(1) }]],
    ['get /api/t/{tenant}/texts', () => ['/t/linde/texts', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/texts',
      () => ['/t/linde/texts', { as: 'bart', method: 'PUT', body: lindeTexts, headers: at(0) }],
    ],
    ['get /api/t/{tenant}/texts/{variant}', () => ['/t/linde/texts/family', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/texts/{variant}',
      () => ['/t/linde/texts/family', { as: 'bart', method: 'PUT', body: lindeTexts, headers: at(0) }],
    ],
    ['get /api/t/{tenant}/letters/{variant}', () => ['/t/linde/letters/family', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/letters/{variant}',
      () => ['/t/linde/letters/family', { as: 'bart', method: 'PUT', body: lindeLetters, headers: at(0) }],
    ],
    ['get /api/t/{tenant}/variants', () => ['/t/linde/variants', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/variants/{variant}',
      () => [
        '/t/linde/variants/family',
        { as: 'bart', method: 'PUT', headers: at(0), body: { names: { nl: 'Familieberaad' }, way: {} } },
      ],
    ],
    [
      'post /api/t/{tenant}/variants/{variant}/disable',
      () => ['/t/linde/variants/restorative/disable', { as: 'bart', method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/variants/{variant}/enable',
      () => ['/t/linde/variants/restorative/enable', { as: 'bart', method: 'POST' }],
    ],
    [
      'put /api/t/{tenant}/legal-ground',
      () => [
        '/t/kompas/legal-ground',
        { as: 'koen', method: 'PUT', headers: at(0), body: { text: 'Decreet leersteun, artikel 5' } },
      ],
    ],
    ['get /api/t/{tenant}/drafts', () => ['/t/linde/drafts', { as: 'sara' }]],
    ['post /api/t/{tenant}/drafts', () => ['/t/linde/drafts', { as: 'sara', body: johan, headers: once() }]],
    ['get /api/t/{tenant}/drafts/{draft}', () => [`/t/linde/drafts/${draft}`, { as: 'sara' }]],
    [
      'put /api/t/{tenant}/drafts/{draft}',
      () => [`/t/linde/drafts/${draft}`, { as: 'sara', method: 'PUT', body: johan, headers: at(1) }],
    ],
    ['post /api/t/{tenant}/referrals', () => ['/t/linde/referrals', { as: 'sara', body: johan, headers: once() }]],
    ['post /api/t/{tenant}/referrals', () => ['/t/linde/referrals', { body: grandchild, headers: once() }]],
    ['get /api/t/{tenant}/referrals', () => ['/t/linde/referrals?limit=2', { as: 'sara' }]],
    ['get /api/t/{tenant}/referrals', () => ['/t/linde/referrals?state=accepted', { as: 'bart' }]],
    ['get /api/t/{tenant}/referrals/{id}', () => [`/t/linde/referrals/${id}`, { as: 'sara' }]],
    ['get /api/t/{tenant}/referrals/{id}', () => [`/t/linde/referrals/${id}`, { as: 'leen' }]],
    ['get /api/t/{tenant}/referrals/{id}', () => [`/t/linde/referrals/${open}`, { as: 'leen' }]],
    [
      'post /api/t/{tenant}/referrals/{id}/start-intake',
      () => [`/t/linde/referrals/${open}/start-intake`, { as: 'leen', body: {}, headers: at(1) }],
    ],
    ['get /api/t/{tenant}/referrals/{id}/duplicates', () => [`/t/linde/referrals/${open}/duplicates`, { as: 'leen' }]],
    ['get /api/t/{tenant}/access-log', () => ['/t/linde/access-log', { as: 'bart' }]],
    [
      'post /api/t/{tenant}/transfers',
      () => ['/t/linde/transfers', { body: { ...grandchild, intent: 'x'.repeat(20) } }],
    ],
    ['post /api/t/{tenant}/transfers/taken', () => ['/t/linde/transfers/taken', { body: { code } }]],
    [
      'post /api/p/{tenant}/send-message',
      () => [
        '/p/linde/send-message',
        { body: { kind: 'addition', text: 'Nog iets.' }, headers: { 'Personal-Link': link, ...once() } },
      ],
    ],
    ['get /api/p/{tenant}/status', () => ['/p/linde/status', { headers: { 'Personal-Link': link } }]],
    [
      'post /api/p/{tenant}/withdraw',
      () => ['/p/linde/withdraw', { body: {}, headers: { 'Personal-Link': link, ...at(1) } }],
    ],
    [
      'post /api/t/{tenant}/attachments',
      () => ['/t/linde/attachments', { as: 'sara', body: { name: 'brief.pdf', type: 'pdf', size: 10 } }],
    ],
    [
      'post /api/t/{tenant}/attachments/{id}/check',
      () => [`/t/linde/attachments/${file.checked}/check`, { as: 'sara', method: 'POST' }],
    ],
    [
      'get /api/t/{tenant}/referrals/{id}/attachments/{attachment}',
      () => [`/t/linde/referrals/${file.dossier}/attachments/${file.kept}`, { as: 'leen' }],
    ],
    ['get /api/t/{tenant}/referrals/{id}/export', () => [`/t/linde/referrals/${id}/export`, { as: 'leen' }]],
    [
      'post /api/t/{tenant}/referrals/{id}/printed',
      () => [`/t/linde/referrals/${id}/printed`, { as: 'leen', method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/referrals/{id}/letters',
      () => [
        `/t/linde/referrals/${id}/letters`,
        { as: 'leen', body: { kind: 'explanation', locale: 'nl', to: 'persons.0' } },
      ],
    ],
    ['get /api/t/{tenant}/referrals/{id}/letters', () => [`/t/linde/referrals/${id}/letters`, { as: 'leen' }]],
    [
      'post /api/t/{tenant}/referrals/{id}/emergency',
      () => [`/t/linde/referrals/${id}/emergency`, { as: 'ruben', body: { reason: 'Vader belde mij in paniek.' } }],
    ],
    ['get /api/t/{tenant}/referrals/{id}/access-log', () => [`/t/linde/referrals/${id}/access-log`, { as: 'bart' }]],
    [
      'post /api/t/{tenant}/referrals/{id}/revoke-link',
      () => [`/t/linde/referrals/${self}/revoke-link`, { as: 'leen', method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/referrals/{id}/renew-link',
      () => [`/t/linde/referrals/${self}/renew-link`, { as: 'leen', method: 'POST' }],
    ],
    ['get /api/t/{tenant}/members', () => ['/t/linde/members', { as: 'bart' }]],
    ['post /api/t/{tenant}/members', () => ['/t/linde/members', { as: 'bart', body: newcomer }]],
    [
      'post /api/t/{tenant}/members/{role}/{subject}/invitation',
      () => ['/t/linde/members/referrer/early/invitation', { as: 'bart', method: 'POST' }],
    ],
    [
      'delete /api/t/{tenant}/members/{role}/{subject}',
      () => ['/t/linde/members/referrer/sofie', { as: 'bart', method: 'DELETE' }],
    ],
    ['get /api/t/{tenant}/second-factor-resets', () => ['/t/linde/second-factor-resets', { as: 'bart' }]],
    [
      'post /api/t/{tenant}/members/{role}/{subject}/second-factor',
      () => ['/t/linde/members/referrer/sara/second-factor', { as: 'bart', body: { checked: 'called-back' } }],
    ],
    [
      'post /api/t/{tenant}/members/{role}/{subject}/second-factor/confirmation',
      () => ['/t/linde/members/referrer/sara/second-factor/confirmation', { as: 'paula', method: 'POST' }],
    ],
    ['get /api/t/{tenant}/clients', () => ['/t/linde/clients', { as: 'bart' }]],
    [
      'post /api/t/{tenant}/clients',
      () => ['/t/linde/clients', { as: 'bart', body: { name: 'Dossiersysteem', scopes: ['referral.submit'] } }],
    ],
    [
      'post /api/t/{tenant}/clients/{client}/secrets',
      () => [`/t/linde/clients/${client}/secrets`, { as: 'bart', method: 'POST' }],
    ],
    [
      'delete /api/t/{tenant}/clients/{client}/older-secrets',
      () => [`/t/linde/clients/${client}/older-secrets`, { as: 'bart', method: 'DELETE' }],
    ],
    ['delete /api/t/{tenant}/clients/{client}', () => [`/t/linde/clients/${client}`, { as: 'bart', method: 'DELETE' }]],
    ['get /api/t/{tenant}/webhooks', () => ['/t/linde/webhooks', { as: 'bart' }]],
    ['post /api/t/{tenant}/webhooks', () => ['/t/linde/webhooks', { as: 'bart', body: wantedWebhook }]],
    [
      'put /api/t/{tenant}/webhooks/{webhook}',
      () => [`/t/linde/webhooks/${webhook}`, { as: 'bart', method: 'PUT', body: wantedWebhook, headers: at(1) }],
    ],
    [
      'post /api/t/{tenant}/webhooks/{webhook}/secrets',
      () => [`/t/linde/webhooks/${webhook}/secrets`, { as: 'bart', method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/webhooks/{webhook}/test',
      () => [`/t/linde/webhooks/${webhook}/test`, { as: 'bart', method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/webhooks/{webhook}/pause',
      () => [`/t/linde/webhooks/${webhook}/pause`, { as: 'bart', method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/webhooks/{webhook}/resume',
      () => [`/t/linde/webhooks/${webhook}/resume`, { as: 'bart', method: 'POST' }],
    ],
    [
      'get /api/t/{tenant}/webhooks/{webhook}/deliveries',
      () => [`/t/linde/webhooks/${webhook}/deliveries?state=arrived`, { as: 'bart' }],
    ],
    [
      'post /api/t/{tenant}/webhooks/{webhook}/deliveries/{delivery}/again',
      () => [`/t/linde/webhooks/${webhook}/deliveries/${delivery}/again`, { as: 'bart', method: 'POST' }],
    ],
    [
      'delete /api/t/{tenant}/webhooks/{webhook}',
      () => [`/t/linde/webhooks/${webhook}`, { as: 'bart', method: 'DELETE' }],
    ],
    ['get /api/ops/tenants', () => ['/ops/tenants', { as: 'paula' }]],
    ['post /api/ops/tenants', () => ['/ops/tenants', { as: 'paula', body: newPartner }]],
    ['get /api/ops/sectors/{sector}/without-ground', () => ['/ops/sectors/school/without-ground', { as: 'paula' }]],
    ['get /api/ops/partners', () => ['/ops/partners', { as: 'paula' }]],
    ['get /api/ops/tenants/{tenant}', () => ['/ops/tenants/de-brug', { as: 'paula' }]],
    [
      'put /api/ops/tenants/{tenant}',
      () => ['/ops/tenants/de-brug', { as: 'paula', method: 'PUT', body: changed, headers: at(0) }],
    ],
    ['get /api/ops/grants', () => ['/ops/grants', { as: 'paula' }]],
    [
      'post /api/ops/grants',
      () => ['/ops/grants', { as: 'paula', body: { funder: 'dijleland', terms: newGrant, why: 'Zo is beslist' } }],
    ],
    ['get /api/ops/grants/{funder}/{grant}', () => ['/ops/grants/dijleland/nieuw', { as: 'paula' }]],
    ['get /api/ops/grants/{funder}/{grant}/money', () => ['/ops/grants/dijleland/nieuw/money', { as: 'paula' }]],
    [
      'put /api/ops/grants/{funder}/{grant}',
      () => [
        '/ops/grants/dijleland/nieuw',
        {
          ...{ as: 'paula', method: 'PUT', headers: at(1) },
          body: { terms: { ...newGrant, budget: 2 }, why: 'Er kwam iets bij' },
        },
      ],
    ],
    [
      'get /api/ops/grants/{funder}/{grant}/invoices/{quarter}',
      () => ['/ops/grants/dijleland/samen-aan-zet/invoices/2026-Q1', { as: 'paula' }],
    ],
    [
      'get /api/ops/grants/{funder}/{grant}/invoices/{quarter}/lines',
      () => ['/ops/grants/dijleland/samen-aan-zet/invoices/2026-Q1/lines', { as: 'paula' }],
    ],
    [
      'get /api/ops/grants/{funder}/{grant}/invoices/{quarter}/lines.csv',
      () => ['/ops/grants/dijleland/samen-aan-zet/invoices/2026-Q1/lines.csv', { as: 'paula' }],
    ],
    ['get /api/t/{tenant}/invoices', () => ['/t/linde/invoices', { as: 'bart' }]],
    [
      'get /api/t/{tenant}/invoices/{grant}/{quarter}',
      () => ['/t/linde/invoices/samen-aan-zet/2026-Q1', { as: 'bart' }],
    ],
    [
      'get /api/t/{tenant}/invoices/{grant}/{quarter}/lines.csv',
      () => ['/t/linde/invoices/samen-aan-zet/2026-Q1/lines.csv', { as: 'bart' }],
    ],
    [
      'post /api/ops/grants/{funder}/{grant}/end',
      () => [
        '/ops/grants/dijleland/nieuw/end',
        { as: 'paula', headers: at(2), body: { from: '2026-12', why: 'Het is op' } },
      ],
    ],
    [
      'post /api/ops/form-copies',
      () => [
        '/ops/form-copies',
        {
          as: 'paula',
          body: { from: { tenant: 'linde', form: 'referral' }, to: { tenant: 'kompas', id: 'gekopieerd' } },
        },
      ],
    ],
    ['get /api/ops/members', () => ['/ops/members', { as: 'paula' }]],
    [
      'post /api/ops/members',
      () => ['/ops/members', { as: 'paula', body: { ...newcomer, role: 'funder', funder: 'dijleland' } }],
    ],
    ['get /api/ops/members', () => ['/ops/members', { as: hanne }]],
    [
      'post /api/ops/members/{role}/{place}/{subject}/invitation',
      () => ['/ops/members/funder/dijleland/financier/invitation', { as: 'paula', method: 'POST' }],
    ],
    [
      'post /api/ops/members/{role}/{place}/{subject}/second-factor',
      () => ['/ops/members/coordinator/-/ann/second-factor', { as: 'paula', body: { checked: 'in-person' } }],
    ],
    [
      'post /api/ops/members/{role}/{place}/{subject}/second-factor/confirmation',
      () => ['/ops/members/coordinator/-/ann/second-factor/confirmation', { as: hanne, method: 'POST' }],
    ],
    ['get /api/ops/second-factor-resets', () => ['/ops/second-factor-resets', { as: 'paula' }]],
    [
      'post /api/ops/members/{role}/{place}/{subject}/confirmation',
      () => [`/ops/members/coordinator/-/${awaited}/confirmation`, { as: hanne, method: 'POST' }],
    ],
    ['get /api/ops/coordinator-candidates', () => ['/ops/coordinator-candidates', { as: 'leen' }]],
    [
      'post /api/ops/coordinators',
      () => ['/ops/coordinators', { as: 'leen', body: coordinator('mieke'), headers: once() }],
    ],
    ['get /api/ops/coordinators', () => ['/ops/coordinators', { as: 'leen' }]],
    ['get /api/ops/coordinators/{person}', () => ['/ops/coordinators/ann', { as: 'leen' }]],
    [
      'post /api/ops/coordinators/{person}/set-wishes',
      () => ['/ops/coordinators/ann/set-wishes', { as: 'leen', body: { skills: ['hond'] }, headers: at(1) }],
    ],
    [
      'post /api/me/coordinator/set-availability',
      () => ['/me/coordinator/set-availability', { as: 'ann', body: { most: 2, away: [] }, headers: at(2) }],
    ],
    ['get /api/me/coordinator', () => ['/me/coordinator', { as: 'ann' }]],
    ['post /api/ops/training', () => ['/ops/training', { as: 'leen', body: session, headers: once() }]],
    [
      'put /api/ops/training/{session}',
      () => [`/ops/training/${planned}`, { as: 'leen', method: 'PUT', body: session, headers: at(1) }],
    ],
    ['get /api/ops/training', () => ['/ops/training', { as: 'leen' }]],
    claimCase('add-entry', () => spent),
    claimCase('change-entry', () => ({ ...spent, amount: 700, ...seenClaim(0) })),
    claimCase('remove-entry', () => seenClaim(1)),
    claimCase('submit-month', () => ({ month: '2026-06' })),
    decisionCase('approve-entries', () => ({ entries: [seenClaim(2)] })),
    decisionCase('refuse-entry', () => ({ ...seenClaim(3), reason: 'Zonder bonnetje' })),
    ['post /api/me/receipts', () => ['/me/receipts', { as: 'ann', body: pdfOf(100) }]],
    ['post /api/me/receipts/{id}/check', () => [`/me/receipts/${waitingReceipt}/check`, { as: 'ann', method: 'POST' }]],
    [
      'get /api/me/claims/{region}/{year}/receipts/{entry}',
      () => [`/me/claims/oost/2026/receipts/${withReceipt}`, { as: 'ann' }],
    ],
    [
      'get /api/ops/claims/{region}/{year}/{person}/receipts/{entry}',
      () => [`/ops/claims/oost/2026/ann/receipts/${withReceipt}`, { as: 'leen' }],
    ],
    ['get /api/me/claims', () => ['/me/claims?year=2026', { as: 'ann' }]],
    ['get /api/ops/claims', () => ['/ops/claims?month=2026-06', { as: 'leen' }]],
    ['get /api/ops/claims/payments', () => ['/ops/claims/payments?month=2026-06', { as: 'leen' }]],
    ['get /api/ops/claims/payments.csv', () => ['/ops/claims/payments.csv?month=2026-06', { as: 'leen' }]],
    [
      'post /api/ops/claims/payments',
      () => {
        const rows = [{ person: 'ann', entries: [claimed[2]] }]
        return ['/ops/claims/payments', { as: 'leen', body: { month: '2026-06', rows }, headers: once() }]
      },
    ],
    ['get /api/ops/trajectories', () => ['/ops/trajectories?limit=100', { as: 'leen' }]],
    ['get /api/ops/trajectories/counts', () => ['/ops/trajectories/counts', { as: 'leen' }]],
    ['get /api/t/{tenant}/trajectory-counts', () => ['/t/linde/trajectory-counts', { as: 'bart' }]],
    ['get /api/me/trajectories', () => ['/me/trajectories', { as: cast.coordinator }]],
    ['get /api/t/{tenant}/trajectories/{id}', () => [`/t/linde/trajectories/${filled.assigned}`, { as: 'leen' }]],
    [
      'get /api/t/{tenant}/trajectories/{id}',
      () => [`/t/linde/trajectories/${filled.assigned}`, { as: cast.coordinator }],
    ],
    [
      'get /api/t/{tenant}/trajectories/{id}',
      () => [`/t/linde/trajectories/${filled.offered}`, { as: cast.coordinator }],
    ],
    [
      'get /api/t/{tenant}/trajectories/{id}/grants',
      () => [`/t/linde/trajectories/${filled.offered}/grants`, { as: 'leen' }],
    ],
    [
      'get /api/t/{tenant}/trajectories/{id}/matches',
      () => [`/t/linde/trajectories/${filled.offered}/matches`, { as: 'leen' }],
    ],
    [
      'get /api/t/{tenant}/trajectories/{id}/history',
      () => [`/t/linde/trajectories/${filled.assigned}/history?limit=100`, { as: cast.coordinator }],
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/start',
      () => [`/t/linde/trajectories/${filled.assigned}/start`, { as: 'leen', method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/day-bag',
      () => [`/t/linde/trajectories/${scheduled}/day-bag`, { as: cast.coordinator, method: 'POST' }],
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/day-queue',
      () => [
        `/t/linde/trajectories/${scheduled}/day-queue`,
        { as: cast.coordinator, body: { device, commands: [penTaken] } },
      ],
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/day-queue-sealed',
      () => [
        `/t/linde/trajectories/${scheduled}/day-queue-sealed`,
        { as: cast.coordinator, body: { device, sealed: [{ number: 1, sealed: 'AAAA' }] } },
      ],
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/pictures',
      () => [`/t/linde/trajectories/${pictured.id}/pictures`, { as: cast.former, body: pdfOf(100) }],
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/pictures/{picture}/check',
      () => [
        `/t/linde/trajectories/${pictured.id}/pictures/${pictured.waiting}/check`,
        { as: cast.former, method: 'POST' },
      ],
    ],
    [
      'get /api/t/{tenant}/trajectories/{id}/pictures/{picture}',
      () => [`/t/linde/trajectories/${pictured.id}/pictures/${pictured.drawn}`, { as: cast.former }],
    ],
    [
      'get /api/i/{tenant}/pictures/{picture}',
      () => [`/i/linde/pictures/${pictured.drawn}`, { headers: { 'Personal-Link': pictured.link } }],
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/letters.pdf',
      () => {
        const letters = [{ person: filled.person, code: 'AAAA-BBBB-CCCC', until: '2026-12-31' }]
        const body = { letters, address: 'kring.example/i/linde', withRequirements: true }
        return [`/t/linde/trajectories/${filled.assigned}/letters.pdf`, { as: cast.coordinator, body }]
      },
    ],
    [
      'post /api/t/{tenant}/trajectories/{id}/show-sectors',
      () => [
        `/t/linde/trajectories/${filled.assigned}/show-sectors`,
        { as: cast.coordinator, body: { show: true }, headers: at(1) },
      ],
    ],
    [
      'delete /api/ops/members/{role}/{place}/{subject}',
      () => ['/ops/members/coordinator/-/ann', { as: 'paula', method: 'DELETE' }],
    ],
    ['post /api/p/{tenant}/close', () => ['/p/linde/close', { method: 'POST', headers: { 'Personal-Link': closing } }]],
    [
      'post /api/i/{tenant}/own-data',
      () => ['/i/linde/own-data', { body: {}, headers: { 'Personal-Link': invited.link } }],
    ],
    ['get /api/i/{tenant}/invitation', () => ['/i/linde/invitation', { headers: { 'Personal-Link': invited.link } }]],
    ['get /api/i/{tenant}/calendar', () => ['/i/linde/calendar', { headers: { 'Personal-Link': invited.link } }]],
    [
      'post /api/i/{tenant}/answer',
      () => [
        '/i/linde/answer',
        { body: { answer: 'yes', way: 'in-room', day: 1 }, headers: { 'Personal-Link': invited.link } },
      ],
    ],
    [
      'post /api/i/{tenant}/message',
      () => [
        '/i/linde/message',
        { body: { text: 'Ik denk aan jullie.', use: 'read-aloud' }, headers: { 'Personal-Link': invited.link } },
      ],
    ],
    [
      'post /api/i/{tenant}/acknowledge',
      () => ['/i/linde/acknowledge', { body: { version: 1 }, headers: { 'Personal-Link': invited.link } }],
    ],
    ['get /api/i/{tenant}/invitation', () => ['/i/linde/invitation', { headers: { 'Personal-Link': heard.link } }]],
    [
      'post /api/i/{tenant}/voice',
      () => [
        '/i/linde/voice',
        {
          body: { conference: 0, scores: { conference: 8 }, statements: {} },
          headers: { 'Personal-Link': heard.link },
        },
      ],
    ],
    ['get /api/ops/coordinator-forecast', () => ['/ops/coordinator-forecast', { as: 'leen' }]],
    ['get /api/ops/fidelity', () => ['/ops/fidelity', { as: 'leen' }]],
    ['post /api/i/{tenant}/redeem', () => ['/i/linde/redeem', { body: { code: invited.code } }]],
    ['get /api/ops/queue', () => ['/ops/queue?limit=1', { as: 'leen' }]],
    ['get /api/ops/dossiers', () => ['/ops/dossiers?list=accepted', { as: 'leen' }]],
    ['post /api/ops/search', () => ['/ops/search', { as: 'leen', body: { text: 'Vermeulen' } }]],
    ['post /api/ops/search', () => ['/ops/search', { as: 'leen', body: { text: id } }]],
    [
      'get /api/f/{funder}/editions/{grant}/{asOf}/{number}/report.xlsx',
      () => [`${editionAt('dijleland')}/report.xlsx`, { as: 'els' }],
    ],
    [
      'get /api/f/{funder}/editions/{grant}/{asOf}/{number}/report.csv',
      () => [`${editionAt('dijleland')}/report.csv`, { as: 'els' }],
    ],
    [
      'get /api/f/{funder}/editions/{grant}/{asOf}/{number}/report.json',
      () => [`${editionAt('dijleland')}/report.json`, { as: 'els' }],
    ],
    [
      'get /api/f/{funder}/editions/{grant}/{asOf}/{number}/report.pdf',
      () => [`${editionAt('dijleland')}/report.pdf`, { as: 'els' }],
    ],
    [
      'get /api/f/{funder}/editions/{grant}/{asOf}/{number}/open.csv',
      () => [`${editionAt('dijleland')}/open.csv`, { as: 'els' }],
    ],
    [
      'get /api/f/{funder}/editions/{grant}/{asOf}/{number}/open.json',
      () => [`${editionAt('dijleland')}/open.json`, { as: 'els' }],
    ],
  ]

  it('is looked at for every operation', () => {
    // Commands share one shape; health and the contract itself are looked at elsewhere.
    const looked = new Set(cases.map(([name]) => name))
    const left = operations
      .map(({ method, path }) => `${method} ${path}`)
      .filter(
        name =>
          !looked.has(name) &&
          // Files without a shape of their own, taken in test/api/plan.test.ts.
          !/\/plan\.(pdf|ics)$/.test(name) &&
          // Looked at in test/openapi/figures.test.ts.
          !/\/imports(\/|$)|\/t\/\{tenant\}\/report(\.|$)|\/ops\/(overview|unfunded)$|\/open\/\{grant\}\/|\/api\/r(\/|$)/.test(
            name,
          ) &&
          // Prepared, published and held against their shapes in test/api/figureReleases.test.ts.
          !/\/ops\/releases|\/editions(\/\{grant\}\/\{asOf\}\/\{number\})?$/.test(name) &&
          ![...commandNames, ...personsCommandNames].some(command => name.endsWith(`{id}/${command}`)) &&
          !recordCommandNames.some(
            command => name.endsWith(`{person}/${command}`) || name.endsWith(`coordinator/${command}`),
          ),
      )
    expect(left).toEqual(['get /api/openapi.json', 'delete /api/t/{tenant}/drafts/{draft}'])
  })

  it.each(cases)('to %s is what the contract says, and not a field more', async (name, ask) => {
    const documented = operations.find(({ method, path }) => `${method} ${path}` === name)?.answer
    const reply = await world.ask(...ask())
    expect(reply.status).toBe(documented?.status)
    const { schema, type } = documented ?? {}
    if (schema === undefined && type === undefined) expect(reply.text).toBe('')
    else if (schema === undefined) expect(reply.headers.get('content-type')).toContain(type)
    // A schema drops unknown fields, so an undocumented field shows as a difference.
    else expect(reply.body).toEqual(schema.parse(reply.body))
  })
})
