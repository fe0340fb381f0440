import { DescribeContinuousBackupsCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { paginateListEventSourceMappings } from '@aws-sdk/client-lambda'
import { GetEmailIdentityCommand } from '@aws-sdk/client-sesv2'
import type { Environment } from '../../environments.ts'
import type { Clients } from '../preflight/clients.ts'
import { outputsOf } from '../stacks.ts'
import type { DayCheck } from './check.ts'

/** Whether the services of an account work together as the templates mean it. */
export const serviceChecks = (
  { name, region, mailDomain, domain }: Environment,
  { lambda, ses, cloudFormation }: Pick<Clients, 'lambda' | 'ses' | 'cloudFormation'>,
): readonly DayCheck[] => [
  {
    name: 'both readers of the stream read it: nothing is refused to the poller',
    async run() {
      const results: string[] = []
      for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings({ client: lambda }, {}))
        for (const { FunctionArn = '', State, LastProcessingResult = '' } of EventSourceMappings)
          if (FunctionArn.includes(`kring-${name}-`)) results.push(`${State} ${LastProcessingResult}`)
      const wrong = results.filter(result => !/^Enabled (?:OK|No records processed)/.test(result))
      if (results.length !== 2 || wrong.length > 0) throw new Error(`${results.length} readers: ${results.join('; ')}`)
    },
  },
  {
    name: 'mail is signed, and its return address is ours',
    async run() {
      const { DkimAttributes, MailFromAttributes } = await ses.send(
        new GetEmailIdentityCommand({ EmailIdentity: mailDomain }),
      )
      const [dkim, from] = [DkimAttributes?.Status, MailFromAttributes?.MailFromDomainStatus]
      if (dkim !== 'SUCCESS' || from !== 'SUCCESS') throw new Error(`DKIM ${dkim}, MAIL FROM ${from}`)
    },
  },
  {
    name: 'the table can be put back to any second of the last 35 days',
    async run() {
      const TableName = (await outputsOf({ cloudFormation }, `kring-${name}-data`))('TableName')
      const { ContinuousBackupsDescription: found } = await new DynamoDBClient({ region }).send(
        new DescribeContinuousBackupsCommand({ TableName }),
      )
      const { PointInTimeRecoveryStatus, RecoveryPeriodInDays } = found?.PointInTimeRecoveryDescription ?? {}
      if (PointInTimeRecoveryStatus !== 'ENABLED' || RecoveryPeriodInDays !== 35)
        throw new Error(`${PointInTimeRecoveryStatus}, ${RecoveryPeriodInDays} days`)
    },
  },
  {
    name: 'the web ACL refuses an attack in an address, and takes the same text in a body',
    async run() {
      const attack = '<script>alert(1)</script>'
      const asked = await fetch(`https://${domain}/api/health?q=${encodeURIComponent(attack)}`)
      if (asked.status !== 403) throw new Error(`in an address it was answered with ${asked.status}`)
      const body = JSON.stringify({ text: attack })
      const headers = { 'content-type': 'application/json' }
      const posted = await fetch(`https://${domain}/api/t/nobody/referrals`, { method: 'POST', headers, body })
      const said: unknown = await posted.json().catch(() => undefined)
      if (typeof said !== 'object' || said === null || !('code' in said))
        throw new Error(`in a body it was answered with ${posted.status}, and not by the API`)
    },
  },
]
