import { relative } from 'node:path'

/** What is asked of a mutant of Stryker's, before or after it was tried; lines and columns counted from one. */
export type Mutant = {
  readonly fileName: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly status?: string
  readonly location: { readonly start: Position; readonly end: Position }
}

type Position = { readonly line: number; readonly column: number }

export type Figures = { readonly folder: string; readonly caught: number; readonly survived: number }

const caughtBy = new Set(['Killed', 'Timeout'])
const missedBy = new Set(['Survived', 'NoCoverage'])

const fileOf = ({ fileName }: Mutant) => relative('packages/domain/src', relative('.', fileName))

/** Where a mutant stands: the same for each run over the same source. */
export function placeOf(mutant: Mutant): string {
  const { start, end } = mutant.location
  return `${fileOf(mutant)} ${start.line}:${start.column}-${end.line}:${end.column}`
}

/** How many mutants were caught and how many weren't, by folder of the domain. */
export function figures(mutants: readonly Mutant[]): readonly Figures[] {
  const folders = new Map<string, { caught: number; survived: number }>()
  for (const mutant of mutants) {
    const folder = fileOf(mutant).split('/').slice(0, -1).join('/') || '.'
    const count = folders.get(folder) ?? { caught: 0, survived: 0 }
    folders.set(folder, count)
    if (caughtBy.has(mutant.status ?? '')) count.caught++
    if (missedBy.has(mutant.status ?? '')) count.survived++
  }
  return [...folders]
    .map(([folder, count]) => ({ folder, ...count }))
    .filter(({ caught, survived }) => caught + survived > 0)
    .sort((a, b) => a.folder.localeCompare(b.folder))
}

const percent = (caught: number, survived: number) =>
  caught + survived === 0 ? 0 : Math.floor((1000 * caught) / (caught + survived)) / 10

/** The figures and the survivors as a person reads them, and how many in 100 were caught. */
export function printed(counts: readonly Figures[], mutants: readonly Mutant[]) {
  const survivors = mutants
    .filter(({ status }) => missedBy.has(status ?? ''))
    .map(
      mutant =>
        `${fileOf(mutant)}:${mutant.location.start.line}:${mutant.location.start.column} ${mutant.mutatorName} -> ${mutant.replacement?.replace(/\s+/g, ' ').slice(0, 80)}`,
    )
    .sort()
  const rows = counts.map(
    ({ folder, caught, survived }) =>
      `| ${folder} | ${caught + survived} | ${caught} | ${percent(caught, survived)} % |`,
  )
  const caught = counts.reduce((sum, count) => sum + count.caught, 0)
  const survived = counts.reduce((sum, count) => sum + count.survived, 0)
  const share = percent(caught, survived)
  const table = ['| folder | mutants | caught | |', '|---|---|---|---|', ...rows]
  const total = `${caught} of ${caught + survived} mutants caught: ${share} %`
  return { caught: share, text: [...survivors, '', ...table, '', total].join('\n') }
}
