import { reconcile } from '@kring/functions/audit/reconcile'
import { verify } from '@kring/functions/audit/verify'
import { cursorSigner, factId, forCounting, forEffects } from '@kring/functions/data/index'
import { forPublishing, forReleaseDesk } from '@kring/functions/data/releases/index'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { effectsFilter, passesFilter } from '@kring/functions/stream/filters'
import { setAsideRecordKind } from '@kring/functions/stream/setAside'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from '../recount/chance.ts'
import { testNow } from '../support/clock.ts'
import { deliverAll } from '../support/delivery.ts'
import { openEraser } from '../support/eraser.ts'
import { byLink, invite, lindeId, linkOf, prepare, prepareDay, settle } from '../support/invitees.ts'
import { dijleland } from '../support/people.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let johan: string
/** Ids of the persons of the circle, by first name. */
const people: Record<string, string> = {}
const clock = { at: testNow }
const names = ['Johan', 'Marc', 'Edith', 'Herman', 'Ilse', 'Wim'] as const

beforeAll(async () => {
  world = await openWorld({ now: () => clock.at })
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
  johan = await acceptedJohan(world)
  await assign(world, johan, 'ann')
  await direct(world, johan, 'tell-family', {})
  for (const name of names) {
    const email = `${name.toLowerCase()}@familie.example`
    const isMain = name === 'Johan'
    const details = {
      name: `${name} Vermeulen`,
      email,
      ...(isMain ? { birthDate: '2018-02-03' } : { address: 'Dorpsstraat 1' }),
    }
    const byLetter = name === 'Ilse' ? { reach: { allowed: ['letter'] } } : {}
    const more = isMain ? { part: 'main-person', reach: { toChild: true } } : byLetter
    people[name] = await invite(world, johan, 'ann', details, more)
  }
  const child = { person: people.Johan, support: people.Edith, supportStays: true, phases: ['private'] }
  await prepare(world, johan, 'ann', ['set-child-part', child])
  await prepareDay(world, johan, 'ann')
  await prepare(world, johan, 'ann', ['schedule', { day: '2026-07-04', time: '10:00', place: 'Buurthuis Het Sas' }])
  clock.at = '2026-07-04T08:00:00.000Z'
  const who = { kind: 'some', people: [people.Johan], services: [] }
  const agreement = { what: 'groeit op bij zijn vader', wording: 'follows-who', who, when: { kind: 'always' } }
  await prepare(
    world,
    johan,
    'ann',
    ['begin-day'],
    ...names.map(name => ['enter-room', { person: people[name], way: 'in-room' }] as const),
    ['begin-phase', { phase: 'information' }],
    ['begin-phase', { phase: 'private' }],
    ['end-private-time'],
    ['begin-phase', { phase: 'presentation' }],
    ['write-agreement', { ...agreement, watches: who, requirements: [], needs: [] }],
    ['set-plan', { initiative: { kind: 'some', people: [people.Edith], services: [] }, texts: [], drawings: [] }],
    ['accept-plan'],
  )
  await settle(world)
})
afterAll(() => world.close())

const events = async (): Promise<readonly string[]> =>
  (await world.ask(`/t/linde/trajectories/${johan}/history?limit=100`, { as: 'ann' })).body.items.map(
    ({ type }: { type: string }) => type,
  )
const counted = async (type: string): Promise<number> => (await events()).filter(one => one === type).length
const seen = async () => (await trajectory(world, johan, 'ann')).body
const verified = async () => {
  const sealing = ledgerSealing(world.env.KRING_SECRET ?? '')
  return (await verify({ store: world.store, ledger: world.ledger, sealing, now: clock.at })).faults
}
const voice = (name: string, body: object) =>
  byLink(world, linkOf(world, johan, people[name] ?? ''), 'voice', { body: { conference: 0, ...body } })

