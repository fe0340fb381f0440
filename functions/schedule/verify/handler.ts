import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { MetricUnit } from '@aws-lambda-powertools/metrics'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import middy from '@middy/core'
import { withSecret } from '../../secret.ts'
import { telemetry } from '../../telemetry.ts'
import { type GoOn, verifyFromEnvironment } from './environment.ts'

const { logger, metrics, log, onConsumed } = telemetry('verify')
const client = new LambdaClient({})

/** AWS: a queued invocation is not waited for. docs.aws.amazon.com/lambda/latest/dg/invocation-async.html */
const goOn = async (event: GoOn): Promise<void> => {
  const FunctionName = process.env.AWS_LAMBDA_FUNCTION_NAME
  await client.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload: JSON.stringify(event) }))
}
const add = (metric: string, value: number): void => void metrics.addMetric(metric, MetricUnit.Count, value)

/** Lambda handler of the daily check. */
export const handler = middy(verifyFromEnvironment(await withSecret(process.env), { log, add, goOn, onConsumed }))
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
