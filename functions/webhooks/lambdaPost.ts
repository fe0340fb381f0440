import { functionInvoker } from '../invokeFunction.ts'
import { PostAnswer, type PostWebhook } from './task.ts'

/**
 * The sender as a function of its own, by its name. Throws when it was brought down: its own limits end a sending long before
 * (post.ts), so that is a fault of ours and no receiver's, and what is to be sent counts as late.
 */
export function lambdaPost(functionName: string | undefined, region: string | undefined): PostWebhook {
  const invoke = functionInvoker(functionName, region, 'KRING_WEBHOOKS')
  return async task => {
    const answer = await invoke(task)
    if (answer === undefined) throw new Error('the sender of webhooks was brought down')
    return PostAnswer.parse(answer)
  }
}
