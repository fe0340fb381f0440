import type { PictureType } from '@kring/domain/attachments'
import { type ImageEvent, LinkedAnswer, LogoEventAnswer } from './event.ts'
import type { LogoAnswer } from './task.ts'

/** Links to the upload and to the place of the picture made of it, signed for some seconds. */
export type PictureLinks = {
  readonly from: string
  readonly to: string
  readonly mostPixels?: number | undefined
}

/** The image function as the API uses it. */
export type LambdaImages = {
  makeLinked(type: PictureType, links: PictureLinks): Promise<LinkedAnswer>
  makeLogo(bytes: Uint8Array): Promise<LogoAnswer>
}

/** The function did not answer, for a reason that may pass. Its name is one that the API answers with 503. */
class ImageFunctionUnavailable extends Error {
  override readonly name = 'ServiceUnavailable'
}

/** Answers of Lambda for a function that a task brought down: its time or its memory was used up. */
const broughtDown = /Sandbox\.Timedout|Task timed out|Runtime\.OutOfMemory|Runtime\.ExitError|signal: killed/

/**
 * Calls the image function by its name. A task that brings the function down is refused as 'too-complex': the next one
 * gets a new process. docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function lambdaImages(functionName: string | undefined, region: string | undefined): LambdaImages {
  const invoke = lazily(() => openInvoke(functionName, region))
  const ask = async (event: ImageEvent): Promise<unknown> => (await invoke())(event)
  return {
    makeLinked: async (type, links) => LinkedAnswer.parse(await ask({ work: 'picture', type, ...links })),
    makeLogo: async bytes => {
      const answer = await ask({ work: 'logo', bytes: Buffer.from(bytes).toString('base64') })
      const made = LogoEventAnswer.parse(answer)
      return made.ok ? { ...made, bytes: new Uint8Array(Buffer.from(made.bytes, 'base64')) } : made
    },
  }
}

/** The client of Lambda is loaded with the first picture, not with every cold start of the API. */
async function openInvoke(functionName: string | undefined, region: string | undefined) {
  if (functionName === undefined) throw new TypeError('this function has no image function (KRING_IMAGES)')
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda')
  const client = new LambdaClient(region === undefined ? {} : { region })
  return async (event: ImageEvent): Promise<unknown> => {
    const command = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) })
    const { FunctionError, Payload } = await client.send(command).catch((error: unknown) => {
      throw new ImageFunctionUnavailable('not called', { cause: error })
    })
    const text = Payload?.transformToString() ?? ''
    if (FunctionError === undefined) return JSON.parse(text)
    if (broughtDown.test(text)) return { ok: false, fault: 'too-complex' }
    throw new ImageFunctionUnavailable(FunctionError)
  }
}

function lazily<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}
