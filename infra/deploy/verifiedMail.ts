import { setTimeout } from 'node:timers/promises'
import { GetEmailIdentityCommand } from '@aws-sdk/client-sesv2'
import type { Environment } from '../environments.ts'
import { Refused } from './fault.ts'
import type { Clients } from './preflight/clients.ts'

/** Seconds between two looks. AWS: most domains are verified within minutes, after their records are known. */
const between = 15
const longest = 30 * 60

/**
 * Waits until SES has found the records of the mail domain, those of its return address too: Cognito refuses to send with an
 * identity that is not verified.
 * Throws Refused after half an hour; deploying again then goes on here.
 */
export async function whenMailIsVerified(
  { mailDomain }: Pick<Environment, 'mailDomain'>,
  { ses }: Pick<Clients, 'ses'>,
  pause: (milliseconds: number) => Promise<unknown> = setTimeout,
): Promise<void> {
  let isSigned = false
  let returnDomain = mailDomain
  for (let waited = 0; waited <= longest; waited += between) {
    const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: mailDomain }))
    isSigned = found.VerifiedForSendingStatus === true
    // Until then SES refuses every mail: infra/constructs/mailSender.ts lets none leave with another return address.
    returnDomain = found.MailFromAttributes?.MailFromDomain ?? returnDomain
    if (isSigned && found.MailFromAttributes?.MailFromDomainStatus === 'SUCCESS') return
    await pause(between * 1000)
  }
  throw new Refused([
    {
      code: 'mail-not-verified',
      what: `SES has not found the ${isSigned ? 'MAIL FROM' : 'DKIM'} records of ${mailDomain} within half an hour`,
      remedy: `Look them up (${isSigned ? `dig MX ${returnDomain}` : `dig CNAME <token>._domainkey.${mailDomain}`}), then deploy again: it goes on from here.`,
    },
  ])
}
