import type { Quotas } from '@kring/functions/api/quotas'
import type { OpenStore } from '@kring/functions/data/index'

/** What a thread of the API is given. */
export type ThreadInput = {
  /** The environment of the function. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly credentials: OpenStore['credentials']
  readonly quotas: Quotas | undefined
  readonly publicUrl: string
  readonly secret: string
  /** The data folder. */
  readonly folder: string
  readonly demo: boolean
  /** Milliseconds that the host's clock is ahead of the machine's. */
  readonly ahead: number
  /** The shared port. */
  readonly port: number
  /** The socket at which the host's own thread answers what is not for the API. */
  readonly hostSocket: string
}

/** From the host: finish the requests under way and end. */
export const stopMessage = 'stop'
/** To the host: the port is listened on. */
export const readyMessage = 'ready'
