import { relative } from 'node:path'

/**
 * Stryker's ignore plugin `drawn`: of a sample only what was drawn gets mutants. A range alone would bring along all that
 * lies inside it, as a whole function does.
 */
type Position = { readonly line: number; readonly column: number }
type Location = { readonly start: Position; readonly end: Position }
type Path = {
  readonly node: { readonly loc?: Location | null }
  readonly hub?: { readonly file: { readonly opts: { readonly filename: string } } }
}

const drawn = new Map<string, Location[]>()

/** From now on nothing but what stands here is mutated; lines and columns counted from one. */
export function drawOnly(mutants: readonly { readonly fileName: string; readonly location: Location }[]): void {
  drawn.clear()
  for (const { fileName, location } of mutants) drawn.set(fileName, [...(drawn.get(fileName) ?? []), location])
}

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.column <= other.column)

/** Babel, whose nodes these are, counts lines from one and columns from nought. */
const holds = ({ start, end }: Location, one: Location): boolean =>
  isBefore({ ...start, column: start.column + 1 }, one.start) && isBefore(one.end, { ...end, column: end.column + 1 })

function shouldIgnore({ node, hub }: Path): string | undefined {
  const wanted = hub === undefined ? undefined : drawn.get(relative('.', hub.file.opts.filename))
  const { loc } = node
  if (wanted === undefined || loc === undefined || loc === null) return undefined
  return wanted.some(one => holds(loc, one)) ? undefined : 'not drawn'
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'drawn', value: { shouldIgnore } }]
