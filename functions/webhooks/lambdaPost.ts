import { functionInvoker } from '../invokeFunction.ts'
import { PostAnswer, type PostWebhook } from './task.ts'

/** The sender as a function of its own, by its name. One that was brought down did not send, as far as is known. */
export function lambdaPost(functionName: string | undefined, region: string | undefined): PostWebhook {
  const invoke = functionInvoker(functionName, region, 'KRING_WEBHOOKS')
  return async task => PostAnswer.parse((await invoke(task)) ?? { came: 'fault', fault: 'too-slow' })
}
