import { randomUUID } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { FunderId, type Membership, RegionId, starterForms, Tenant, TenantId } from '@kring/domain'
import { grandchildCase, johanCase } from '@kring/domain/test-data/examples'
import { pdf } from '@kring/domain/test-data/files'
import { forPlatform } from '@kring/functions/data/index'
import { tenantKeys } from '@kring/functions/data/keys'
import { attach, putFileForms, sendLetters } from '../support/attachments.ts'
import { closeQuartersOf } from '../support/closing.ts'
import { createTrajectories, qualify, registerQualified, type TrajectoryData } from '../support/filledTrajectories.ts'
import { dijleland, type PersonName, people, type TestPerson } from '../support/people.ts'
import { sendReceipt } from '../support/receipts.ts'
import { systemForm } from '../support/systemForm.ts'
import { type Ask, at, once, type Reply, type World } from '../support/world.ts'
import { createRelease, grantOf } from './createRelease.ts'

/** The members of a tenant: two referrers (`an`, `bo`), an admin (`ad`) and the partner's own system (`sys`). */
export type Part = 'an' | 'bo' | 'ad' | 'sys'
export const parts: readonly Part[] = ['an', 'bo', 'ad', 'sys']

export type TenantFixture = {
  readonly tenant: TenantId
  readonly region: RegionId
  readonly manager: PersonName
  /** The funder, whose person may see counts. */
  readonly funder: { readonly id: FunderId; readonly person: PersonName }
  readonly staff: Readonly<Record<Part, TestPerson>>
  /** A coordinator of the region, of the operator and so of no tenant. */
  readonly coordinator: TestPerson
  /** Two more of the region: one had the trajectory that is now of `coordinator`, one was asked for it and said no. */
  readonly former: TestPerson
  readonly decliner: TestPerson
}

/** A unique word typed in a test, and the names of those who may see it. */
export type Canary = { readonly text: string; readonly knownTo: readonly string[] }

export type TenantData = TenantFixture & {
  readonly drafts: { readonly an: string; readonly bo: string }
  readonly referrals: {
    readonly fresh: string
    readonly accepted: string
    readonly declined: string
    readonly bos: string
    readonly system: string
    readonly citizens: string
    /** With a file. */
    readonly letters: string
  }
  /** Of `an`: one that goes with a referral, two that were looked at, the last of which they send along. */
  readonly files: { readonly kept: string; readonly waiting: string; readonly next: string }
  readonly links: { readonly open: string; readonly revoked: string; readonly expired: string }
  readonly client: string
  /** Where a system of the partner is told of what happens, and something that waits for it. */
  readonly webhook: { readonly id: string; readonly delivery: string }
  /** Of `coordinator`: a receipt that was sent and checked, and an expense with another. */
  readonly receipt: { readonly file: string; readonly entry: string }
  /** Imports of past trajectories that were read and not counted: by the admin, and by the operator. */
  readonly imports: { readonly own: string; readonly operators: string }
  /** A training session of the region. */
  readonly session: string
  /** Requests made once, with their idempotency keys. */
  readonly intents: { readonly submit: Intent; readonly draft: Intent; readonly command: Intent }
  readonly cursors: { readonly tenant: string; readonly own: string }
  readonly trajectories: TrajectoryData
  readonly canaries: readonly Canary[]
}
export type Intent = {
  readonly path: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  readonly answer: string
}

const stad = FunderId.parse('stad-tienen')
const word = (tenant: string, what: string): string =>
  `Kanarie${tenant.replaceAll(/(?:^|-)(\w)/g, (_all, first: string) => `X${first.toUpperCase()}`)}Z${what}`

/** Creates five tenants, whose ids begin with each other, with their people; createTenantData adds data to those under attack. */
export async function createTenantFixtures(world: World): Promise<readonly TenantFixture[]> {
  const platform = forPlatform(world.store)
  const fixtures = [
    await build(world, 'acm', 'ACX', 'oost'),
    await build(world, 'acme', 'ACM', 'oost'),
    await build(world, 'acme-corp', 'ACC', 'west'),
    await build(world, 'linde', 'LIN', 'oost'),
    await build(world, 'kompas', 'KOM', 'oost'),
  ]
  await platform.putFunder(stad, 'Stad Tienen')
  for (const { tenant, funder } of fixtures.slice(1, 3)) {
    await createRelease(world, funder.id, tenant)
    await platform.putGrant(
      {
        id: `grant-${tenant}`,
        funder: funder.id,
        name: word(tenant, 'Grant'),
        from: '2020-01',
        to: '2039-12',
        budget: 1000,
        tenants: [tenant],
        threshold: 3,
      },
      [{ id: tenant, name: tenant }],
    )
    await closeQuartersOf(world, funder.id, grantOf(tenant), '2026-03')
  }
  await closeQuartersOf(world, dijleland, 'samen-aan-zet', '2026-03')
  return fixtures
}

