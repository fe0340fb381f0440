import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { commandTrajectory, type TrajectoryResult } from '../../../api/trajectories.ts'
import { trajectoryQuery } from '../../../trajectory/useTrajectory.ts'
import { type SeenTrajectory, trajectoryLists } from '../../../trajectory/useTrajectoryCommand.ts'
import type { Order, Step } from './invitationOrders.ts'

/** What the letter of an invitation is written from; its code is told once. */
export type IssuedLetter = NonNullable<TrajectoryResult['letter']>
export type Done = { readonly order: Order; readonly letter?: IssuedLetter | undefined }
export type Left = { readonly order: Order; readonly error: unknown }
export type Outcome = { readonly done: readonly Done[]; readonly left: readonly Left[] }
/** What is said once everyone of a number of people is done. */
export type SaidOf = (count: number) => string
export type Progress = { readonly done: number; readonly of: number }

/**
 * Gives the commands of several people one after the other, each based on the answer to the one before, so that the
 * trajectory is read again once. Somebody who is refused does not keep the others waiting; without a connection the rest is
 * left. What is left of an order are the steps that were not done, so that trying again does none twice.
 */
export function useOrders({ id, tenant, version }: SeenTrajectory) {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const isRunning = useRef(false)
  /** The Idempotency-Key of each step whose answer is not known, by what it says. */
  const keys = useRef(new Map<string, string>())
  const { queryKey } = trajectoryQuery(tenant.id, id)

  const run = async (orders: readonly Order[]): Promise<Outcome | undefined> => {
    if (isRunning.current || orders.length === 0) return undefined
    isRunning.current = true
    let seen = client.getQueryData(queryKey)?.version ?? version
    const give = async (step: Step) => {
      const key = JSON.stringify(step)
      // The code of a letter is told once: a repeated request would get none.
      const isLetter = step.name === 'send-invitation' && step.body.way !== 'mail'
      const intent = (!isLetter && keys.current.get(key)) || newIntent()
      keys.current.set(key, intent)
      try {
        const result = await commandTrajectory(tenant.id, id, step.name, { body: step.body, version: seen, intent })
        seen = result.version
        keys.current.delete(key)
        return result
      } catch (error) {
        if (error instanceof ProblemError) keys.current.delete(key)
        throw error
      }
    }
    const done: Done[] = []
    const left: Left[] = []
    let stopped: unknown
    setProgress({ done: 0, of: orders.length })
    for (const order of orders) {
      if (stopped !== undefined) {
        left.push({ order, error: stopped })
        continue
      }
      let given = 0
      try {
        let letter: IssuedLetter | undefined
        for (const step of order.steps) {
          letter = (await give(step)).letter ?? letter
          given += 1
        }
        done.push({ order, letter })
      } catch (error) {
        left.push({ order: { ...order, steps: order.steps.slice(given) }, error })
        if (!(error instanceof ProblemError)) stopped = error
      }
      setProgress({ done: done.length + left.length, of: orders.length })
    }
    try {
      await client.invalidateQueries({ queryKey })
      await Promise.all(trajectoryLists.map(list => client.invalidateQueries({ queryKey: [list] })))
    } finally {
      isRunning.current = false
      setProgress(undefined)
    }
    return { done, left }
  }
  return { run, progress, busy: progress !== undefined }
}
