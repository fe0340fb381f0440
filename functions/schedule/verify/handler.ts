import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import middy from '@middy/core'
import { withSecret } from '../../secret.ts'
import { telemetry } from '../../telemetry/telemetry.ts'
import { type GoOn, verifyFromEnvironment } from './environment.ts'

const { logger, measured, log, onConsumed, add } = telemetry('verify')
const client = new LambdaClient({})

/** AWS: a queued invocation is not waited for. docs.aws.amazon.com/lambda/latest/dg/invocation-async.html */
const goOn = async (event: GoOn): Promise<void> => {
  const FunctionName = process.env.AWS_LAMBDA_FUNCTION_NAME
  await client.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload: JSON.stringify(event) }))
}

/** Lambda handler of the daily check. */
export const handler = middy(verifyFromEnvironment(await withSecret(process.env), { log, add, goOn, onConsumed }))
  .use(injectLambdaContext(logger))
  .use(measured)