async function build(
  world: World,
  id: string,
  referencePrefix: string,
  region: 'oost' | 'west',
): Promise<TenantFixture> {
  const platform = forPlatform(world.store)
  const tenant = TenantId.parse(id)
  if (!['linde', 'kompas'].includes(id)) {
    const { professional, citizen } = starterForms('youth-care')
    await platform.putTenant(
      Tenant.parse({
        id,
        name: `Jeugdhulp ${id}`,
        sector: 'youth-care',
        country: 'BE',
        timeZone: 'Europe/Brussels',
        languages: ['nl', 'fr', 'en'],
        referencePrefix,
        region: RegionId.parse(region),
        enabledVariants: professional.variants,
        forms: { professional: 'referral', citizen: 'self-referral' },
      }),
    )
    await platform.putForm(tenant, professional)
    await platform.putForm(tenant, citizen)
  }
  await platform.putForm(tenant, systemForm)
  const member = (part: Part, membership: Membership): TestPerson => ({
    subject: `${id}-${part}`,
    name: word(id, `Naam${part}`),
    email: `${word(id, `Mail${part}`).toLowerCase()}@kring.example`,
    memberships: [membership],
  })
  const staff = {
    an: member('an', { role: 'referrer', tenant }),
    bo: member('bo', { role: 'referrer', tenant }),
    ad: member('ad', { role: 'tenant-admin', tenant }),
    sys: member('sys', { role: 'partner-system', tenant, scopes: ['referral.submit', 'referral.status'] }),
  }
  for (const { memberships, ...person } of Object.values(staff))
    for (const membership of memberships)
      await platform.putMember({ ...person, membership, since: '2026-01-01T00:00:00.000Z' })
  const coordinator = (name: string): TestPerson => ({
    subject: `${id}-${name}`,
    name: word(id, `Naam${name}`),
    email: `${word(id, `Mail${name}`).toLowerCase()}@kring.example`,
    memberships: [{ role: 'coordinator' }],
  })
  const isWest = region === 'west'
  return {
    tenant,
    region: RegionId.parse(region),
    staff,
    coordinator: coordinator('co'),
    former: coordinator('fo'),
    decliner: coordinator('de'),
    manager: isWest ? 'ruben' : 'leen',
    funder: isWest ? { id: stad, person: 'dirk' } : { id: dijleland, person: 'els' },
  }
}

