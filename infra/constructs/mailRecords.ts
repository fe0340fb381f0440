import { Duration, Fn, type Stack } from 'aws-cdk-lib'
import { CfnRecordSet, MxRecord, TxtRecord } from 'aws-cdk-lib/aws-route53'
import type { Environment } from '../environments.ts'
import { hostedZoneOf } from './hostedZone.ts'
import type { MailSender } from './mailSender.ts'

const ttl = Duration.hours(1)

/**
 * What receivers look up of mail from us: the keys that sign it (DKIM), who may send for the return address (SPF), and what
 * to do with the rest (DMARC).
 */
export function addMailRecords(
  stack: Stack,
  environment: Environment,
  { dkimRecords, returnDomain }: MailSender,
): void {
  const { mailDomain, hostedZone, dmarc } = environment
  const zone = hostedZoneOf(stack, environment)
  dkimRecords.forEach(({ name, value }, index) => {
    // The name is known once the identity is made, and is a whole one.
    new CfnRecordSet(stack, `Dkim${index + 1}`, {
      hostedZoneId: hostedZone.id,
      name: Fn.join('', [name, '.']),
      type: 'CNAME',
      ttl: String(ttl.toSeconds()),
      resourceRecords: [value],
    })
  })
  // AWS: docs.aws.amazon.com/ses/latest/dg/mail-from.html
  new MxRecord(stack, 'ReturnMx', {
    zone,
    ttl,
    recordName: `${returnDomain}.`,
    values: [{ priority: 10, hostName: `feedback-smtp.${stack.region}.amazonses.com` }],
  })
  new TxtRecord(stack, 'ReturnSpf', {
    zone,
    ttl,
    recordName: `${returnDomain}.`,
    values: ['v=spf1 include:amazonses.com -all'],
  })
  // RFC 7489. Both checks must be of our own domain or one below it: the return address is below it.
  new TxtRecord(stack, 'Dmarc', {
    zone,
    ttl,
    recordName: `_dmarc.${mailDomain}.`,
    values: [`v=DMARC1; p=${dmarc.policy}; adkim=s; aspf=r; rua=mailto:${dmarc.reportsTo}`],
  })
}
