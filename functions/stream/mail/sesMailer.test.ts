import { createServer } from 'node:http'
import {
  AccountSuspendedException,
  BadRequestException,
  MessageRejected,
  type MessageTag,
  SESv2Client,
  SendingPausedException,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2'
import { TenantId } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { claimSeconds } from '../../data/mailLedger.ts'
import { type Mail, MailRefused } from './mail.ts'
import { mailOfTag, sesMailer, sesPatience } from './sesMailer.ts'

const mail: Mail = {
  id: 'linde-LIN-2026-000001-1-referral-received-referrer',
  tenant: TenantId.parse('linde'),
  kind: 'referral-received',
  to: 'jan@example.be',
  locale: 'nl',
  subject: 'Ontvangen',
  text: 'Dank je wel.',
}
const error = { message: 'no', $metadata: {} }

/** A client of SES that sends nothing: it takes each mail, or throws. */
function ses(why?: Error) {
  const client = new SESv2Client({ region: 'eu-west-1' })
  const tags: MessageTag[] = []
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        if (why !== undefined) throw why
        if ('EmailTags' in input) tags.push(...(input.EmailTags ?? []))
        return { output: { $metadata: {} }, response: {} }
      },
    { step: 'initialize', priority: 'high' },
  )
  return { mailer: sesMailer('kring@example.be', client), tags }
}

describe('mail by SES', () => {
  it.each([new MessageRejected(error), new BadRequestException(error)])(
    '$name refuses this mail for good',
    async why => {
      await expect(ses(why).mailer.send(mail)).rejects.toBeInstanceOf(MailRefused)
    },
  )

  it.each([
    new TooManyRequestsException(error),
    new SendingPausedException(error),
    new AccountSuspendedException(error),
    Object.assign(new Error('gone'), { name: 'TimeoutError' }),
  ])('$name says nothing of the address: it may pass', async why => {
    const sending = ses(why).mailer.send(mail)
    await expect(sending).rejects.toThrow(why.message)
    await expect(sending).rejects.not.toBeInstanceOf(MailRefused)
  })

  it('carries tags by which a report finds the mail again, in letters that SES takes', async () => {
    const { mailer, tags } = ses()
    await mailer.send({ ...mail, id: 'linde-LIN-2026-000001-1-é#%' })
    for (const { Value = '' } of tags) expect(Value).toMatch(/^[\w-]{1,256}$/)
    expect(tags.find(({ Name }) => Name === 'tenant')?.Value).toBe('linde')
    expect(mailOfTag(tags.find(({ Name }) => Name === 'mail')?.Value ?? '')).toBe('linde-LIN-2026-000001-1-é#%')
  })

  it('goes without the tag where the id is too long for one', async () => {
    const { mailer, tags } = ses()
    await mailer.send({ ...mail, id: 'x'.repeat(300) })
    expect(tags.map(({ Name }) => Name)).toEqual(['kind', 'tenant'])
  })
})

describe('a mail service that does not answer', () => {
  it('is given up well before another worker may claim the mail', () => {
    const { maxAttempts, requestHandler } = sesPatience
    const longest = maxAttempts * (requestHandler.connectionTimeout + requestHandler.requestTimeout)
    expect(longest).toBeLessThan((claimSeconds * 1000 * 3) / 4)
  })

  it('ends the sending with an error that passes', async () => {
    const silent = createServer(() => {})
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const client = new SESv2Client({
      ...sesPatience,
      requestHandler: { ...sesPatience.requestHandler, requestTimeout: 30 },
      region: 'eu-west-1',
      endpoint: `http://127.0.0.1:${port}`,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    })
    const failure = await sesMailer('kring@example.be', client)
      .send(mail)
      .catch((error: unknown) => error)
    silent.closeAllConnections()
    silent.close()
    expect(failure).toMatchObject({ name: 'TimeoutError' })
    expect(failure).not.toBeInstanceOf(MailRefused)
  })
})
