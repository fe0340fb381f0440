/**
 * A process that is one warm Lambda function: loads `index.mjs` of the folder in its first argument and answers each event
 * that its parent sends. docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 */
const [folder] = process.argv.slice(2)
const { handler } = await import(`${folder}/index.mjs`)

const context = {
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:${process.env.AWS_REGION}:111122223333:function:${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
  memoryLimitInMB: '1024',
  awsRequestId: 'request',
  logGroupName: 'log',
  logStreamName: 'log',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 60_000,
}

process.on('message', async ({ id, event }: { readonly id: number; readonly event: unknown }) => {
  try {
    process.send?.({ id, result: await handler(event, context) })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
process.send?.({ id: 'ready' })
