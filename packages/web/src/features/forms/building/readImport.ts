import type { Fault } from '../../../api/problem.ts'

/** What is wrong with a file, and where: `section` and `question` are counted from 1. */
export type ImportFault = {
  readonly what: 'missing' | 'wrong'
  readonly section?: number
  readonly question?: number
  readonly field?: string
}

const before = 'from.definition'

/** Where the server stumbled over a form from a file, in terms of its parts and questions. */
export function importFaults(read: unknown, faults: readonly Fault[]): readonly ImportFault[] {
  return faults
    .filter(({ path }) => path === before || path.startsWith(`${before}.`))
    .map(({ path }) => faultAt(path.split('.').slice(2), read))
}

function faultAt(path: readonly string[], read: unknown): ImportFault {
  const what = path.length > 0 && valueAt(read, path) === undefined ? 'missing' : 'wrong'
  const [top, section, questions, question, ...rest] = path
  if (top !== 'sections' || section === undefined) return { what, ...fieldOf(path) }
  const inSection = { what, section: Number(section) + 1 } as const
  if (questions !== 'questions' || question === undefined) return { ...inSection, ...fieldOf(path.slice(2)) }
  return { ...inSection, question: Number(question) + 1, ...fieldOf(rest) }
}

const fieldOf = (names: readonly string[]): Pick<ImportFault, 'field'> =>
  names.length > 0 ? { field: names.join('.') } : {}

function valueAt(thing: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, name) => (typeof here === 'object' && here !== null ? Reflect.get(here, name) : undefined),
    thing,
  )
}
