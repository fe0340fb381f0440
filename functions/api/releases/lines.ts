import type { Release } from '@kring/domain/releases'
import type { ReleaseLine } from '../contract/releases.ts'

/** A release in a list. */
export function releaseLine(release: Release): ReleaseLine {
  const { asOf, number, through, state, since, because } = release
  const line = { asOf, number, through, state, since, ...(because === undefined ? {} : { because }) }
  if (release.state !== 'published') return line
  const { publishedAt, by, checksum } = release
  return { ...line, publishedAt, publishedBy: by.name, checksum }
}
