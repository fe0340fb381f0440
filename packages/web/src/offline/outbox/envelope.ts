/** What happened on the day, or was decided, as the device writes it down. */
export type DayCommand = { readonly name: string } & Readonly<Record<string, unknown>>

/** A command on its way to the server. */
export type Envelope = {
  readonly id: string
  readonly device: string
  /** The number of the pen that the device held. */
  readonly pen: number
  /** From 1, per device and bag. */
  readonly number: number
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

/** As many as the server takes at once. */
export const mostInBatch = 25

/**
 * What the server says of one command. `stored-against-rule`: it happened, so it is kept, and a guard says it should not have.
 * `refused`: a decision that cannot be. `older-pen`: another device took over before it.
 */
export type Answer = {
  readonly id: string
  readonly outcome: 'stored' | 'stored-against-rule' | 'refused' | 'older-pen'
  readonly code?: string | undefined
  readonly detail?: string | undefined
}
