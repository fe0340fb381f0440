import { TenantId } from '@kring/domain'
import * as z from 'zod'
import { correlatedBy } from '../../data/correlation.ts'
import type { UndeliveredReason } from '../../data/index.ts'
import type { StreamDependencies } from '../../stream/dependencies.ts'
import { mailOfTag } from '../../stream/mail/sesMailer.ts'
import { takeBack } from '../../stream/messages/takeBack.ts'

/**
 * What SES publishes of a mail, as far as it is used: which mail, and what became of it; not the address.
 * docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const Notification = z.object({
  eventType: z.string(),
  bounce: z.object({ bounceType: z.string() }).optional(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
})

/** AWS: several records at once are possible by contract. docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
export const SnsEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) })
export type SnsEvent = z.infer<typeof SnsEvent>

/**
 * Notes bounces and complaints on the dossier or member that the mail was about, and tells somebody who can act. What is
 * no notification of ours is counted and left: it comes back the same each time. Throws what the table throws.
 */
export async function takeFeedback(dependencies: StreamDependencies, { Records }: SnsEvent): Promise<void> {
  for (const { Sns } of Records) {
    const parsed = Notification.safeParse(parseJson(Sns.Message))
    const reason = parsed.success ? reasonOf(parsed.data) : undefined
    if (reason === 'none') continue
    const tags = parsed.success ? parsed.data.mail.tags : {}
    await correlatedBy(tags.correlation?.[0], () => takeReport(dependencies, tags, reason))
  }
}

async function takeReport(
  dependencies: StreamDependencies,
  tags: z.infer<typeof Notification>['mail']['tags'],
  reason: UndeliveredReason | undefined,
): Promise<void> {
  const [mail] = tags.mail ?? []
  const tenant = TenantId.optional().safeParse(tags.tenant?.[0])
  const isTaken =
    reason !== undefined && mail !== undefined && tenant.success
      ? await takeBack(dependencies, tenant.data, mailOfTag(mail), reason)
      : false
  if (isTaken) return
  dependencies.log.error('a report about a mail leads nowhere', { reason })
  dependencies.count('Untold')
}

function reasonOf({ eventType, bounce }: z.infer<typeof Notification>): UndeliveredReason | 'none' {
  switch (eventType) {
    case 'Bounce':
      // AWS: after a permanent one SES sends nothing more; the others may work another time.
      return bounce?.bounceType === 'Permanent' ? 'bounced' : 'not-delivered'
    case 'Complaint':
      return 'complained'
    case 'Reject':
      return 'refused'
    default:
      return 'none'
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
