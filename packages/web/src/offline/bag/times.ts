/** When a bag came and goes, in milliseconds since the epoch by the server's clock. It says nothing of anybody. */
export type BagTimes = {
  readonly preparedAt: number
  readonly expiresAt: number
  /** The latest moment that this device knew of. */
  readonly latest: number
  /** How far the device's clock was behind the server's at their last contact. */
  readonly ahead: number
  readonly lastContactAt: number
}

/** EXPERIENCE: a bag is gone after three days. */
export const bagHours = 72
const hour = 60 * 60 * 1000

export const timesAtPreparing = (serverNow: number, deviceNow: number): BagTimes => ({
  preparedAt: serverNow,
  expiresAt: serverNow + bagHours * hour,
  latest: serverNow,
  ahead: serverNow - deviceNow,
  lastContactAt: serverNow,
})

/** Now, as far as this device can know: its clock as the server last set it right, and never before what it knew already. */
export const nowBy = ({ ahead, latest }: BagTimes, deviceNow: number): number => Math.max(deviceNow + ahead, latest)

/** A clock that is set back keeps no bag alive: the latest moment known counts. */
export const isExpired = (times: BagTimes, deviceNow: number): boolean => nowBy(times, deviceNow) >= times.expiresAt

export const seenAt = (times: BagTimes, at: number): BagTimes => ({ ...times, latest: Math.max(times.latest, at) })

/** The server answered: its clock counts from here. */
export const heardAt = (times: BagTimes, serverNow: number, deviceNow: number): BagTimes => ({
  ...times,
  ahead: serverNow - deviceNow,
  latest: Math.max(times.latest, serverNow),
  lastContactAt: serverNow,
})