describe('what people say of the day by their link', () => {
  it('is asked of who was there, with three numbers and seven statements', async () => {
    const { body } = await byLink(world, linkOf(world, johan, people.Edith ?? ''), 'invitation')
    expect(body.voice).toEqual({ conference: 0, subjects: ['coordinator', 'conference', 'plan'], hasStatements: true })
  })

  it('is counted, and the coordinator sees how many said something, not what', async () => {
    const said = { scores: { coordinator: 3, plan: 7 }, statements: { 'dared-to-speak': 'no' } }
    expect((await voice('Edith', said)).status).toBe(200)
    await settle(world)
    expect((await seen()).evaluation.voices).toEqual({ asked: 6, answered: 1 })
    const { body } = await byLink(world, linkOf(world, johan, people.Edith ?? ''), 'invitation')
    expect(body.voice.given).toEqual(said)
  })

  it('who changes it is counted once, and who says the same again not anew', async () => {
    const said = { scores: { coordinator: 9 }, statements: { 'dared-to-speak': 'yes' } }
    for (let times = 0; times < 2; times += 1) {
      await voice('Edith', said)
      await settle(world)
    }
    expect((await seen()).evaluation.voices).toEqual({ asked: 6, answered: 1 })
    expect(await counted('voice-counted')).toBe(2)
  })

  it('no event of the trajectory says whose it was, and all fits', async () => {
    const items = await world.items()
    const ofVoices = items.filter(({ pk, type }) => pk === `T#linde#J#${johan}` && type === 'voice-counted')
    expect(ofVoices).toHaveLength(2)
    for (const item of ofVoices) expect(JSON.stringify(item)).not.toContain(people.Edith ?? '?')
    expect(await verified()).toEqual([])
  })

  it('saying nothing at all is refused', async () => {
    expect(await voice('Marc', { scores: {}, statements: {} })).toMatchObject({ status: 422 })
  })
})

describe('who was there and said nothing', () => {
  const reminded = async () => (await world.mails()).filter(({ kind }) => kind === 'voice-reminder').map(({ to }) => to)

  it('is reminded once, a week after the plan, and who said something is not', async () => {
    clock.at = '2026-07-11T07:59:00.000Z'
    await settle(world)
    expect(await reminded()).toEqual([])
    clock.at = '2026-07-11T09:00:00.000Z'
    await settle(world)
    await settle(world)
    // Ilse said that nobody may mail her.
    const asked = ['herman', 'johan', 'marc', 'wim'].map(name => `${name}@familie.example`)
    expect((await reminded()).toSorted()).toEqual(asked)
    const mail = (await world.mails()).find(({ kind }) => kind === 'voice-reminder')
    expect(mail?.text).toContain('Het hoeft niet')
    expect(JSON.stringify([mail?.subject, mail?.text])).not.toMatch(/Johan|plan|onferentie/)
    // Nobody is told who said nothing.
    const { circle } = await seen()
    expect(circle.people.some(({ undelivered }: { undelivered?: object }) => undelivered !== undefined)).toBe(false)
  })
})

