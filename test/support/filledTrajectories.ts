import { forPlatform } from '@kring/functions/data/index'
import type { PersonName, TestPerson } from './people.ts'
import { intake } from './referrals.ts'
import { inThreeDays, qualifying } from './trajectories.ts'
import { at, once, type Reply, type World } from './world.ts'

/** Who does what in these trajectories: the region's manager, and three coordinators of the region. */
export type TrajectoryCast = {
  readonly tenant: string
  readonly region: string
  readonly manager: PersonName
  /** Has `assigned` now, and is asked for `offered` and `offeredToo`. */
  readonly coordinator: TestPerson
  /** Had `assigned` until it was handed over; has `others`. */
  readonly former: TestPerson
  /** Was asked for `assigned` and said no; has nothing. */
  readonly decliner: TestPerson
}

/** Trajectories of one partner. */
export type TrajectoryData = {
  readonly assigned: string
  readonly offered: string
  readonly offeredToo: string
  readonly others: string
  /** The offers that wait for an answer, and one of `assigned` that was declined. */
  readonly offers: { readonly open: string; readonly openToo: string; readonly declined: string }
  /** Somebody in the circle of `assigned`. */
  readonly person: string
}

/**
 * Makes a registered coordinator of the cast one who can be assigned, from this version of the record on. How many
 * trajectories they take stays as it was said before.
 */
export async function qualify(world: World, { manager }: TrajectoryCast, person: TestPerson, from: number) {
  const commands = qualifying(person.name, detailsOf(person)).filter(([command]) => command !== 'set-availability')
  for (const [index, [command, body]] of commands.entries())
    await must(
      world.ask(`/ops/coordinators/${person.subject}/${command}`, {
        as: manager,
        body,
        headers: { ...at(from + index), ...once() },
      }),
    )
}

/** Registers a coordinator of the region with nothing but what is needed to be assigned. */
export async function registerQualified(world: World, cast: TrajectoryCast, person: TestPerson): Promise<void> {
  const { subject, name, email, memberships } = person
  for (const membership of memberships)
    await forPlatform(world.store).putMember({ subject, name, email, membership, since: '2026-01-01T00:00:00.000Z' })
  const body = { person: subject, region: cast.region, country: 'BE', ...detailsOf(person) }
  await must(world.ask('/ops/coordinators', { as: cast.manager, body, headers: once() }))
  const path = `/ops/coordinators/${subject}/set-availability`
  const free = { most: 3, away: [] }
  await must(world.ask(path, { as: cast.manager, body: free, headers: { ...at(1), ...once() } }))
  await qualify(world, cast, person, 2)
}

const detailsOf = ({ name, email }: TestPerson) => ({
  fullName: name,
  email,
  engagement: 'volunteer',
  languages: ['nl'],
})

/**
 * Brings referrals of the partner to a trajectory: one with a coordinator after one who declined and one who left, two with an
 * open offer, one with another coordinator. `typed` gives a word for a field, which only these may read.
 */
export async function createTrajectories(
  world: World,
  cast: TrajectoryCast,
  referrals: Pick<TrajectoryData, 'assigned' | 'offered' | 'offeredToo' | 'others'>,
  typed: (what: string, ...knownTo: readonly string[]) => string,
): Promise<TrajectoryData> {
  const { tenant, manager, coordinator, former, decliner } = cast
  const path = (id: string) => `/t/${tenant}/trajectories/${id}`
  const open = async (id: string, as: PersonName | TestPerson = manager) =>
    (await must(world.ask(path(id), { as }))).body
  const direct = async (id: string, command: string, body: object, as: PersonName | TestPerson = manager) => {
    const headers = { ...at((await open(id)).version), ...once() }
    await must(world.ask(`${path(id)}/${command}`, { as, body, headers }))
  }
  const offerTo = async (id: string, { subject: person }: TestPerson): Promise<string> => {
    await direct(id, 'offer', { person, until: inThreeDays() })
    return String((await open(id)).assignment.offers.at(-1).id)
  }
  const assignTo = async (id: string, person: TestPerson) =>
    direct(id, 'accept-offer', { offer: await offerTo(id, person) }, person)

  const { assigned, offered, offeredToo, others } = referrals
  for (const id of [assigned, offeredToo, others]) await carryOn(world, cast, id)
  const declined = await offerTo(assigned, decliner)
  await direct(assigned, 'decline-offer', { offer: declined, reason: 'no-time' }, decliner)
  await assignTo(assigned, former)
  await direct(assigned, 'release', { reason: 'own-wish' })
  await assignTo(assigned, coordinator)
  await assignTo(others, former)

  const ours = (what: string) => typed(what, coordinator.subject, manager)
  await direct(assigned, 'set-wanted', { languages: ['nl'], skills: [], notFrom: [], familyWishes: ours('Wens') })
  const organisation = { name: ours('Organisatie'), role: 'informant' }
  await direct(assigned, 'set-organisations', {
    organisations: [{ tenant, name: tenant, role: 'referrer' }, organisation],
  })
  const prepare = (command: string, body: object) => direct(assigned, command, body, coordinator)
  const person = await fillCircle(prepare, async () => (await open(assigned)).circle.people, ours)
  await fillPreparation(prepare, ours)
  const requirement = { text: ours('Minimumeis'), reason: ours('Minimumreden'), setBy: ours('Minimumdoor') }
  await direct(assigned, 'set-requirement', requirement)
  await direct(others, 'set-choices', { chosenBy: typed('Elders', former.subject, manager), food: 'Soep' }, former)
  await fillPlan((command, body) => direct(others, command, body, former), former.subject, manager, typed)
  const [openOffer, openToo] = [await offerTo(offered, coordinator), await offerTo(offeredToo, coordinator)]
  return { ...referrals, offers: { open: openOffer, openToo, declined }, person }
}

