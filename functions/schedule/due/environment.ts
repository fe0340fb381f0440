import { lambdaEraser } from '../../erasure/lambdaEraser.ts'
import type { CarryOutErasure } from '../../erasure/task.ts'
import { type StreamHostOptions, streamDependencies } from '../../stream/environment.ts'
import { lambdaPost } from '../../webhooks/lambdaPost.ts'
import type { PostWebhook } from '../../webhooks/task.ts'
import { openTurns } from '../../webhooks/turns.ts'
import { SnsEvent, takeFeedback } from './feedback.ts'
import { type DueDependencies, type DueRun, runDue } from './run.ts'

export type DueHostOptions = StreamHostOptions & {
  readonly onLateness?: DueDependencies['onLateness']
  /** The eraser; when absent the function that KRING_ERASER names. */
  readonly erase?: CarryOutErasure
  /** The sender of webhooks; when absent the function that KRING_WEBHOOKS names. */
  readonly post?: PostWebhook
  /** Milliseconds after which a run begins nothing more. */
  readonly longest?: number
}

/** Milliseconds; below the timeout of the function (infra/stacks/due.ts) by the time that work under way may take: an erasure. */
export const longestRun = 40_000

/**
 * Builds the handler of what falls due from the host's environment: called by the clock it works what is due; called by
 * the mail service's topic it takes bounces and complaints. Throws a ZodError that names what is missing.
 */
export function dueFromEnvironment(env: Readonly<Record<string, string | undefined>>, host: DueHostOptions = {}) {
  const { onLateness = () => {}, longest = longestRun } = host
  const erase = host.erase ?? lambdaEraser(env.KRING_ERASER, env.AWS_REGION)
  const shared = streamDependencies(env, host)
  const post = host.post ?? lambdaPost(env.KRING_WEBHOOKS, env.AWS_REGION)
  const webhooks = { post, takeTurn: openTurns(() => Date.parse(shared.now())), random: Math.random }
  const dependencies = { ...shared, onLateness, erase, webhooks }
  return async (event: unknown): Promise<DueRun> => {
    const feedback = SnsEvent.safeParse(event)
    if (feedback.success) {
      await takeFeedback(dependencies, feedback.data)
      return { done: feedback.data.Records.length, failed: 0 }
    }
    const end = performance.now() + longest
    return runDue(dependencies, () => performance.now() < end)
  }
}
