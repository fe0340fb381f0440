import { functionInvoker } from '../invokeFunction.ts'
import { type CarryOutErasure, ErasureAnswer } from './task.ts'

/** The eraser as a function of its own, by its name. An answer that is none is thrown: what is due is tried again. */
export function lambdaEraser(functionName: string | undefined, region: string | undefined): CarryOutErasure {
  const invoke = functionInvoker(functionName, region, 'KRING_ERASER')
  return async task => ErasureAnswer.parse(await invoke(task))
}
