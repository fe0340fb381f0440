import { createHash } from 'node:crypto'
import type { Logo } from '@kring/domain'
import { leastRecentlyUsed } from '../../data/boundedCache.ts'
import type { LogoImage } from '../../data/index.ts'
import type { Dependencies } from '../dependencies.ts'

/** A logo as it is served: a PNG, with the content hash that names it. */
export type NamedLogo = { readonly bytes: Uint8Array; readonly version: string }

/** A content hash: the same bytes always have the same version. */
export const logoVersion = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22)

/** An earlier version of the product stored and served SVG. Its picture has another name, so that no cache mixes them. */
const asPictureOf = (version: string): string => `${version}-png`

/** The metadata of a logo as it is shown. */
export const shownLogo = (logo: Logo): Logo =>
  logo.image?.type === 'image/svg+xml'
    ? { image: { ...logo.image, type: 'image/png', version: asPictureOf(logo.image.version) } }
    : logo

const drawn = leastRecentlyUsed<NamedLogo>(20)

/**
 * The picture of a stored logo; a drawing of an earlier version is drawn when it is first asked for. Undefined when it
 * cannot be drawn: the page then has no logo.
 */
export async function logoPicture(
  { makeLogo, log }: Pick<Dependencies, 'makeLogo' | 'log'>,
  { type, bytes }: LogoImage,
): Promise<NamedLogo | undefined> {
  const version = logoVersion(bytes)
  if (type === 'image/png') return { bytes, version }
  const name = asPictureOf(version)
  const known = drawn.get(name)
  if (known !== undefined) return known
  const made = await makeLogo(bytes)
  if (made.ok) return drawn.set(name, { bytes: made.bytes, version: name })
  log.error('logo not drawn', { reason: made.fault })
  return undefined
}