/** Creates a tenant's data through the API, so that the items are the same as in production. */
export async function createTenantData(world: World, fixture: TenantFixture): Promise<TenantData> {
  const { tenant, staff, manager } = fixture
  const t = `/t/${tenant}`
  const canaries: Canary[] = []
  const typed = (what: string, ...knownTo: readonly string[]): string => {
    const text = word(tenant, what)
    canaries.push({ text, knownTo })
    return text
  }
  const must = async (asked: Promise<Reply>): Promise<Reply> => {
    const reply = await asked
    if (reply.status >= 300) throw new Error(`${tenant} could not be furnished: ${reply.status} ${reply.text}`)
    return reply
  }
  const managers = ['leen', 'ruben']
  for (const part of parts) {
    const { subject, name, email } = staff[part]
    const known = [subject, staff.ad.subject, 'paula', ...managers]
    // The sender reads nothing of colleagues but their own name.
    canaries.push({ text: name, knownTo: known }, { text: email, knownTo: known })
  }
  const answersOf = (part: Part, mainPerson?: string) => {
    const said = typed(`Antwoord${part}`, staff[part].subject, manager)
    return {
      ...johanCase,
      mainPerson: { name: mainPerson ?? said, birthDate: '2014-02-03' },
      story: said,
      strengths: said,
      tried: said,
      question: said,
    }
  }
  const form = { id: 'referral', version: 1 }
  const submit = async (part: Part, mainPerson?: string) => {
    const headers = once()
    const body = { form, answers: answersOf(part, mainPerson), locale: 'nl' }
    const { id } = (await must(world.ask(`${t}/referrals`, { as: staff[part], body, headers }))).body
    return { id: String(id), intent: { path: `${t}/referrals`, body, headers, answer: String(id) } }
  }
  const draft = async (part: Part) => {
    const story = typed(`Schets${part}`, staff[part].subject)
    const intent = { path: `${t}/drafts`, body: { form, answers: { story }, locale: 'nl' }, headers: once() }
    const { id } = (await must(world.ask(intent.path, { as: staff[part], ...intent }))).body
    return { id: String(id), intent: { ...intent, answer: String(id) } }
  }
  const command = async (id: string, name: string, body: unknown, version: number): Promise<Intent> => {
    const headers = { ...at(version), ...once() }
    const path = `${t}/referrals/${id}/${name}`
    return { path, body, headers, answer: (await must(world.ask(path, { as: manager, body, headers }))).text }
  }

  // What a word of a file means is read by who imports.
  const theme = typed('Inlezen', staff.ad.subject, 'paula')
  const readIn = async (place: string, as: NonNullable<Ask['as']>, constants: object): Promise<string> => {
    const rows = ['Datum;Soort;Bron;Thema', `2023-01-02;EKC;zelf;${theme}`]
    const content = Buffer.from(rows.join('\n')).toString('base64')
    const columns = { 'submitted-on': [0], variant: [1], source: [2], themes: [3] }
    const body = { content, mapping: { columns, constants } }
    return String((await must(world.ask(place, { as, body }))).body.id)
  }
  const imports = {
    own: await readIn(`${t}/imports`, staff.ad, {}),
    operators: await readIn('/ops/imports', 'paula', { partner: tenant }),
  }

  const fresh = await submit('an')
  const { id: accepted } = await submit('an')
  const { id: declined } = await submit('an')
  const { id: bos } = await submit('bo')
  const { id: system } = await submit('sys')
  const talk = typed('Gesprek', manager)
  await command(accepted, 'start-intake', {}, 1)
  await command(accepted, 'record-intake', { heldOn: '2020-01-02', spokenWith: talk, summary: talk, willing: talk }, 2)
  await command(accepted, 'set-question', { text: `Waar kan ${talk} wonen?`, confirmed: true, agreedWith: talk }, 3)
  const minimum = { text: talk, reason: talk, setBy: talk }
  const given = await command(accepted, 'set-minimum-requirement', minimum, 4)
  await command(accepted, 'accept', {}, 5)
  // The reason is visible to the sender and to those who follow the referral at the partner.
  const why = typed('Reden', staff.an.subject, staff.ad.subject, manager)
  await command(declined, 'decline', { reason: 'other', explanation: why }, 1)

  const cry = typed('Spoed', ...managers, staff.ad.subject)
  await must(world.ask(`${t}/referrals/${bos}/emergency`, { as: 'ruben', body: { reason: `${cry} kan niet wachten` } }))
  await must(world.ask(`${t}/referrals/${accepted}`, { as: manager }))

  const own = typed('Burger', `citizen ${tenant}`, manager)
  const told = { ...grandchildCase, mainPerson: { name: own }, story: own, contactName: own }
  const asCitizen = () =>
    must(
      world.ask(`${t}/referrals`, {
        body: { form: { id: 'self-referral', version: 1 }, answers: told, locale: 'nl' },
        headers: once(),
      }),
    )
  const citizens = (await asCitizen()).body
  await must(
    world.ask(`/p/${tenant}/send-message`, {
      body: { kind: 'addition', text: own },
      headers: { 'Personal-Link': String(citizens.personalLink), ...once() },
    }),
  )
  const ended = (await asCitizen()).body
  await must(
    world.ask(`/p/${tenant}/close`, { method: 'POST', headers: { 'Personal-Link': String(ended.personalLink) } }),
  )
  const expired = randomUUID().replaceAll('-', '').padEnd(43, 'x')
  await world.table.client.send(
    new PutCommand({
      TableName: world.table.name,
      Item: { ...tenantKeys(tenant).link(expired), dossier: citizens.id, purpose: 'follow', expiresAt: 1_000_000 },
    }),
  )

  await putFileForms(world, tenant)
  const letter = typed('Bijlage', staff.an.subject, manager)
  const sender = { as: staff.an, tenant }
  const file = { name: `${letter}.pdf`, bytes: pdf(`(${letter})`) }
  const kept = (await must(attach(world, sender, file))).body
  const waiting = (await must(attach(world, sender, file))).body
  const next = (await must(attach(world, sender, file))).body
  const letters = (await must(sendLetters(world, sender, { letters: [kept] }))).body

  const desk = typed('Systeem', staff.ad.subject)
  const made = { name: desk, scopes: ['referral.submit'] }
  // An open invitation of somebody who attacks nobody.
  for (const role of ['referrer', 'tenant-admin']) {
    const guest = { name: 'Gast', email: `gast-${tenant}@kring.example`, role }
    await must(world.ask(`${t}/members`, { as: staff.ad, body: guest }))
  }
  const client = (await must(world.ask(`${t}/clients`, { as: staff.ad, body: made }))).body
  // Nobody listens there: what it is told waits.
  const systemsUrl = `http://127.0.0.1:9/${typed('systeem', staff.ad.subject)}`
  const wantedWebhook = { url: systemsUrl, kinds: ['referral.accepted'] }
  const webhook = (await must(world.ask(`${t}/webhooks`, { as: staff.ad, body: wantedWebhook }))).body
  await must(world.ask(`${t}/webhooks/${webhook.id}/test`, { as: staff.ad, method: 'POST' }))
  const deliveriesPath = `${t}/webhooks/${webhook.id}/deliveries?state=waiting`
  const delivery = (await must(world.ask(deliveriesPath, { as: staff.ad }))).body
  const sketch = typed('Ontwerp', staff.ad.subject)
  const begin = { id: 'ontwerp', from: { kind: 'empty', audience: 'professional', variants: ['family'] } }
  await must(world.ask(`${t}/forms`, { as: staff.ad, body: begin }))
  const { definition } = (await must(world.ask(`${t}/forms/ontwerp/draft`, { as: staff.ad }))).body.draft
  const titled = { definition: { ...definition, title: { nl: sketch } } }
  await must(world.ask(`${t}/forms/ontwerp/draft`, { as: staff.ad, method: 'PUT', headers: at(1), body: titled }))
  // Its own steps are what a coordinator of its trajectories goes through, and the region's manager sees.
  const ofSteps = [fixture.coordinator, fixture.former].map(({ subject }) => subject)
  const habit = typed('Werkwijze', staff.ad.subject, manager, ...ofSteps)
  const way = { ownSteps: [{ key: 'eigen', name: { nl: habit } }], evaluations: [3] }
  const named = { names: {}, way }
  await must(world.ask(`${t}/variants/family`, { as: staff.ad, method: 'PUT', headers: at(0), body: named }))
  const { session, said, receipt } = await createCoordinator(world, fixture)
  canaries.push(...said)
  await qualify(world, fixture, fixture.coordinator, 6)
  for (const person of [fixture.former, fixture.decliner]) {
    await registerQualified(world, fixture, person)
    // Those of the partner read who looked into a dossier; who has a trajectory reads who had it and who was asked; who
    // referred reads who has it.
    const knownTo = [person.subject, manager, 'paula', staff.ad.subject, staff.an.subject, fixture.coordinator.subject]
    canaries.push(...[person.name, person.email].map(text => ({ text, knownTo })))
  }
  // A trajectory's circle begins with the main person: the coordinator reads that name, and nothing else of the referral.
  const submitFor = async (what: string, ...coordinators: readonly TestPerson[]) =>
    (await submit('an', typed(what, staff.an.subject, manager, ...coordinators.map(({ subject }) => subject)))).id
  const assigned = await submitFor('Hoofdpersoon', fixture.coordinator)
  const offeredToo = await submitFor('Aangeboden')
  const others = await submitFor('Persoonelders', fixture.former)
  const started = { assigned, offered: accepted, offeredToo, others }
  const trajectories = await createTrajectories(world, fixture, started, typed)
  const anDraft = await draft('an')
  const { id: boDraft } = await draft('bo')
  const page = (as: TestPerson) => must(world.ask(`${t}/referrals?limit=1`, { as }))
  return {
    ...fixture,
    drafts: { an: anDraft.id, bo: boDraft },
    referrals: {
      fresh: fresh.id,
      accepted,
      declined,
      bos,
      system,
      citizens: String(citizens.id),
      letters: String(letters.id),
    },
    files: { kept: String(kept.id), waiting: String(waiting.id), next: String(next.id) },
    links: { open: String(citizens.personalLink), revoked: String(ended.personalLink), expired },
    client: String(client.id),
    webhook: { id: String(webhook.id), delivery: String(delivery.items[0].place) },
    imports,
    session,
    receipt,
    trajectories,
    intents: { submit: fresh.intent, draft: anDraft.intent, command: given },
    cursors: { tenant: (await page(staff.ad)).body.cursor, own: (await page(staff.an)).body.cursor },
    canaries: [
      ...canaries,
      // A grant is visible to its funder, to the operator who keeps it and to the managers who book on it; its name to who
      // prepares what it pays for, and to the partner's admin on its invoices.
      {
        text: word(tenant, 'Grant'),
        knownTo: [
          fixture.funder.person,
          staff.ad.subject,
          'paula',
          manager,
          ...managers,
          fixture.coordinator.subject,
          fixture.former.subject,
        ],
      },
    ],
  }
}

