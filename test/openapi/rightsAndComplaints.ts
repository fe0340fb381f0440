import type { World } from '../support/world.ts'
import { type Ask, at, once } from '../support/world.ts'

export type Case = readonly [operation: string, ask: () => readonly [path: string, ask: Ask]]

const about = { name: 'Johan Vermeulen' }
const complaint = {
  about: 'coordinator',
  text: 'Ze belde mijn ex.',
  wishes: 'Dat het niet meer gebeurt.',
  reach: { allowed: ['phone'], never: false },
  isChild: false,
  locale: 'nl',
}

/** A complaint that is handled to its end, one that is passed on, one that an officer leaves, and one that is taken back. */
export type Complained = {
  readonly handled: string
  readonly passed: string
  readonly left: string
  readonly link: string
}

export async function complainFourTimes(world: World): Promise<Complained> {
  const made = async (): Promise<{ readonly id: string; readonly personalLink: string }> =>
    (await world.ask('/t/linde/complaints', { body: complaint, headers: once() })).body
  const [handled, passed, left, own] = [await made(), await made(), await made(), await made()]
  return { handled: handled.id, passed: passed.id, left: left.id, link: own.personalLink }
}

/** How long a dossier is kept, the rights of its persons, and complaints, in an order in which each can be done. */
export function laterCases(given: {
  readonly dossier: () => string
  /** The personal link of somebody who referred themself. */
  readonly link: () => string
  readonly complained: () => Complained
  /** What the file says it was made of, as it is looked at. */
  readonly seen: () => string
  /** The link of somebody outside a circle to whom a plan was released. */
  readonly released: () => string
}): readonly Case[] {
  const rights = (rest: string) => `/t/linde/referrals/${given.dossier()}/rights${rest}`
  const fileBody = () => ({ about, locale: 'nl', seen: given.seen(), leftOut: [] })
  const own = (rest: string, body?: object): Ask => ({
    headers: { 'Personal-Link': given.complained().link, ...(rest === '' ? {} : once()) },
    ...(body && { body }),
  })
  const step = (which: 'handled' | 'passed' | 'left', version: number, command: string, body: object): Case => [
    `post /api/ops/complaints/{tenant}/{id}/${command}`,
    () => [
      `/ops/complaints/linde/${given.complained()[which]}/${command}`,
      { as: 'karin', body, headers: { ...once(), ...at(version) } },
    ],
  ]
  return [
    ['get /api/i/{tenant}/released', () => ['/i/linde/released', { headers: { 'Personal-Link': given.released() } }]],
    [
      'get /api/i/{tenant}/released/standing',
      () => ['/i/linde/released/standing', { headers: { 'Personal-Link': given.released() } }],
    ],
    ['get /api/t/{tenant}/retention', () => ['/t/linde/retention', { as: 'bart' }]],
    [
      'put /api/t/{tenant}/retention/{variant}',
      () => ['/t/linde/retention/family', { as: 'bart', method: 'PUT', body: { years: 36 }, headers: at(0) }],
    ],
    [
      'get /api/t/{tenant}/referrals/{id}/retention',
      () => [`/t/linde/referrals/${given.dossier()}/retention`, { as: 'leen' }],
    ],
    ['get /api/t/{tenant}/referrals/{id}/rights', () => [rights(''), { as: 'leen' }]],
    [
      'post /api/t/{tenant}/referrals/{id}/rights/also-in',
      () => [rights('/also-in'), { as: 'leen', body: { about, locale: 'nl' } }],
    ],
    [
      'post /api/t/{tenant}/referrals/{id}/rights/file',
      () => [rights('/file'), { as: 'leen', body: { about, locale: 'nl' } }],
    ],
    [
      'post /api/t/{tenant}/referrals/{id}/rights/file.json',
      () => [rights('/file.json'), { as: 'leen', body: fileBody() }],
    ],
    [
      'post /api/t/{tenant}/referrals/{id}/rights/file.pdf',
      () => [rights('/file.pdf'), { as: 'leen', body: fileBody() }],
    ],
    [
      'post /api/p/{tenant}/ask-own-data',
      () => ['/p/linde/ask-own-data', { body: {}, headers: { 'Personal-Link': given.link(), ...once() } }],
    ],
    ['post /api/t/{tenant}/complaints', () => ['/t/linde/complaints', { body: complaint, headers: once() }]],
    ['get /api/p/{tenant}/complaint', () => ['/p/linde/complaint', own('')]],
    [
      'post /api/p/{tenant}/complaint/add-words',
      () => ['/p/linde/complaint/add-words', own('add', { text: 'En nog iets.' })],
    ],
    [
      'post /api/p/{tenant}/complaint/withdraw-complaint',
      () => ['/p/linde/complaint/withdraw-complaint', own('withdraw', { reason: 'Uitgepraat.' })],
    ],
    ['get /api/ops/complaints', () => ['/ops/complaints', { as: 'karin' }]],
    [
      'get /api/ops/complaints/{tenant}/{id}',
      () => [`/ops/complaints/linde/${given.complained().handled}`, { as: 'karin' }],
    ],
    [
      'post /api/ops/complaints/{tenant}',
      () => ['/ops/complaints/linde', { as: 'karin', body: complaint, headers: once() }],
    ],
    step('handled', 1, 'acknowledge', { way: 'phone' }),
    step('handled', 2, 'extend-term', { reason: 'Ann is met vakantie.' }),
    step('handled', 3, 'note-told', { way: 'phone' }),
    step('handled', 4, 'hear', { wanted: true, dates: ['2026-06-16'], who: 'Mevrouw' }),
    step('handled', 5, 'answer', { outcome: 'upheld', findings: 'Er is gebeld.', measures: 'Excuses.' }),
    step('handled', 6, 'close', {}),
    step('passed', 1, 'pass-on', { to: 'be-gba', reason: 'Gegevens.' }),
    step('left', 1, 'step-aside', {}),
  ]
}