describe('the evaluation (G18)', () => {
  it('does not fall due the day before', async () => {
    clock.at = '2026-08-03T21:59:00.000Z'
    await settle(world)
    expect((await seen()).state).toBe('plan-accepted')
  })

  it('falls due by itself after a month, once although it is worked twice, and the coordinator is mailed once', async () => {
    clock.at = '2026-08-04T04:00:01.000Z'
    await settle(world)
    await settle(world)
    expect(await seen()).toMatchObject({ state: 'evaluation-due', evaluation: { current: { moment: 'months-1' } } })
    expect(await counted('evaluation-due')).toBe(1)
    expect((await world.mails()).filter(({ kind }) => kind === 'evaluation-due')).toHaveLength(1)
  })

  it('that is not done is reminded of when the operator asks, once a week, by the number of the trajectory alone', async () => {
    const { store } = world
    const grant = (await forEffects(store, lindeId).grants()).find(one => one.funder === dijleland)
    if (grant === undefined) throw new Error('no grant')
    const reminded = async () => (await world.mails()).filter(({ kind }) => kind === 'evaluation-missing')
    const remindNow = (funder = dijleland, id = grant.id) => {
      const by = { subject: 'paula', name: 'Paula Jansen' }
      const reminder = { what: 'evaluations', at: clock.at, by } as const
      return forPublishing(store, funder).remind({ grant: id, tenants: [lindeId], reminder })
    }
    // Of a grant that does not pay for it, nobody is told.
    expect(await remindNow(dijleland, 'een-andere')).toBe(true)
    await settle(world)
    expect(await reminded()).toEqual([])
    expect(await remindNow()).toBe(true)
    await settle(world)
    await settle(world)
    const [mail, ...more] = await reminded()
    expect(more).toEqual([])
    expect(mail?.to).toBe('ann@kring.example')
    expect(mail?.text).toContain(`/today/linde/${johan}/evaluation`)
    expect(JSON.stringify([mail?.subject, mail?.text])).not.toMatch(/Johan|Vermeulen|Edith/)
    // Within the week nobody is mailed again.
    expect(await remindNow()).toBe(false)
    await settle(world)
    expect(await reminded()).toHaveLength(1)
    expect((await forReleaseDesk(store).reminders(dijleland, grant.id))[0]?.by.name).toBe('Paula Jansen')
  })

  it('is completed with two people and every agreement, and then tells what people said, from five on', async () => {
    for (const name of ['Johan', 'Marc', 'Herman', 'Ilse'])
      await voice(name, { scores: { conference: 8 }, statements: { 'no-side': 'yes', 'dared-to-speak': 'a-little' } })
    await settle(world)
    const { agreements } = (await seen()).evaluation
    expect(agreements).toMatchObject([{ sentence: expect.stringContaining('groeit op bij zijn vader') }])
    const early = await direct(world, johan, 'complete-evaluation', { outcome: 'adjust', saidBy: people.Edith }, 'ann')
    expect(early).toMatchObject({ status: 409, body: { code: 'evaluation-incomplete' } })
    await prepare(
      world,
      johan,
      'ann',
      ['log-evaluation-talk', { person: people.Edith, outcome: 'spoken', minutes: 12 }],
      ['log-evaluation-talk', { person: people.Marc, outcome: 'spoken', minutes: 8 }],
      [
        'check-agreement',
        { agreement: agreements[0].id, result: 'partly', says: 'Hij slaapt er goed.', saidBy: people.Marc },
      ],
    )
    // Set aside, the completion is worked when it falls due, with the rights of the clock.
    await settle(world)
    const before = (await world.records()).length
    await prepare(world, johan, 'ann', ['complete-evaluation', { outcome: 'adjust', saidBy: people.Edith }])
    const fresh = (await world.records()).slice(before).filter(record => passesFilter(effectsFilter, record))
    expect(fresh.length).toBeGreaterThan(0)
    for (const { dynamodb } of fresh) {
      const [pk = '', sk = ''] = [dynamodb?.Keys?.pk?.S, dynamodb?.Keys?.sk?.S]
      const entry = { kind: setAsideRecordKind, ref: { pk, sk }, due: clock.at }
      await forEffects(world.store, lindeId).due.enter({ dossier: johan }, `${setAsideRecordKind}#J#${sk}`, entry)
    }
    clock.at = '2026-08-04T04:10:00.000Z'
    await world.due()(undefined)
    await settle(world)
    const { evaluation, state } = await seen()
    expect(state).toBe('evaluated')
    expect(evaluation.voices).toMatchObject({
      answered: 5,
      statements: [{ statement: 'dared-to-speak', counts: { yes: 1, 'a-little': 4, no: 0 } }],
    })
    expect(await voice('Wim', { scores: { plan: 1 }, statements: {} })).toMatchObject({ status: 409 })
  })

  it('the manager sees whether the method was kept to, and not what the family says of its plan (G19)', async () => {
    const { body, text } = await trajectory(world, johan, 'leen')
    expect(body.fidelity.map(({ point, verdict }: Record<string, string>) => [point, verdict])).toEqual([
      ['independent-coordinator', 'held'],
      ['asked-themself', 'not'],
      ['family-majority', 'held'],
      ['private-time', 'held'],
      ['without-conditions', 'held'],
      ['evaluated-on-time', 'held'],
    ])
    expect(text).not.toContain('Hij slaapt er goed')
    const region = await world.ask('/ops/fidelity', { as: 'leen' })
    expect(region.body.periods).toEqual([
      { year: 2026, part: 'half', number: 2 },
      { year: 2026, part: 'quarter', number: 3 },
    ])
    expect(await verified()).toEqual([])
  })

  it('the family that wants another plan gets a new conference, with its circle, its plan and its history', async () => {
    await prepare(world, johan, 'ann', ['reconvene'])
    await settle(world)
    expect(await seen()).toMatchObject({ state: 'preparation', evaluation: { done: [] } })
    expect(await verified()).toEqual([])
  })
})

