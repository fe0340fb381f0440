import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { drawOnly } from './drawn.ts'
import { type Mutant, placeOf } from './figures.ts'
import { strykerPlugins } from './ignoreData.ts'

export type Sample = {
  /** What Stryker is asked to mutate, `file:line:column-line:column`. */
  readonly ranges: string[]
  /** Whether a mutant was drawn, and isn't one that only lies between two that were. */
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

/**
 * Draws places in the files that `globs` name, all equally likely, until they have `size` mutants: all that can be
 * changed at a place is tried. The same seed draws the same from the same source.
 */
export async function draw(globs: readonly string[], size: number, seed: number): Promise<Sample> {
  const exclude = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))
  const names = globSync(
    globs.filter(glob => !glob.startsWith('!')),
    { exclude },
  )
  const files = await Promise.all(names.sort().map(async name => ({ name, content: await readFile(name, 'utf8') })))
  const mutants = await mutantsOf(files)
  const byPlace = Map.groupBy(
    mutants.filter(mutant => mutant.status !== 'Ignored'),
    placeOf,
  )
  const lot = (place: string) => createHash('sha256').update(`${seed} ${place}`).digest('hex')
  const shuffled = [...byPlace.keys()].map(place => ({ place, lot: lot(place) })).sort(byLot)
  const places = new Set<string>()
  const drawn: Mutant[] = []
  for (const { place } of shuffled) {
    if (drawn.length >= size) break
    places.add(place)
    drawn.push(...(byPlace.get(place) ?? []))
  }

  drawOnly(drawn)
  return {
    ranges: drawn.map(({ fileName, location: { start, end } }) => {
      // In a range lines count from one and columns from nought.
      return `${fileName}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`
    }),
    has: mutant => places.has(placeOf(mutant)),
  }
}

/** Every change that Stryker can make in these files; what is data has the status `Ignored`. */
export async function mutantsOf(
  files: readonly { readonly name: string; readonly content: string }[],
): Promise<readonly Mutant[]> {
  const { mutants } = await new Instrumenter(quiet).instrument(
    files.map(file => ({ ...file, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: strykerPlugins.map(plugin => plugin.value) },
  )
  // In what Stryker reports lines and columns count from one, here from nought.
  const next = ({ line, column }: { readonly line: number; readonly column: number }) => {
    return { line: line + 1, column: column + 1 }
  }
  return mutants.map(({ fileName, mutatorName, status, location: { start, end } }) => {
    return { fileName, mutatorName, location: { start: next(start), end: next(end) }, ...(status && { status }) }
  })
}

const byLot = (one: { readonly lot: string }, other: { readonly lot: string }) => (one.lot < other.lot ? -1 : 1)
