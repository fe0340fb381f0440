/** The function did not answer, for a reason that may pass. Its name is one that the API answers with 503. */
class FunctionUnavailable extends Error {
  override readonly name = 'ServiceUnavailable'
}

/** Answers of Lambda for a function that a task brought down: its time or its memory was used up. */
const broughtDown = /Sandbox\.Timedout|Task timed out|Runtime\.OutOfMemory|Runtime\.ExitError|signal: killed/

/**
 * Calls a function of ours by its name with one task and returns its answer, which is undefined when the task brought the
 * function down: the next one gets a new process. `setting`: the environment variable that names the function. The client
 * of Lambda is loaded with the first task, not with every cold start of the API.
 * docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function functionInvoker(
  functionName: string | undefined,
  region: string | undefined,
  setting: string,
): (task: unknown) => Promise<unknown> {
  const invoke = lazily(() => openInvoke(functionName, region, setting))
  return async task => (await invoke())(task)
}

async function openInvoke(functionName: string | undefined, region: string | undefined, setting: string) {
  if (functionName === undefined) throw new TypeError(`this function knows no function of that kind (${setting})`)
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda')
  const client = new LambdaClient(region === undefined ? {} : { region })
  return async (task: unknown): Promise<unknown> => {
    const command = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(task) })
    const { FunctionError, Payload } = await client.send(command).catch((error: unknown) => {
      throw new FunctionUnavailable('not called', { cause: error })
    })
    const text = Payload?.transformToString() ?? ''
    if (FunctionError === undefined) return JSON.parse(text)
    if (broughtDown.test(text)) return undefined
    throw new FunctionUnavailable(FunctionError)
  }
}

function lazily<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}
