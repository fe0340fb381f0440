import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { fromHeader } from './address.ts'
import type { Mailer } from './mail.ts'

/** Sends through Amazon SES from one verified address. SES does not detect repeats; the mail ledger does. */
export function sesMailer(from: string, client = new SESv2Client({})): Mailer {
  return {
    async send(mail) {
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
          EmailTags: [{ Name: 'kind', Value: mail.kind }],
        }),
      )
    },
  }
}
