import { areas } from '@kring/functions/api/middleware/area'
import * as z from 'zod'
import type { Environment } from '../environments.ts'
import { templatesOf } from '../templates.ts'

/** What costs the same whether anybody comes or not, counted in the templates of an environment. */
export type FixedParts = {
  readonly alarmMetrics: number
  readonly customMetrics: number
  readonly dashboards: number
  readonly keys: number
  readonly secrets: number
  readonly acls: number
  readonly aclRules: number
  /** Functions that the clock calls, by how often a month. */
  readonly clockRuns: number
  readonly perRouteMetrics: boolean
  /** Whole copies of the table that the vaults hold at a time, in all regions. */
  readonly backupCopies: number
}

const Alarm = z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional() })
const Acl = z.object({ Rules: z.array(z.unknown()).default([]) })
const Rule = z.object({ ScheduleExpression: z.string().optional() })
const Stage = z.object({
  DefaultRouteSettings: z.object({ DetailedMetricsEnabled: z.boolean().optional() }).optional(),
})

const Lifecycle = z.object({ DeleteAfterDays: z.coerce.number() })
const BackupPlan = z.object({
  BackupPlan: z.object({
    BackupPlanRule: z.array(
      z.object({
        ScheduleExpression: z.string(),
        Lifecycle,
        CopyActions: z.array(z.object({ Lifecycle })).default([]),
      }),
    ),
  }),
})

/** Metrics that the functions record by themselves, beside two for each area of the API (functions/telemetry). */
const ownMetrics = {
  /** Read and written units, of each function that has the table. */
  units: 2 * 6,
  /** SealFaults, SetAside, Untold, StorageFaults, KeyFaults, DueLateness, VerifyFaults, VerifyRuns: of the functions that count them. */
  counted: 14,
}

export function fixedPartsOf(environment: Environment): FixedParts {
  const resources = Object.values(templatesOf(environment, { site: 'none' })).flatMap(template =>
    Object.values(z.object({ Resources: z.record(z.string(), Resource) }).parse(template.toJSON()).Resources),
  )
  const of = (type: string): readonly unknown[] =>
    resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties)
  const alarms = of('AWS::CloudWatch::Alarm').map(one => Alarm.parse(one))
  const acls = of('AWS::WAFv2::WebACL').map(one => Acl.parse(one))
  return {
    alarmMetrics: alarms.reduce((total, { Metrics }) => total + metricsOf(Metrics), 0),
    customMetrics: 2 * areas.length + ownMetrics.units + ownMetrics.counted,
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    keys: of('AWS::KMS::Key').length,
    secrets: of('AWS::SecretsManager::Secret').length,
    acls: acls.length,
    aclRules: acls.reduce((total, { Rules }) => total + Rules.length, 0),
    clockRuns: of('AWS::Events::Rule').reduce<number>((total, one) => total + runsOf(Rule.parse(one)), 0),
    backupCopies: of('AWS::Backup::BackupPlan').reduce<number>(
      (total, one) => total + copiesOf(BackupPlan.parse(one)),
      0,
    ),
    perRouteMetrics: of('AWS::ApiGatewayV2::Stage').some(
      one => Stage.parse(one).DefaultRouteSettings?.DetailedMetricsEnabled === true,
    ),
  }
}

const Resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) })

/** AWS: an alarm on an expression is billed by the metrics in it. */
const metricsOf = (metrics: z.infer<typeof Alarm>['Metrics']): number =>
  metrics === undefined ? 1 : metrics.filter(({ MetricStat }) => MetricStat !== undefined).length

/** A rule of each day keeps as many as its days; of a weekday, a seventh; of a day of the month, one for each begun month. */
const copiesOf = ({ BackupPlan: { BackupPlanRule } }: z.infer<typeof BackupPlan>): number =>
  BackupPlanRule.reduce((total, { ScheduleExpression, Lifecycle: here, CopyActions }) => {
    const [, , , dayOfMonth = '*', , dayOfWeek = '?'] = ScheduleExpression.replace(/^cron\(|\)$/g, ' ').split(/\s+/)
    const every = /^\d/.test(dayOfMonth) ? 30 : /^[*?]$/.test(dayOfWeek) ? 1 : 7
    const copies = [here, ...CopyActions.map(one => one.Lifecycle)]
    return total + copies.reduce((sum, { DeleteAfterDays }) => sum + Math.ceil(DeleteAfterDays / every), 0)
  }, 0)

const minutesOfMonth = 43_800

function runsOf({ ScheduleExpression = '' }: z.infer<typeof Rule>): number {
  const [, every, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(ScheduleExpression) ?? []
  const minutes = { minute: 1, hour: 60, day: 1_440 }[unit ?? ''] ?? 1_440
  return minutesOfMonth / (minutes * Number(every ?? 1))
}
