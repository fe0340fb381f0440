import { addDays } from '@kring/domain'
import { johanCase, restorativeCase } from '@kring/domain/test-data/examples'
import { expect } from 'vitest'
import * as z from 'zod'
import { accessToken, postAs } from './session.ts'

const Sent = z.object({ id: z.string() })
const Seen = z.object({
  version: z.int(),
  /** The day on the clock of the host. */
  today: z.string().optional(),
  offer: z.object({ id: z.string() }).optional(),
  circle: z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) }).optional(),
})
const question = { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?', confirmed: true }
const heard = { heldOn: '2026-01-05', spokenWith: 'vader, moeder en Johan', summary: 'Goed gesprek.' }

/** What a referrer of youth care sends: without the case before a court. */
const { legalStatus, conditions, ...asked } = restorativeCase
const youthCareRestorative = { ...asked, conditionsApply: 'no' }

/** A trajectory of the running host, in preparation with Ann as its coordinator, led there by the API. */
export async function trajectoryOfAnn(url: string, kind: 'family' | 'restorative' = 'family') {
  const [sara, leen, ann] = await Promise.all(['sara', 'leen', 'ann'].map(subject => accessToken(url, subject)))
  const answers = kind === 'family' ? johanCase : youthCareRestorative
  const body = { form: { id: 'referral', version: 1 }, answers, locale: 'nl' }
  const { id } = Sent.parse(await postAs(url, { path: '/t/linde/referrals', token: sara, body }))
  const intakes =
    kind === 'family'
      ? [heard]
      : ['didHarm', 'harmed'].map(side => ({
          ...heard,
          spokenWith: side,
          side,
          takesPart: 'yes',
          willing: 'Ja, zelf gezegd.',
        }))
  const commands: readonly (readonly [string, object])[] = [
    ['start-intake', {}],
    ...intakes.map(intake => ['record-intake', intake] as const),
    ['set-question', question],
    ['accept', {}],
  ]
  for (const [index, [command, given]] of commands.entries())
    await postAs(url, { path: `/t/linde/referrals/${id}/${command}`, token: leen, body: given, version: index + 1 })
  const path = `/t/linde/trajectories/${id}`
  const read = async (token = ann) => {
    const answer = await fetch(`${url}/api${path}`, { headers: { Authorization: `Bearer ${token}` } })
    expect(answer.ok, path).toBe(true)
    return Seen.parse(await answer.json())
  }
  const give = async (command: string, given: object = {}, token = ann): Promise<void> => {
    const { version } = await read(token)
    await postAs(url, { path: `${path}/${command}`, token, body: given, version })
  }
  await makeRoom(url, ann)
  const { today = '' } = await read(leen)
  const until = `${addDays(today, 3)}T12:00:00.000Z`
  await give('offer', { person: 'ann', until }, leen)
  await give('accept-offer', { offer: (await read()).offer?.id })
  await give('tell-family', {}, leen)
  /** Adds somebody, and gives their id. */
  const add = async (details: object, part = 'circle', known: object = { since: 'preparation' }): Promise<string> => {
    await give('add-person', { details, part, known })
    return (await read()).circle?.people.at(-1)?.id ?? ''
  }
  /** Waits until the people whom the referral names are there: they are added after the start, one by one. */
  const known = async (name: string): Promise<string> => {
    for (let time = 0; time < 60; time += 1) {
      const found = (await read()).circle?.people.find(one => one.name.startsWith(name))
      if (found) return found.id
      await new Promise(resolve => setTimeout(resolve, 500))
    }
    throw new Error(`${name} is not in the circle`)
  }
  /** Ends it, so that Ann has room for another. */
  const stop = () => give('stop', { reason: 'situation-changed' }, leen)
  return { id, give, add, known, stop }
}

/** Trajectories that Ann takes in the tests: several run at once, and the demo gave her some. */
const most = 20
const Own = z.object({ version: z.int(), availability: z.object({ most: z.int() }) })

async function makeRoom(url: string, ann: string | undefined): Promise<void> {
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

/** Twelve people of Johan's circle, in every standing; nobody with a phone, as a call to make shows on Ann's day in other tests too. */
export async function johansTwelve({ give, add }: Awaited<ReturnType<typeof trajectoryOfAnn>>) {
  const intake = { since: 'intake' }
  const preparation = { since: 'preparation', by: 'Johan' }
  const people: readonly (readonly [Record<string, unknown> & { readonly name: string }, string?, object?])[] = [
    [{ name: 'Bart Vermeulen', relation: 'vader', address: 'Dorpsstraat 4, Leuven' }, 'circle', intake],
    [
      { name: 'Ilse Claes', relation: 'moeder', needs: 'Eigen rustplek', email: 'ilse@kring.example' },
      'circle',
      intake,
    ],
    [{ name: 'Wim Vermeulen', relation: 'broer' }, 'circle', intake],
    [{ name: 'Edith Vermeulen', relation: 'tante', email: 'edith@kring.example' }, 'circle', intake],
    [{ name: 'Herman Vermeulen', relation: 'oom', email: 'herman@kring.example' }, 'circle', preparation],
    [{ name: 'Godelieve Vermeulen', relation: 'oma', needs: 'Zonder trap' }, 'circle', preparation],
    [{ name: 'Hanne Peeters', relation: 'juf' }, 'circle', preparation],
    [{ name: 'سميرة العلوي', relation: 'buurvrouw', language: 'ar', interpreter: true }, 'circle', preparation],
    [{ name: 'Rita Claes', relation: 'tante', address: 'Kerkstraat 1, Leuven' }, 'circle', preparation],
    [{ name: 'Joris Claes', relation: 'neef', isChild: true }, 'circle', preparation],
    [{ name: 'Lotte Maes', relation: 'vriendin van moeder' }, 'circle', preparation],
    [
      { name: 'Sara Maes', relation: 'gezinsbegeleider', organisation: 'Jeugdhulp De Linde' },
      'professional',
      preparation,
    ],
  ]
  const ids: Record<string, string> = {}
  for (const [details, part, known] of people) ids[details.name] = await add(details, part, known)
  const answers = { 'Bart Vermeulen': 'yes', 'Ilse Claes': 'yes', 'Edith Vermeulen': 'yes', 'Herman Vermeulen': 'no' }
  for (const name of [...Object.keys(answers), 'Rita Claes']) await give('invite', { person: ids[name] })
  for (const [name, answer] of Object.entries(answers))
    await give('record-answer', { person: ids[name], answer, via: 'phone', day: 0 })
  return ids
}
