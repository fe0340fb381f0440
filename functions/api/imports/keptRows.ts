import { createHmac } from 'node:crypto'
import {
  type Cell,
  type ChoiceField,
  choicesIn,
  dayFrom1904,
  type ImportField,
  type ImportMapping,
  type ImportValues,
  isDayField,
  isImportField,
  type KeptRow,
  keptCell,
  mostCharacters,
  mostValues,
  readAge,
  referenceField,
  textOf,
  wordsOf,
} from '@kring/domain/imports'
import { canonical } from '../../data/canonicalJson.ts'
import type { Words } from '../../data/imports/index.ts'
import { ApiProblem } from '../problems.ts'
import { guessed } from './choices.ts'
import type { ImportPartner } from './partners.ts'
import type { ColumnsOfFile } from './read/columns.ts'
import type { SheetTable } from './read/table.ts'

type Kept = { readonly rows: readonly KeptRow[]; readonly words: Readonly<Record<string, Words>> }

/**
 * What is kept of a file: the mapped cells of each row, and the words of the fields that are one of a list. A reference is kept as its
 * keyed hash. Throws ApiProblem.
 */
export function keptRows(
  { columns, rows, covered, isFrom1904 = false }: ColumnsOfFile & Pick<SheetTable, 'covered' | 'isFrom1904'>,
  mapping: ImportMapping,
  remembered: ImportValues,
  partners: readonly ImportPartner[],
  secret: string,
): Kept {
  const indexes = new Set(columns.map(({ index }) => index))
  const mapped = Object.entries(mapping.columns).flatMap(([field, own]) =>
    isImportField(field) ? [[field, own] as const] : [],
  )
  if (mapped.some(([, own]) => own.some(index => !indexes.has(index)))) throw new ApiProblem('import-mapping-faulty')
  const seen = new Map<string, number>()
  const kept = rows.map(({ row, cells }): KeptRow => {
    const own = Object.fromEntries(
      mapped.flatMap(([field, at]) => {
        const found = cellOf(at.map(index => (covered.has(`${row - 1} ${index}`) ? 'covered' : keptCell(cells[index]))))
        const cell = isFrom1904 && isDayField(field) ? dayFrom1904(found) : found
        return cell === undefined ? [] : [[field, cell] as const]
      }),
    )
    return identified(row, own, seen, secret)
  })
  return { rows: kept, words: wordsIn(kept, mapping, remembered, partners) }
}

type Cells = { readonly [field in ImportField]?: Cell | undefined }

/** Several columns of themes are one cell of several. */
function cellOf(found: readonly (Cell | 'covered' | undefined)[]): Cell | undefined {
  if (found.includes('covered')) return { fault: 'merged-cell' }
  const cells = found.flatMap(cell => (cell === undefined || cell === 'covered' ? [] : [cell]))
  const [first, ...others] = cells
  if (others.length === 0) return first
  const faulty = cells.find(cell => typeof cell === 'object')
  const text = cells.map(cell => (typeof cell === 'object' ? '' : textOf(cell))).join('; ')
  return faulty ?? (text.length > mostCharacters ? { fault: 'too-long' } : text)
}

/**
 * A row is known by its reference at its partner; without one by what it says, and how many of the same were before it. Neither
 * can be found from the hash.
 */
function identified(row: number, own: Cells, seen: Map<string, number>, secret: string): KeptRow {
  const { [referenceField]: reference, ...cells } = own
  const hashed = (kind: string, text: string): string =>
    createHmac('sha256', secret).update(`import ${kind}\n${text}`).digest('base64url')
  if (reference !== undefined && (typeof reference !== 'object' || 'day' in reference)) {
    const text = typeof reference === 'object' ? reference.day : textOf(reference)
    const key = hashed('reference', text)
    const place = `${key} ${canonical(cells.partner ?? '')}`
    const isRepeated = seen.has(place)
    seen.set(place, 1)
    return { row, key, isRepeated, cells }
  }
  const said = canonical(cells)
  const before = seen.get(said) ?? 0
  seen.set(said, before + 1)
  return { row, key: hashed('cells', `${before}\n${said}`), isRepeated: false, cells: own }
}

function wordsIn(
  rows: readonly KeptRow[],
  mapping: ImportMapping,
  remembered: ImportValues,
  partners: readonly ImportPartner[],
): Readonly<Record<string, Words>> {
  return Object.fromEntries(
    choicesIn(mapping).map(field => {
      const counts = new Map<string, number>()
      for (const { cells } of rows)
        for (const word of new Set(wordsOfCell(field, cells[field]))) counts.set(word, (counts.get(word) ?? 0) + 1)
      // No list has so many: it is another column, perhaps of names.
      if (counts.size > mostValues) throw new ApiProblem('import-too-many-words')
      const said = remembered[field] ?? {}
      const words = [...counts].map(([word, n]) => {
        const means = (Object.hasOwn(said, word) ? said[word] : undefined) ?? guessed(field, word, partners)
        return [word, { rows: n, means }] as const
      })
      return [field, Object.fromEntries(words)]
    }),
  )
}

function wordsOfCell(field: ChoiceField, cell: Cell | undefined): readonly string[] {
  if (cell === undefined || typeof cell === 'object') return []
  // An age in years needs no meaning.
  return field === 'age' && readAge(cell) !== undefined ? [] : wordsOf(field, textOf(cell))
}
