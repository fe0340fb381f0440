import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Packages, repository } from './bundle.ts'

/** The solver of releases: WebAssembly of 3.5 MB, the same on every machine. */
export const releasePackages: Packages = {
  highs: () => realpathSync(join(repository, 'functions', 'node_modules', 'highs')),
}
