import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53'
import type { Construct } from 'constructs'
import type { Environment } from '../environments.ts'

/** The zone of the settings, which exists before any deployment; synthesis does not look it up. */
export const hostedZoneOf = (scope: Construct, { hostedZone }: Pick<Environment, 'hostedZone'>): IHostedZone =>
  HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: hostedZone.id, zoneName: hostedZone.name })
