import { type CommandName, commandNames, referralCommands } from '@kring/domain'
import { rules } from '@kring/functions/api/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attach, putFileForms, sendLetters } from '../support/attachments.ts'
import { carryToAcceptance, give, grandchild, intake, openQuestion, submitJohan } from '../support/referrals.ts'
import { snapshot } from '../support/refusals.ts'
import { at, once, openWorld, type Reply, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await putFileForms(world, 'linde')
})
afterAll(() => world.close())

const reason = 'De moeder van Johan belde: er is nu gevaar in huis.'
const pathOf = (id: string) => `/t/linde/referrals/${id}`

/** Opens the dossier in an emergency for Ruben, who manages another region. */
async function openedByRuben(id: string): Promise<string> {
  const opened = await world.ask(`${pathOf(id)}/emergency`, { as: 'ruben', body: { reason } })
  expect(opened.status).toBe(201)
  return id
}

/** A body for every command that its schema takes, so that it is the permission that is missing. */
const bodies: Readonly<Record<CommandName, object>> = {
  'start-intake': {},
  'record-intake': intake,
  'set-question': openQuestion,
  'remove-question': { question: 'any' },
  'set-minimum-requirement': { text: 'Niemand drinkt.', reason: 'Hij was alleen.' },
  'remove-minimum-requirement': { requirement: 'any' },
  'set-participants': { answers: { persons: [{ name: 'Piet' }] } },
  'judge-duplicate': { partner: 'kompas', dossier: 'KOM-2026-000001', same: true },
  accept: {},
  'change-funding': { payer: 'De gemeente', reason: 'Zo is beslist.' },
  decline: { reason: 'other', explanation: 'Zo niet.' },
  redirect: { to: 'het CAW' },
  'send-message': { kind: 'addition', text: 'Nog iets.' },
  'mark-message-read': { message: 'any' },
  'receive-rights-request': {
    right: 'access',
    about: { name: 'Johan' },
    askedBy: 'self',
    identity: 'document-seen',
    receivedOn: '2026-01-01',
  },
  'extend-rights-request': { request: 'any', reason: 'Druk', toldOn: '2026-01-01' },
  'answer-rights-request': { request: 'any', outcome: 'granted', way: 'post', on: '2026-01-01' },
  'correct-person': { person: { name: 'Johan' }, becomes: { phone: '0470 00 00 00' } },
  'add-own-statement': { person: { name: 'Johan' }, text: 'Anders.' },
  'ask-own-data': {},
  withdraw: {},
  'place-legal-hold': { ground: 'court', reviewOn: '2026-10-01' },
  'lift-legal-hold': { hold: 'any', why: 'Zomaar.' },
  'ask-erasure': { askedBy: 'Iemand', reason: 'Zomaar.' },
  'take-back-erasure': {},
}

/** Asks things as Ruben, after which nothing in the table may be different; gives what was answered to each. */
async function asked(all: Readonly<Record<string, () => Promise<Reply>>>): Promise<Readonly<Record<string, unknown>>> {
  const before = await snapshot(world)
  const answers: Record<string, unknown> = {}
  for (const [name, ask] of Object.entries(all)) answers[name] = (await ask()).body?.code ?? 'done'
  expect(await snapshot(world)).toBe(before)
  return answers
}
const allRefused = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, 'not-allowed']))

describe('with emergency access', () => {
  it('the dossier is read whole, with its history and its attachments', async () => {
    const { body: file } = await attach(world, { as: 'sara' })
    const sent = await sendLetters(world, { as: 'sara' }, { letters: [file] })
    const id = await openedByRuben(sent.body.id)
    const { status, body } = await world.ask(pathOf(id), { as: 'ruben' })
    expect([status, body.view, body.commands, body.mayExport]).toEqual([200, 'dossier', [], false])
    expect(body.history).toHaveLength(1)
    expect((await world.ask(`${pathOf(id)}/attachments/${file.id}`, { as: 'ruben' })).status).toBe(200)
  })

  it.each<readonly [string, (id: string) => Promise<number>]>([
    ['sent', async () => 1],
    ['in intake', async id => (await give(world, id, 'start-intake', {}, 1)).body.version],
    ['accepted', async id => carryToAcceptance(world, id).then(() => 5)],
  ])('a referral that is %s is changed by no command', async (_, bringThere) => {
    const id = await submitJohan(world)
    const version = await bringThere(id)
    await openedByRuben(id)
    const send = (name: CommandName) => () =>
      world.ask(`${pathOf(id)}/${name}`, { as: 'ruben', body: bodies[name], headers: { ...at(version), ...once() } })
    for (const name of commandNames)
      expect(referralCommands[name].body.safeParse(bodies[name]).success, name).toBe(true)
    const answers = await asked(Object.fromEntries(commandNames.map(name => [name, send(name)])))
    expect(answers).toEqual(allRefused(commandNames))
  })

  /** What is asked of each route of a dossier, and what comes of it; every route that is not reading is refused. */
  const prefix = '/api/t/:tenant/referrals/:id'
  const onDossier = Object.keys(rules).filter(route => route.split(' ')[1]?.startsWith(prefix))
  const reading = [`GET ${prefix}`, `GET ${prefix}/attachments/:attachment`]
  const others = onDossier.filter(route => !reading.includes(route) && route !== `POST ${prefix}/emergency`)
  const about = { name: 'Johan Vermeulen' }
  const bodyOf: Readonly<Record<string, object>> = {
    [`POST ${prefix}/:command`]: {},
    [`POST ${prefix}/rights/also-in`]: { about, locale: 'nl' },
    [`POST ${prefix}/rights/file`]: { about, locale: 'nl' },
    [`POST ${prefix}/rights/file.json`]: { about, locale: 'nl', seen: '1.1', leftOut: [] },
    [`POST ${prefix}/rights/file.pdf`]: { about, locale: 'nl', seen: '1.1', leftOut: [] },
    [`POST ${prefix}/letters`]: { kind: 'explanation', locale: 'nl', to: 'persons.0' },
  }

  it('has the routes of a dossier to try', () => {
    expect(onDossier).toEqual(expect.arrayContaining([...reading, `POST ${prefix}/:command`]))
    expect(others.length).toBeGreaterThanOrEqual(8)
  })

  it('every route but those to read is refused, of a professional’s referral and of a citizen’s', async () => {
    const johans = await submitJohan(world)
    await carryToAcceptance(world, johans)
    const own = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    for (const id of [johans, String(own.body.id)]) {
      await openedByRuben(id)
      const ask = (route: string) => () => {
        const [method = '', path = ''] = route.replace(prefix, pathOf(id)).replace(':command', 'accept').split(' ')
        const body = bodyOf[route]
        const headers = { ...at(1), ...once() }
        return world.ask(path, { as: 'ruben', method, headers, ...(body === undefined ? {} : { body }) })
      }
      expect(await asked(Object.fromEntries(others.map(route => [route, ask(route)])))).toEqual(allRefused(others))
    }
  })

  it('the link of a citizen still opens afterwards what it opened before', async () => {
    const own = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    await openedByRuben(own.body.id)
    for (const act of ['revoke-link', 'renew-link'])
      expect((await world.ask(`${pathOf(own.body.id)}/${act}`, { as: 'ruben', method: 'POST' })).status).toBe(403)
    const headers = { 'Personal-Link': own.body.personalLink }
    expect((await world.ask('/p/linde/status', { headers })).status).toBe(200)
  })
})