describe('what of all this is counted in the reports', () => {
  const months = () => forCounting(world.store, dijleland).rollups('samen-aan-zet', { from: '2026-01', to: '2026-12' })
  const differences = async () => {
    const { wrongFacts, wrongMonths } = await reconcile(
      world.store,
      cursorSigner('counted'),
      world.env.KRING_SECRET ?? '',
    )
    return [...wrongFacts, ...wrongMonths]
  }

  it('is each in its month: the referral, the conference and its plan, the evaluation; and it fits with the events', async () => {
    const byMonth = Object.fromEntries((await months()).map(({ month, counters }) => [month, counters]))
    expect(byMonth['2026-06']).toMatchObject({ total: 1, 'outcome:plan-with': 1, 'planVariant:family': 1 })
    expect(byMonth['2026-06']).not.toHaveProperty('committed:family')
    expect(byMonth['2026-07']).toMatchObject({ 'held:conferences': 1, 'held:circle': 6, 'held:children': 1 })
    expect(byMonth['2026-07']).toMatchObject({ 'plan:with': 1, 'plan:agreements': 1, 'spent:family': 1 })
    expect(byMonth['2026-08']).toMatchObject({
      'evaluation:onTime': 1,
      'evaluation:reconvened': 1,
      'checked:partly': 1,
    })
    expect(await differences()).toEqual([])
  })

  it('stays the same when the whole stream is worked again, twice, in batches of any size', async () => {
    const before = await months()
    const chance = chanceOf(3)
    for (let times = 0; times < 2; times += 1) {
      const records = await world.records()
      for (let start = 0; start < records.length; ) {
        const size = chance.between(1, 60)
        await deliverAll(world.handler(), records.slice(start, start + size))
        start += size
      }
    }
    expect(await months()).toEqual(before)
    expect(await differences()).toEqual([])
  })

  it('stays when the dossier is erased, and leads to it no more', async () => {
    const before = await months()
    const secret = world.env.KRING_SECRET ?? ''
    const { eraser } = openEraser(world)
    expect(await eraseDossier(eraser, lindeId, johan)).toMatchObject({ kind: 'erased' })
    await settle(world)
    expect(await months()).toEqual(before)
    const facts = (await world.items()).filter(({ pk }) => pk === 'F#dijleland#FACTS#samen-aan-zet')
    const id = factId(secret, lindeId, johan)
    const ofDossier = facts.filter(({ sk }) => String(sk).startsWith(id))
    expect(ofDossier.map(({ pk, sk, ...rest }) => rest)).toEqual([{ gone: true }, { gone: true }])
    // Each fact has an id of its own: not even these lead to one another.
    const parted = facts.filter(({ erased }) => erased === true)
    expect(parted.map(({ facts: of }) => of)).toEqual(Array(5).fill([expect.any(Object)]))
    expect(parted.map(({ seq, turn }) => ({ seq, turn }))).toEqual(Array(5).fill({ seq: 1, turn: 0 }))
    expect(await differences()).toEqual([])
  })
})
