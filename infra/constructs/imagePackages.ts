import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './handler.ts'

/** Where pnpm put a package that another package, or one of ours, depends on. */
const folderOf = (...path: readonly string[]): string => realpathSync(join(repository, ...path))

/**
 * sharp with what it loads on Lambda's ARM, whichever machine synthesises: its two packages for that processor are
 * dependencies of this package. A missing one fails the synthesis.
 */
export function imagePackages(): Readonly<Record<string, string>> {
  const sharp = folderOf('functions', 'node_modules', 'sharp')
  const besideSharp = (name: string): string => realpathSync(join(sharp, '..', name))
  return {
    sharp,
    'detect-libc': besideSharp('detect-libc'),
    semver: besideSharp('semver'),
    '@img/colour': besideSharp('@img/colour'),
    '@img/sharp-linux-arm64': folderOf('infra', 'node_modules', '@img', 'sharp-linux-arm64'),
    '@img/sharp-libvips-linux-arm64': folderOf('infra', 'node_modules', '@img', 'sharp-libvips-linux-arm64'),
  }
}
