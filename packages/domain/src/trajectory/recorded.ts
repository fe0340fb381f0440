import * as z from 'zod'
import type { Occurred } from '../eventSpec.ts'

/**
 * How a command came from a device that wrote it on the day, with or without signal. It is about something that happened
 * already: what took place in the room is stored even when a rule did not hold.
 */
export type Recorded = {
  readonly occurredAt: Occurred
  readonly device: string
  /** The number of the pen that the device had. */
  readonly pen: number
  /** The pen was taken over without signal. */
  readonly isUnconfirmed?: boolean | undefined
}

/** In milliseconds: a device keeps what it could not send for 14 days. */
const longestSilence = 20 * 24 * 60 * 60 * 1000

/** One command in the queue of a device, as it is sent. Sent twice it has one effect: its id is the intent. */
export const QueuedCommand = z.strictObject({
  id: z.uuid(),
  /** From 1, by device and trajectory, without gaps; a command that is given again gets a new number. */
  number: z.int().min(1).max(1_000_000),
  pen: z.int().min(1).max(10_000),
  isUnconfirmed: z.boolean().optional(),
  /** The version of the trajectory that the device knew. */
  seen: z.int().min(1),
  /** By the device: the server's time at its last contact, and what a monotonic clock counted since. */
  occurredAt: z.iso.datetime(),
  certainty: z.enum(['exact', 'about']),
  /** Milliseconds since the last contact with the server. */
  sinceContact: z.int().min(0).max(longestSilence),
  command: z.looseObject({ name: z.string().max(60) }),
})
export type QueuedCommand = z.infer<typeof QueuedCommand>

/** Most commands in one request; a device sends the next ones after the answer. */
export const mostQueued = 25

/**
 * What became of a queued command. `stored-against-rule`: it happened, and a rule did not hold. `refused` and `older-pen`
 * become a card on the device; `waits`: one before it did, so this one was not looked at.
 */
export const queueOutcomes = ['stored', 'stored-against-rule', 'refused', 'older-pen', 'waits'] as const
export type QueueOutcome = (typeof queueOutcomes)[number]
