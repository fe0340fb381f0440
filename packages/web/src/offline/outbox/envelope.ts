/** What happened on the day, or was decided, as the device writes it down. */
export type DayCommand = { readonly name: string } & Readonly<Record<string, unknown>>

/** A command on its way to the server. */
export type Envelope = {
  readonly id: string
  /** From 1, by device and trajectory, without gaps; a command that is given again gets a new number. */
  readonly number: number
  /** The number of the pen that the device held. */
  readonly pen: number
  /** The pen was taken over without signal. */
  readonly isUnconfirmed?: boolean | undefined
  /** The revision of the trajectory that the device knew. */
  readonly seen: number
  /** ISO 8601 in UTC. */
  readonly occurredAt: string
  readonly certainty: Certainty
  /** Milliseconds since the server last answered this device. */
  readonly sinceContact: number
  readonly command: DayCommand
}
export type Certainty = 'exact' | 'about'

/** What the server says of a queue, and the revision of the trajectory after it. */
export type QueueAnswer = { readonly version: number; readonly answers: readonly Answer[] }

/** As many as the server takes at once. */
export const mostInBatch = 25

/** Commands of one device, in order. */
export type Queue = { readonly device: string; readonly commands: readonly Envelope[] }

/**
 * What the server says of one command. `stored-against-rule`: it happened, so it is kept, and a guard says it should not have.
 * `refused`: a decision that cannot be. `older-pen`: another device took over before it. `waits`: one before it was refused,
 * so this one was not looked at.
 */
export type Answer = {
  readonly id: string
  readonly outcome: 'stored' | 'stored-against-rule' | 'refused' | 'older-pen' | 'waits'
  readonly code?: string | undefined
  readonly detail?: string | undefined
}
