import type { PictureType } from '@kring/domain/attachments'
import { functionInvoker } from '../invokeFunction.ts'
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

/** Calls the image function by its name. A task that brings the function down is refused as 'too-complex'. */
export function lambdaImages(functionName: string | undefined, region: string | undefined): LambdaImages {
  const invoke = functionInvoker(functionName, region, 'KRING_IMAGES')
  const ask = async (event: ImageEvent): Promise<unknown> =>
    (await invoke(event)) ?? { ok: false, fault: 'too-complex' }
  return {
    makeLinked: async (type, links) => LinkedAnswer.parse(await ask({ work: 'picture', type, ...links })),
    makeLogo: async bytes => {
      const answer = await ask({ work: 'logo', bytes: Buffer.from(bytes).toString('base64') })
      const made = LogoEventAnswer.parse(answer)
      return made.ok ? { ...made, bytes: new Uint8Array(Buffer.from(made.bytes, 'base64')) } : made
    },
  }
}
