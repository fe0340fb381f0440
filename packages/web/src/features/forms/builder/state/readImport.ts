import type { Fault } from '../../../../api/problem.ts'

/** An error in an imported file; `section` and `question` are counted from 1. */
export type ImportFault = {
  readonly what: 'unknown' | 'missing' | 'wrong'
  readonly section?: number
  readonly question?: number
  readonly field?: string
}

const before = 'from.definition'

/** Maps the server's validation errors of an imported form to its sections and questions. */
export function importFaults(faults: readonly Fault[]): readonly ImportFault[] {
  return faults
    .filter(({ path }) => path === before || path.startsWith(`${before}.`))
    .map(({ code, path }) => faultAt(code, path.split('.').slice(2)))
}

function faultAt(code: string, path: readonly string[]): ImportFault {
  const what = code === 'unknown-field' ? 'unknown' : code === 'missing-field' ? 'missing' : 'wrong'
  const [top, section, questions, question, ...rest] = path
  if (top !== 'sections' || section === undefined) return { what, ...fieldOf(path) }
  const inSection = { what, section: Number(section) + 1 } as const
  if (questions !== 'questions' || question === undefined) return { ...inSection, ...fieldOf(path.slice(2)) }
  return { ...inSection, question: Number(question) + 1, ...fieldOf(rest) }
}

const fieldOf = (names: readonly string[]): Pick<ImportFault, 'field'> =>
  names.length > 0 ? { field: names.join('.') } : {}
