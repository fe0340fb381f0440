import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Packages, repository } from './bundle.ts'

/** Where pnpm put a package that one of ours depends on. Throws when it is not installed, which fails the synthesis. */
const folderOf = (...path: readonly string[]): string => realpathSync(join(repository, ...path))
/** Where pnpm put what sharp depends on: beside it. */
const besideSharp = (name: string) => (): string =>
  realpathSync(join(folderOf('functions', 'node_modules', 'sharp'), '..', name))
const ofInfra = (name: string) => (): string => folderOf('infra', 'node_modules', name)

/**
 * sharp with what it loads on Lambda's ARM, whichever machine synthesises: its two packages for that processor are
 * dependencies of this package, and .pnpmfile.cjs has them installed on every machine.
 */
export const imagePackages: Packages = {
  sharp: besideSharp('sharp'),
  'detect-libc': besideSharp('detect-libc'),
  semver: besideSharp('semver'),
  '@img/colour': besideSharp('@img/colour'),
  '@img/sharp-linux-arm64': ofInfra('@img/sharp-linux-arm64'),
  '@img/sharp-libvips-linux-arm64': ofInfra('@img/sharp-libvips-linux-arm64'),
}
