import * as z from 'zod'
import { annsTrajectory, type Person } from './annsTrajectory.ts'

const Mails = z.array(z.object({ to: z.string(), text: z.string() }))

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
  const { id, give: prepare, manage, add, known } = await annsTrajectory(url)
  const johan = await known('Johan')
  const details = { name: 'Johan Vermeulen', birthDate: '2018-02-03', language: 'nl', email: 'johan@kring.example' }
  await prepare('set-person', { person: johan, details })
  await prepare('set-reach', { person: johan, allowed: ['mail'], never: false, toChild: true })
  await prepare('discuss-safety', { person: johan, discussedOn: '2026-06-01', arrangements: [] })
  await prepare('invite', { person: johan })
  return { id, johan, prepare, manage, invite, linkTo: (email, after) => linkTo(url, email, after) }

  async function invite(details: Person, { part = 'circle', reach = {} }: More = {}): Promise<string> {
    const person = await add(details, { part, reach: { allowed: ['mail', 'letter'], ...reach } })
    await prepare('discuss-safety', { person, discussedOn: '2026-06-01', arrangements: [] })
    await prepare('invite', { person })
    await prepare('send-invitation', { person, way: 'mail' })
    return person
  }
}

/** Mails are sent by the stream: asked for until one has another link than `before`. */
export async function linkTo(url: string, email: string, before?: string): Promise<string> {
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
