import { functionInvoker } from '../invokeFunction.ts'
import { fromEvent } from './event.ts'
import type { MakePaper } from './task.ts'

/** Calls the paper function by its name. A document that brings the function down is refused as 'too-complex'. */
export function lambdaPapers(functionName: string | undefined, region: string | undefined): MakePaper {
  const invoke = functionInvoker(functionName, region, 'KRING_PAPERS')
  return async document => fromEvent((await invoke(document)) ?? { ok: false, refusal: 'too-complex' })
}