/** The record of the fixture's coordinator, made by the region's manager, and a training session. */
async function createCoordinator(
  world: World,
  { tenant, region, manager, coordinator, staff }: TenantFixture,
): Promise<{ readonly session: string; readonly said: readonly Canary[]; readonly receipt: TenantData['receipt'] }> {
  const { subject, name, email } = coordinator
  const told = ['Band', 'Uren', 'Achtergrond', 'Uitgave', 'Bonnetje'].map(what => word(tenant, what))
  const [tie = '', note = '', background = '', spent = '', receipt = ''] = told
  for (const membership of coordinator.memberships)
    await forPlatform(world.store).putMember({ subject, name, email, membership, since: '2026-01-01T00:00:00.000Z' })
  const ask = async (
    path: string,
    body: object,
    headers: Ask['headers'] = once(),
    as: Ask['as'] = manager,
  ): Promise<Reply['body']> => {
    const reply = await world.ask(path, { as, body, headers })
    if (reply.status >= 300) throw new Error(`${subject} could not be registered: ${reply.status} ${reply.text}`)
    return reply.body
  }
  const details = { fullName: name, email, engagement: 'volunteer', languages: ['nl'] }
  await ask('/ops/coordinators', { person: subject, region, country: 'BE', ...details })
  const commands: readonly (readonly [string, object])[] = [
    ['set-wishes', { skills: [], background }],
    ['set-availability', { most: 2, away: [], note }],
    ['add-affiliation', { organisation: { name: tie }, kind: 'client' }],
    // So that who saw the first version cannot decide on where it stands.
    ['end', { on: '2026-01-01', reason: 'other' }],
    ['reopen', {}],
  ]
  for (const [index, [command, body]] of commands.entries())
    await ask(`/ops/coordinators/${subject}/${command}`, body, at(index + 1))
  const expense = { kind: 'expense', day: '2026-06-01', phase: 'other', amount: 1250 }
  const claim = (command: string, body: object) =>
    ask(`/me/claims/${region}/2026/${command}`, body, once(), coordinator)
  const [file, waiting] = [await sendReceipt(world, coordinator), await sendReceipt(world, coordinator)]
  const added = await claim('add-entry', { ...expense, what: spent, receipt: { number: receipt, file: file.body } })
  await claim('submit-month', { month: '2026-06' })
  const planned = await ask('/ops/training', { region, days: ['2030-05-04'], place: `Zaal ${tenant}`, seats: 5 })
  const knownTo = [subject, manager]
  return {
    session: String(planned.id),
    receipt: { file: String(waiting.body.id), entry: String(added.entry) },
    said: [
      ...told.map(text => ({ text, knownTo })),
      // Those of the partner read who looked into a dossier, and who referred reads who has the trajectory.
      ...[name, email].map(text => ({ text, knownTo: [...knownTo, 'paula', staff.ad.subject, staff.an.subject] })),
    ],
  }
}

/** Everyone in these tests who has signed in. */
export const everyone = (fixtures: readonly TenantFixture[]): readonly TestPerson[] => [
  // Only those of whom createTenantData makes a record.
  ...fixtures
    .filter(({ tenant }) => tenant.startsWith('acme'))
    .flatMap(({ coordinator, former, decliner }) => [coordinator, former, decliner]),
  ...fixtures.flatMap(({ tenant, staff: { an, bo, ad, sys } }) =>
    tenant === 'kompas' ? [an, sys] : [an, bo, ad, sys],
  ),
  ...(['leen', 'ruben', 'els', 'dirk', 'ann', 'paula', 'nobody'] as const).map(name => people[name]),
]
