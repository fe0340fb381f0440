import { isInForce } from '@kring/domain'
import * as z from 'zod'
import { Email } from '../../api/contract/email.ts'
import { forIdentity } from '../../data/index.ts'
import { command } from '../command.ts'
import { OperationFault } from '../fault.ts'

/**
 * The first platform admin of a host. From then on admins are granted on the screens, where one grants and another confirms:
 * this command makes no second one.
 */
export const adminCommand = command({
  name: 'admin',
  summary: 'make the first platform admin: their account, and an invitation that they accept',
  usage: [
    'kring admin <email> --name "<name>": creates the account, or finds it, and invites it as platform admin.',
    'Refused with admin-exists when somebody is platform admin, or is invited as one: others are granted on the screens.',
  ],
  words: ['email'],
  options: { name: 'value' },
  local: 'running',
  input: { email: Email, name: z.string().trim().min(2).max(120) },
  run: async ({ email, name }, { host, say }) => {
    const identity = forIdentity(host.store)
    const admins = (await identity.list()).filter(({ membership }) => membership.role === 'platform-admin')
    if (admins.some(isInForce))
      throw new OperationFault('admin-exists', 'There is a platform admin, who grants others on the screens.')
    // One who was invited and has not accepted yet counts too; the same person may be invited again.
    if (admins.some(admin => admin.email !== email))
      throw new OperationFault(
        'admin-exists',
        'Somebody else is invited as platform admin: kring invite sends that again.',
      )
    const subject = await host.accounts.ensure({ name, email })
    const membership = { role: 'platform-admin' } as const
    const granted = { since: host.now(), by: 'kring admin', invited: true, pending: 'acceptance' } as const
    const member = await identity.grant({ subject, name, email, membership, ...granted })
    say(
      member.since === granted.since
        ? `${email} is invited as platform admin: they sign in and accept.`
        : `${email} was invited before: they sign in and accept; kring invite ${email} --resend sends it again.`,
    )
    return 0
  },
})
