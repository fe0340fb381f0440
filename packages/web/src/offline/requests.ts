import { ask } from '../api/client.ts'
import type { Delivered } from './bag/prepare.ts'
import type { DayPlace } from './outbox/author.ts'
import type { Queue, QueueAnswer } from './outbox/envelope.ts'
import type { SealedAnswer, SealedQueue } from './outbox/leftBehind.ts'

const at = ({ tenant, id }: DayPlace, rest: string) =>
  `/t/${encodeURIComponent(tenant)}/trajectories/${encodeURIComponent(id)}/${rest}`

/** Milliseconds after which a request without an answer counts as no signal: where it is weak, some never end. */
const patience = 30_000

/** The requests of a day. */
export type DayRequests<Contents> = {
  readonly bag: (place: DayPlace) => Promise<Delivered<Contents>>
  readonly queue: (place: DayPlace, queue: Queue) => Promise<QueueAnswer>
  readonly sealedQueue: (place: DayPlace, queue: SealedQueue) => Promise<readonly SealedAnswer[]>
}

const post = <Result>(path: string, body: unknown) =>
  ask<Result>(path, { method: 'POST', body, signal: AbortSignal.timeout(patience) })

export const dayRequests = <Contents>(): DayRequests<Contents> => ({
  bag: place => post(at(place, 'day-bag'), {}),
  queue: (place, queue) => post(at(place, 'day-queue'), queue),
  sealedQueue: async (place, queue) =>
    (await post<{ readonly answers: readonly SealedAnswer[] }>(at(place, 'day-queue-sealed'), queue)).answers,
})
