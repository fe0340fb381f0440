import * as z from 'zod'
import { accessToken, postAs } from '../support/session.ts'

const Sent = z.object({ id: z.string() })
const Read = z.object({
  version: z.int(),
  circle: z.object({ people: z.array(z.looseObject({ id: z.string(), name: z.string() })) }),
})
export type ReadPerson = z.infer<typeof Read>['circle']['people'][number]

/** One trajectory of De Linde on the host of a browser test, as its manager and its coordinator see it. */
export type PreparedTrajectory = {
  readonly id: string
  /** Gives a command as Ann, who coordinates it; `as` somebody else. */
  readonly give: (command: string, body: object, as?: string) => Promise<void>
  readonly people: () => Promise<readonly ReadPerson[]>
}

type Command = readonly [command: string, body: object]

/** A referral that Leen takes through these commands to its acceptance, and of which Ann becomes the coordinator. */
export async function trajectoryOfAnn(
  url: string,
  answers: object,
  commands: readonly Command[],
): Promise<PreparedTrajectory> {
  const sara = await accessToken(url, 'sara')
  const body = { form: { id: 'referral', version: 1 }, answers, locale: 'nl' }
  const { id } = Sent.parse(await postAs(url, { path: '/t/linde/referrals', token: sara, body }))
  const leen = await accessToken(url, 'leen')
  for (const [index, [command, given]] of [...commands, ['accept', {}] as const].entries()) {
    const path = `/t/linde/referrals/${id}/${command}`
    await postAs(url, { path, token: leen, body: given, version: index + 1 })
  }
  const path = `/t/linde/trajectories/${id}`
  const read = async (as: string) => {
    const headers = { Authorization: `Bearer ${await accessToken(url, as)}` }
    return (await fetch(`${url}/api${path}`, { headers })).json()
  }
  const give = async (command: string, given: object, as = 'ann') => {
    const { version } = z.looseObject({ version: z.int() }).parse(await read(as))
    await postAs(url, { path: `${path}/${command}`, token: await accessToken(url, as), body: given, version })
  }
  await give('offer', { person: 'ann', until: '2026-06-20T15:00:00.000Z' }, 'leen')
  const { offer } = z.looseObject({ offer: Sent }).parse(await read('ann'))
  await give('accept-offer', { offer: offer.id })
  await give('tell-family', {}, 'leen')
  const people = async () => Read.parse(await read('ann')).circle.people
  return { id, give, people }
}

/** Somebody who can be asked: their language, how to reach them, and that they are invited. */
export async function inviteByMail({ give }: PreparedTrajectory, person: string, through?: string): Promise<void> {
  const reach = through === undefined ? { allowed: ['mail', 'phone'] } : { allowed: [], through }
  await give('set-reach', { person, never: false, ...reach })
  await give('invite', { person })
}
