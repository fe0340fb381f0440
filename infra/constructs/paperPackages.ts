import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fontFamilies, fontFilesOf } from '@kring/functions/papers/fonts'
import { type Packages, repository } from './bundle.ts'

const folderOf = (...path: readonly string[]): string => realpathSync(join(repository, ...path))

const typst = '@myriaddreamin/typst-ts-node-compiler'
const { resolve } = createRequire(join(repository, 'functions', 'package.json'))

/**
 * Typst for Lambda's ARM, whichever machine synthesises (.pnpmfile.cjs has it installed on every machine), and of the fonts
 * the files that papers are drawn with: their packages hold fourteen more weights. 50 MB, of the 250 that Lambda takes.
 */
export const paperPackages: Packages = {
  [typst]: () => folderOf('functions', 'node_modules', typst),
  [`${typst}-linux-arm64-gnu`]: () => folderOf('infra', 'node_modules', `${typst}-linux-arm64-gnu`),
  ...Object.fromEntries(fontFamilies.flatMap(fontFilesOf).map(file => [file, () => resolve(file)])),
}
