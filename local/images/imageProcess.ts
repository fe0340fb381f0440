import { fileURLToPath } from 'node:url'
import { type Images, type ImageTask, LogoAnswer, PictureAnswer } from '@kring/functions/images/task'
import { type Limits, taskProcess } from '../tasks/taskProcess.ts'

/** The largest picture that is taken needs 10 s of one core and 1 GB when it is made to (docs/decisions/0035-pictures.md). */
const usual: Limits = { longest: 30_000, mostMemory: 2_000_000, idle: 10_000, mostWaiting: 50 }

const program = fileURLToPath(new URL('child.ts', import.meta.url))

/** Makes pictures in a child process. A picture that hangs it or fills its memory is refused as 'too-complex'. */
export function imageProcess(change: Partial<Limits> = {}): Images {
  const perform = taskProcess<ImageTask>(program, { ...usual, ...change })
  const ask = async (task: ImageTask): Promise<unknown> => (await perform(task)) ?? { ok: false, fault: 'too-complex' }
  return {
    makePicture: async (type, bytes, mostPixels) =>
      PictureAnswer.parse(await ask({ work: 'picture', type, bytes, mostPixels })),
    makeLogo: async bytes => LogoAnswer.parse(await ask({ work: 'logo', bytes })),
  }
}
