import { makeLogo } from './makeLogo.ts'
import { makePicture } from './makePicture.ts'
import type { ImageTask, LogoAnswer, PictureAnswer } from './task.ts'

/** Carries out one task in this process, which may take long or crash: never call it where other requests are answered. */
export const carryOut = (task: ImageTask): Promise<PictureAnswer | LogoAnswer> =>
  task.work === 'logo' ? makeLogo(task.bytes) : makePicture(task.type, task.bytes, task.mostPixels)
