import { addDays } from '@kring/domain'
import { johanCase, restorativeCase } from '@kring/domain/test-data/examples'
import { expect } from 'vitest'
import * as z from 'zod'
import { accessToken, postAs } from './session.ts'

const Sent = z.object({ id: z.string() })
const Seen = z.looseObject({
  version: z.int(),
  /** The day on the clock of the host. */
  today: z.string().optional(),
  offer: z.object({ id: z.string() }).optional(),
  circle: z.object({ people: z.array(z.looseObject({ id: z.string(), name: z.string() })) }).optional(),
})
const Own = z.object({ version: z.int(), availability: z.object({ most: z.int() }) })

type Command = readonly [command: string, body: object]
export type Person = { readonly name: string; readonly [detail: string]: unknown }
type More = { readonly part?: string; readonly known?: object; readonly reach?: object | undefined }

const heard = { heldOn: '2026-01-05', spokenWith: 'vader, moeder en Johan', summary: 'Goed gesprek.' }
const ofSide = (side: 'didHarm' | 'harmed') => ({
  ...heard,
  spokenWith: side,
  side,
  takesPart: 'yes',
  willing: 'Ja, zelf gezegd.',
})
const question: Command = [
  'set-question',
  { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?', confirmed: true },
]
/** What a referrer of youth care sends: without the case before a court. */
const { legalStatus, conditions, ...asked } = restorativeCase

/** What is sent and what the manager does until it is accepted. */
export const referrals = {
  family: {
    answers: johanCase,
    commands: [['start-intake', {}], ['record-intake', heard], question],
  },
  restorative: {
    answers: { ...asked, conditionsApply: 'no' },
    commands: [
      ['start-intake', {}],
      ['record-intake', ofSide('didHarm')],
      ['record-intake', ofSide('harmed')],
      question,
    ],
  },
} as const satisfies Record<string, { readonly answers: object; readonly commands: readonly Command[] }>

export type AnnsTrajectory = Awaited<ReturnType<typeof annsTrajectory>>

/**
 * A trajectory of De Linde on a running host, in preparation: accepted by Leen, with Ann as its coordinator, whom the family
 * knows. `more`: what the manager does between the question and the acceptance.
 */
export async function annsTrajectory(
  url: string,
  kind: keyof typeof referrals = 'family',
  more: readonly Command[] = [],
) {
  const id = await heardReferral(url, kind, [...more, ['accept', {}]])
  const trajectory = await ledTrajectory(url, id)
  const { give, manage, read } = trajectory
  await makeRoom(url)
  const { today = '' } = await read('leen')
  await manage('offer', { person: 'ann', until: `${addDays(today, 3)}T12:00:00.000Z` })
  await give('accept-offer', { offer: (await read('ann')).offer?.id })
  await manage('tell-family')
  return trajectory
}

/** A referral of De Linde that Sara sent and Leen talked over, with its question; `more`: what Leen does after that. */
export async function heardReferral(
  url: string,
  kind: keyof typeof referrals = 'family',
  more: readonly Command[] = [],
): Promise<string> {
  const [sara, leen] = await Promise.all(['sara', 'leen'].map(subject => accessToken(url, subject)))
  const { answers, commands } = referrals[kind]
  const body = { form: { id: 'referral', version: 1 }, answers, locale: 'nl' }
  const { id } = Sent.parse(await postAs(url, { path: '/t/linde/referrals', token: sara, body }))
  for (const [index, [command, given]] of [...commands, ...more].entries())
    await postAs(url, { path: `/t/linde/referrals/${id}/${command}`, token: leen, body: given, version: index + 1 })
  return id
}

/** What Ann and Leen do with a trajectory, of De Linde unless another is named, beside what a test does on their screens. */
export async function ledTrajectory(url: string, id: string, tenant = 'linde') {
  const [leen = '', ann = ''] = await Promise.all(['leen', 'ann'].map(subject => accessToken(url, subject)))
  const tokens = { leen, ann }
  const path = `/t/${tenant}/trajectories/${id}`
  const read = async (subject: keyof typeof tokens = 'ann') => {
    const answer = await fetch(`${url}/api${path}`, { headers: { Authorization: `Bearer ${tokens[subject]}` } })
    expect(answer.ok, path).toBe(true)
    return Seen.parse(await answer.json())
  }
  const as =
    (subject: keyof typeof tokens) =>
    async (command: string, given: object = {}): Promise<unknown> => {
      const { version } = await read(subject)
      return postAs(url, { path: `${path}/${command}`, token: tokens[subject], body: given, version })
    }
  /** A command of the coordinator, and one of the region's manager. */
  const [give, manage] = [as('ann'), as('leen')]
  const people = async () => (await read()).circle?.people ?? []
  /** Adds somebody, who may be reached as `reach` says; gives their id. */
  const add = async (details: Person, { part = 'circle', known = { since: 'preparation' }, reach }: More = {}) => {
    await give('add-person', { details: { language: 'nl', ...details }, part, known })
    const person = (await people()).at(-1)?.id ?? ''
    if (reach !== undefined) await give('set-reach', { person, allowed: [], never: false, ...reach })
    return person
  }
  /** Waits until somebody whom the referral names is there: the stream adds them after the start, one by one. */
  const known = async (name: string): Promise<string> => {
    for (let time = 0; time < 150; time += 1) {
      const found = (await people()).find(one => one.name.startsWith(name))
      if (found) return found.id
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    throw new Error(`${name} is not in the circle`)
  }
  /** Ends it, so that Ann has room for another. */
  const stop = () => manage('stop', { reason: 'situation-changed' })
  return { id, give, manage, people, add, known, stop, read }
}

/** Trajectories that Ann takes in the tests: several run at once, and the demo gave her some. */
const most = 20

/** Lets Ann have them all. */
export async function makeRoom(url: string): Promise<void> {
  const ann = await accessToken(url, 'ann')
  const read = async () =>
    Own.parse(await (await fetch(`${url}/api/me/coordinator`, { headers: { Authorization: `Bearer ${ann}` } })).json())
  const { version, availability } = await read()
  if (availability.most >= most) return
  try {
    await postAs(url, { path: '/me/coordinator/set-availability', token: ann, body: { most, away: [] }, version })
  } catch (error) {
    // Another test may have made room meanwhile.
    if ((await read()).availability.most < most) throw error
  }
}
