import { johanCase } from '@kring/domain/test-data/examples'
import * as z from 'zod'
import { accessToken, postAs } from './session.ts'
import { inThreeDays } from './trajectories.ts'

const Sent = z.object({ id: z.string() })
const Known = z.object({
  version: z.int(),
  offer: z.object({ id: z.string() }).optional(),
  circle: z.object({ people: z.array(z.object({ id: z.string() })) }).optional(),
})
const Mails = z.array(z.object({ to: z.string(), text: z.string() }))

export type Person = { readonly name: string; readonly [detail: string]: unknown }
type More = { readonly part?: string; readonly reach?: object }

/** A trajectory in preparation on a running host, led over HTTP by Leen, who accepts it, and Ann, who coordinates it. */
export type InvitedCircle = {
  readonly id: string
  /** Johan, whom the referral names: the circle begins with him. He is invited too. */
  readonly johan: string
  /** A command of the coordinator. */
  readonly prepare: (command: string, body?: object) => Promise<unknown>
  /** A command of the regional manager. */
  readonly manage: (command: string, body?: object) => Promise<unknown>
  /** Adds somebody who may be reached, invites them and sends the mail. Gives their id. */
  readonly invite: (details: Person, more?: More) => Promise<string>
  /** The address in the last mail to somebody, once it is there. */
  readonly linkTo: (email: string, after?: string) => Promise<string>
}

export async function openInvitedCircle(url: string): Promise<InvitedCircle> {
  const [sara, leen, ann] = await Promise.all(['sara', 'leen', 'ann'].map(subject => accessToken(url, subject)))
  const sent = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }
  const { id } = Sent.parse(await postAs(url, { path: '/t/linde/referrals', token: sara, body: sent }))
  const toAcceptance = [
    ['start-intake', {}],
    ['record-intake', { heldOn: '2026-01-05', spokenWith: 'vader, moeder en Johan', summary: 'Goed gesprek.' }],
    ['set-question', { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?', confirmed: true }],
    ['accept', {}],
  ] as const
  for (const [index, [command, body]] of toAcceptance.entries())
    await postAs(url, { path: `/t/linde/referrals/${id}/${command}`, token: leen, body, version: index + 1 })
  const path = `/t/linde/trajectories/${id}`
  const read = async (token: string | undefined) => {
    const answer = await fetch(`${url}/api${path}`, { headers: { Authorization: `Bearer ${token}` } })
    return Known.parse(await answer.json())
  }
  const direct = async (token: string | undefined, command: string, body: object) =>
    postAs(url, { path: `${path}/${command}`, token, body, version: (await read(leen)).version })
  const prepare = (command: string, body: object = {}) => direct(ann, command, body)
  const manage = (command: string, body: object = {}) => direct(leen, command, body)
  await manage('offer', { person: 'ann', until: inThreeDays() })
  await prepare('accept-offer', { offer: (await read(ann)).offer?.id })
  await manage('tell-family')
  const johan = await begun()
  const details = { name: 'Johan Vermeulen', birthDate: '2018-02-03', language: 'nl', email: 'johan@kring.example' }
  await prepare('set-person', { person: johan, details })
  await prepare('set-reach', { person: johan, allowed: ['mail'], never: false, toChild: true })
  await prepare('discuss-safety', { person: johan, discussedOn: '2026-06-01', arrangements: [] })
  await prepare('invite', { person: johan })
  return { id, johan, prepare, manage, invite, linkTo: (email, after) => linkTo(url, email, after) }

  /** The stream begins the circle with whom the referral names. */
  async function begun(): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const [first] = (await read(ann)).circle?.people ?? []
      if (first !== undefined) return first.id
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    throw new Error('the circle did not begin')
  }

  async function invite(details: Person, { part = 'circle', reach = {} }: More = {}): Promise<string> {
    await prepare('add-person', { details: { language: 'nl', ...details }, part, known: { since: 'preparation' } })
    const person = (await read(ann)).circle?.people.at(-1)?.id ?? ''
    await prepare('set-reach', { person, allowed: ['mail', 'letter'], never: false, ...reach })
    await prepare('discuss-safety', { person, discussedOn: '2026-06-01', arrangements: [] })
    await prepare('invite', { person })
    await prepare('send-invitation', { person, way: 'mail' })
    return person
  }
}

/** Mails are sent by the stream: asked for until one has another link than `before`. */
async function linkTo(url: string, email: string, before?: string): Promise<string> {
  const until = Date.now() + 60_000
  for (;;) {
    const mails = Mails.parse(await (await fetch(`${url}/mailbox.json`)).json())
    const links = mails.flatMap(({ to, text }) =>
      to === email ? (/\S+\/i\/\S+#\S+/.exec(text)?.slice(0, 1) ?? []) : [],
    )
    const link = links.find(one => one !== before)
    if (link !== undefined) return link
    if (Date.now() > until) throw new Error(`no mail with a link to ${email}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

/** Everything that a day needs beside its people, who are the children in it, and who is with them. */
export async function prepareForDay(
  { prepare }: InvitedCircle,
  children: readonly string[],
  support: string,
): Promise<void> {
  for (const person of children)
    await prepare('set-child-part', { person, support, supportStays: true, phases: ['private'] })
  await prepare('set-choices', {
    chosenBy: 'Johan',
    time: 'Zaterdag',
    place: 'Bij oma',
    language: 'Nederlands',
    food: 'Soep',
  })
  await prepare('set-children', { answer: 'take-part' })
  await prepare('set-mandate', { legalContext: 'voluntary', holder: 'Els Claes', decidesBy: '2026-12-31' })
  await prepare('confirm-safety-check', { on: '2026-06-01' })
}
