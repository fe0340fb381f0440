import { waitBeforeInvitingAgain } from '@kring/domain'
import * as z from 'zod'
import { Email } from '../../api/contract/email.ts'
import { forIdentity, forRegister, forTenant, type Member } from '../../data/index.ts'
import { command } from '../command.ts'
import { OperationFault } from '../fault.ts'
import type { OperatedHost } from '../host.ts'

/** An invitation, and how its mail is sent again. */
type Open = { readonly member: Member; readonly again: (member: Member, at: string) => Promise<Member | undefined> }

export const inviteCommand = command({
  name: 'invite',
  summary: 'send the open invitations of somebody again, and that of their account',
  usage: [
    'kring invite <email> --resend: the invitation of the account, when they never signed in, and each open invitation to a role.',
    'Not more often than once an hour.',
  ],
  words: ['email'],
  options: { resend: 'flag' },
  local: 'running',
  input: { email: Email, resend: z.literal(true, 'Say --resend: people are invited on the screens.') },
  run: async ({ email }, { host, say }) => {
    const invitations = (await invitationsOf(host, email)).filter(({ member }) => member.pending === 'acceptance')
    if (invitations.length === 0)
      throw new OperationFault('invitation-not-open', `${email} has no open invitation to a role.`)
    const at = host.now()
    const due = invitations.filter(({ member }) => waitFor(member, at) === 0)
    if (due.length === 0) {
      const minutes = Math.ceil(Math.min(...invitations.map(({ member }) => waitFor(member, at))) / 60)
      throw new OperationFault(
        'invited-lately',
        `${email} was invited within the hour: try again in ${minutes} minutes.`,
      )
    }
    say(sentences[await host.accounts.inviteAgain(email)])
    for (const { member, again } of due)
      if ((await again(member, at)) !== undefined) say(`${member.membership.role}: sent again.`)
    return 0
  },
})

const sentences = {
  sent: 'Account: sent again.',
  'signed-in': 'Account: they have signed in before, so there is nothing to send.',
  unknown: 'Account: there is none with this address; the roles were granted to another.',
  none: 'Account: this host sends no invitation of its own.',
} as const

const waitFor = (member: Member, at: string): number =>
  waitBeforeInvitingAgain(member.invitedAgain ?? member.confirmed?.at ?? member.since, at)

async function invitationsOf({ store }: OperatedHost, email: string): Promise<readonly Open[]> {
  const identity = forIdentity(store)
  const partners = await forRegister(store).tenants()
  const ofPartners = await Promise.all(
    partners.map(async ({ id }) => {
      const { members } = forTenant(store, id)
      return (await members.list()).map((member): Open => ({ member, again: members.inviteAgain }))
    }),
  )
  const all = [
    ...(await identity.list()).map((member): Open => ({ member, again: identity.inviteAgain })),
    ...ofPartners.flat(),
  ]
  return all.filter(({ member }) => member.email?.toLowerCase() === email.toLowerCase())
}