/** From a submitted referral to its trajectory. */
async function carryOn(world: World, { tenant, manager }: TrajectoryCast, id: string): Promise<void> {
  const commands = [
    ['start-intake', {}],
    ['record-intake', intake],
    ['set-question', { text: 'Waar kan Johan veilig opgroeien?', confirmed: true }],
    ['accept', {}],
  ] as const
  for (const [index, [command, body]] of commands.entries())
    await must(
      world.ask(`/t/${tenant}/referrals/${id}/${command}`, {
        as: manager,
        body,
        headers: { ...at(index + 1), ...once() },
      }),
    )
}

type Prepare = (command: string, body: object) => Promise<void>
type Ours = (what: string) => string

/** A circle of three with a word in every free field. Gives the id of an adult in it. */
async function fillCircle(
  prepare: Prepare,
  people: () => Promise<readonly { readonly id: string }[]>,
  ours: Ours,
): Promise<string> {
  const known = { since: 'preparation', by: ours('KringDoor') }
  const adult = {
    name: ours('KringNaam'),
    relation: ours('KringRelatie'),
    organisation: ours('KringOrganisatie'),
    email: `${ours('KringMail').toLowerCase()}@familie.example`,
    phone: '0470 11 22 33',
    address: ours('KringAdres'),
    language: 'nl',
    wishes: ours('KringWensen'),
    needs: ours('KringNoden'),
  }
  await prepare('add-person', { details: adult, part: 'circle', known })
  await prepare('add-person', { details: { name: ours('KringKind'), isChild: true }, part: 'main-person', known })
  await prepare('add-person', { details: { name: ours('KringAnder') }, part: 'circle', known })
  const [first, child, other] = (await people()).map(({ id }) => id)
  if (first === undefined) throw new Error('nobody is in the circle')
  const readsAlong = { who: ours('KringMeelezer'), on: ['mail'] }
  await prepare('set-reach', { person: first, allowed: ['mail', 'phone'], never: false, readsAlong })
  await prepare('set-way', { person: first, way: 'message-read-aloud', message: ours('KringBoodschap') })
  await prepare('invite', { person: first })
  await prepare('record-answer', { person: first, answer: 'maybe', needs: ours('KringVraagt'), day: 0, via: 'phone' })
  const arrangements = [{ kind: 'other', agreed: ours('KringVeilig') }]
  const safety = { arrangements, askedBy: ours('KringVraagster'), presence: 'alone' }
  await prepare('discuss-safety', { person: first, discussedOn: '2026-06-16', ...safety })
  const saidForThem = ours('KringGezegd')
  await prepare('set-child-part', { person: child, supportStays: false, saidForThem, phases: ['information'] })
  await prepare('not-invite', {
    person: other,
    reason: 'other',
    explanation: ours('KringWaarom'),
    decidedBy: ours('KringBeslist'),
    familyThinks: ours('KringVindt'),
  })
  return first
}

/** A preparation with a word in every free field. */
async function fillPreparation(prepare: Prepare, ours: Ours): Promise<void> {
  const topics = ['time', 'place', 'people', 'language', 'food', 'rituals', 'traditions']
  const choices = Object.fromEntries(topics.map(topic => [topic, ours(`Keuze${topic}`)]))
  await prepare('set-choices', { chosenBy: ours('KeuzeVan'), ...choices })
  await prepare('set-children', { answer: 'no-part', reason: ours('Kinderen') })
  const informing = { organisation: ours('InformantVan'), information: ours('Informatie') }
  await prepare('set-informant', { who: ours('Informant'), ...informing })
  const holder = { holder: ours('Mandaat'), organisation: ours('MandaatVan') }
  await prepare('set-mandate', { legalContext: 'voluntary', ...holder, decidesBy: '2026-12-31' })
  const practical = { what: ours('Praktisch'), arrangedBy: ours('PraktischDoor') }
  await prepare('set-practicality', { kind: 'room', ...practical, state: 'wanted' })
  await prepare('set-setting', { place: ours('Plek'), groups: [] })
  await prepare('reword-question', { text: `Waar kan ${ours('Vraag')} wonen?`, agreedWith: ours('VraagMet') })
}

/** A plan with a word in every free field, made without a meeting. Its coordinator alone may read it, the manager not (G19). */
async function fillPlan(
  prepare: Prepare,
  coordinator: string,
  manager: string,
  typed: (what: string, ...knownTo: readonly string[]) => string,
): Promise<void> {
  const theirs: Ours = what => typed(what, coordinator)
  const everyone = { kind: 'everyone' } as const
  await prepare('plan-without-meeting', { madeOn: '2026-06-15', madeBy: typed('PlanVan', coordinator, manager) })
  await prepare('write-agreement', {
    what: theirs('Afspraak'),
    wording: 'whole-sentence',
    who: { kind: 'some', people: [], services: [theirs('AfspraakDoor')] },
    when: { kind: 'condition', condition: theirs('AfspraakAls') },
    requirements: [],
    needs: [{ kind: 'service', name: theirs('AfspraakMet') }],
  })
  await prepare('write-agreement', {
    what: theirs('AfspraakDag'),
    wording: 'whole-sentence',
    who: everyone,
    when: { kind: 'once', day: '2026-09-29' },
    requirements: [],
    needs: [],
  })
  const texts = [{ text: theirs('PlanWoord'), by: theirs('PlanStem') }]
  await prepare('set-plan', { initiative: everyone, watches: everyone, texts, drawings: [] })
}

async function must(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked
  if (reply.status >= 300) throw new Error(`a trajectory could not be furnished: ${reply.status} ${reply.text}`)
  return reply
}
