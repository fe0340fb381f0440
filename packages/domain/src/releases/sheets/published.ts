import type { Edition } from '../edition.ts'

/** An edition with what is known since it was published. */
export type PublishedEdition = {
  readonly edition: Edition
  /** ISO 8601 in UTC. */
  readonly publishedAt: string
  /** SHA-256 over the edition as it is kept, in hexadecimal. */
  readonly checksum: string
  /** The number of the correction that replaces it. */
  readonly supersededBy?: number | undefined
}
