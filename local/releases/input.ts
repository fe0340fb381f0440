import type { OpenStore } from '@kring/functions/data/index'

/** What the thread that prepares releases is given. */
export type ReleaseThreadInput = {
  /** The environment of the function. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly credentials: OpenStore['credentials']
  readonly table: string
  readonly endpoint: string
  /** Publishes releases of past months first, where there are none. */
  readonly demo: boolean
  /** Milliseconds that the host's clock is ahead of the machine's. */
  readonly ahead: number
}
