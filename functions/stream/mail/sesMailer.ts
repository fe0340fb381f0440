import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { correlationId } from '../../data/correlation.ts'
import { fromHeader } from './address.ts'
import { type Mail, type Mailer, MailRefused } from './mail.ts'

/**
 * Milliseconds and tries after which SES is given up, pauses between the tries included: well below the time for which a
 * mail is claimed (functions/data/mailLedger.ts), so that no other worker sends it meanwhile.
 */
export const sesPatience = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_500, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const

/** Sends through Amazon SES from one verified address. SES does not detect repeats; the mail ledger does. */
export function sesMailer(from: string, client = new SESv2Client(sesPatience)): Mailer {
  return {
    async send(mail) {
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: fromHeader(mail.sender, from),
            Destination: { ToAddresses: [mail.to] },
            Content: {
              Simple: {
                Subject: { Data: mail.subject, Charset: 'UTF-8' },
                Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
              },
            },
            EmailTags: tagsOf(mail),
          }),
        )
      } catch (error) {
        // AWS: both come back whenever this mail is sent; what concerns the account, its limits or its domain has errors of
        // its own, and passes. docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html#API_SendEmail_Errors
        if (error instanceof MessageRejected || error instanceof BadRequestException)
          throw new MailRefused(error.name, { cause: error })
        throw error
      }
    },
  }
}

/**
 * Comes back with a bounce or complaint, and says which mail it was. AWS: letters, digits, '-' and '_', at most 256.
 * docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html
 */
function tagsOf({ id, kind, tenant }: Mail): { Name: string; Value: string }[] {
  const mail = mailTag(id)
  const request = correlationId()
  return [
    { Name: 'kind', Value: kind },
    ...(tenant === undefined ? [] : [{ Name: 'tenant', Value: tenant }]),
    ...(mail.length > 256 ? [] : [{ Name: 'mail', Value: mail }]),
    ...(request === undefined ? [] : [{ Name: 'correlation', Value: request }]),
  ]
}

/** The id of a mail as a tag, and back. */
export const mailTag = (id: string): string => Buffer.from(id).toString('base64url')
export const mailOfTag = (tag: string): string => Buffer.from(tag, 'base64url').toString()
