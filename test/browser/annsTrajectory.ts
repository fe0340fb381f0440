import { johanCase } from '@kring/domain/test-data/examples'
import * as z from 'zod'
import { accessToken, postAs } from '../support/session.ts'
import { inThreeDays } from '../support/trajectories.ts'

const Sent = z.object({ id: z.string() })
const Opened = z.looseObject({
  version: z.int(),
  offer: z.object({ id: z.string() }).optional(),
  circle: z.object({ people: z.array(z.looseObject({ id: z.string(), name: z.string() })) }).optional(),
})

/** A trajectory of the Johan case, of which Ann Peeters is the coordinator and its family knows it; by requests alone. */
export async function annsTrajectory(url: string) {
  const [sara, leen, ann] = await Promise.all([
    accessToken(url, 'sara'),
    accessToken(url, 'leen'),
    accessToken(url, 'ann'),
  ])
  const body = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }
  const { id } = Sent.parse(await postAs(url, { path: '/t/linde/referrals', token: sara, body }))
  const referral = [
    ['start-intake', {}],
    ['record-intake', { heldOn: '2026-01-05', spokenWith: 'vader, moeder en Johan', summary: 'Goed gesprek.' }],
    ['set-question', { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?', confirmed: true }],
    ['accept', {}],
  ] as const
  for (const [index, [command, given]] of referral.entries())
    await postAs(url, { path: `/t/linde/referrals/${id}/${command}`, token: leen, body: given, version: index + 1 })

  const path = `/t/linde/trajectories/${id}`
  const open = async (token = ann) => {
    const answer = await fetch(`${url}/api${path}`, { headers: { Authorization: `Bearer ${token}` } })
    return Opened.parse(await answer.json())
  }
  /** Gives a command, based on the trajectory as it is now. */
  const give = async (command: string, given: object = {}, token = ann) =>
    postAs(url, { path: `${path}/${command}`, token, body: given, version: (await open(token)).version })
  /** Puts somebody in the circle, who may be reached as they said. */
  const add = async (details: { readonly name: string; readonly [more: string]: unknown }, reach?: object) => {
    await give('add-person', {
      details: { language: 'nl', ...details },
      part: 'circle',
      known: { since: 'preparation' },
    })
    const person = (await open()).circle?.people.find(({ name }) => name === details.name)?.id ?? ''
    if (reach) await give('set-reach', { person, allowed: [], never: false, ...reach })
    return person
  }
  await makeRoom(url, ann)
  await give('offer', { person: 'ann', until: inThreeDays() }, leen)
  await give('accept-offer', { offer: (await open()).offer?.id })
  await give('tell-family', {}, leen)
  /** A command of the region's manager. */
  const manage = (command: string, given: object) => give(command, given, leen)
  /** Ends it, so that Ann has room again. */
  const stop = () => manage('stop', { reason: 'situation-changed' })
  return { id, give, manage, add, stop }
}

/** Ann takes what the tests give her: several run at once, and the demo gave her some. */
async function makeRoom(url: string, token: string): Promise<void> {
  const answer = await fetch(`${url}/api/me/coordinator`, { headers: { Authorization: `Bearer ${token}` } })
  const { version, availability } = OwnRecord.parse(await answer.json())
  if (availability.most < most)
    await postAs(url, { path: '/me/coordinator/set-availability', token, body: { most, away: [] }, version })
}
const most = 20
const OwnRecord = z.looseObject({ version: z.int(), availability: z.looseObject({ most: z.int() }) })
