import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { type Mutant, placeOf } from './figures.ts'
import { strykerPlugins } from './ignoreTexts.ts'

export type Sample = {
  /** What Stryker is asked to mutate, `file:line:column-line:column`. A range brings the mutants inside it along. */
  readonly ranges: string[]
  /** Whether a mutant was drawn, and isn't one that only lies inside one that was. */
  readonly has: (mutant: Mutant) => boolean
}

const silent = () => {}
const quiet = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

/** Draws `size` mutants of the files that `globs` name, all equally likely. The same seed draws the same. */
export async function draw(globs: readonly string[], size: number, seed: number): Promise<Sample> {
  const exclude = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))
  const names = globSync(
    globs.filter(glob => !glob.startsWith('!')),
    { exclude },
  )
  const files = await Promise.all(
    names.sort().map(async name => ({ name, mutate: true, content: await readFile(name, 'utf8') })),
  )
  const ignorers = strykerPlugins.map(plugin => plugin.value)
  const { mutants } = await new Instrumenter(quiet).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers,
  })

  const lot = (mutant: Mutant) => createHash('sha256').update(`${seed} ${placeOf(mutant)}`).digest('hex')
  const drawn = mutants
    .filter(mutant => mutant.status !== 'Ignored')
    .map(mutant => ({ mutant, lot: lot(mutant) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant)

  const places = new Set(drawn.map(placeOf))
  return {
    ranges: drawn.map(({ fileName, location: { start, end } }) => {
      // Stryker counts lines from nought within, and from one where it is asked.
      return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`
    }),
    has: mutant => places.has(placeOf(mutant)),
  }
}
