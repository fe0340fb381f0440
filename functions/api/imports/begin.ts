import { type ImportField, type ImportMapping, mappingFaults } from '@kring/domain/imports'
import type { ImportBatch } from '../../data/imports/index.ts'
import { VersionConflict } from '../../data/index.ts'
import { ApiProblem } from '../problems.ts'
import { isMeaning } from './choices.ts'
import { keptRows } from './keptRows.ts'
import { type Importer, isOf } from './partners.ts'
import { type ColumnsOfFile, columnsOf, letterOf } from './read/columns.ts'
import { FileFault } from './read/fileFault.ts'
import { readFile } from './read/readFile.ts'
import { rememberedValues } from './rememberedValues.ts'

/** Days for which what was read waits for its import. */
const keptDays = 7

export type File = {
  readonly content: Uint8Array
  readonly sheet?: string | undefined
  readonly headerRow?: number | undefined
}
export type Author = { readonly subject: string; readonly name: string }

/** The table of a file with its columns. Throws ApiProblem. */
export async function lookInto({ content, sheet, headerRow }: File) {
  try {
    const table = await readFile(content, sheet)
    return { table, found: columnsOf(table, headerRow) }
  } catch (error) {
    throw error instanceof FileFault ? new ApiProblem(error.code) : error
  }
}

/** The mapping with which somebody begins who never gave a file with these columns. */
export function guessedMapping({ columns }: ColumnsOfFile, place: 'operator' | 'partner'): ImportMapping {
  const guessed: { [field in ImportField]?: number[] } = {}
  for (const { index, guess } of columns)
    if (guess !== undefined && (guess !== 'partner' || place === 'operator'))
      guessed[guess] = [...(guessed[guess] ?? []), index]
  return { columns: guessed, constants: {} }
}

/** Reads a file by a mapping and keeps what is mapped. Throws ApiProblem. */
export async function begin(
  importer: Importer,
  file: File,
  mapping: ImportMapping,
  by: Author,
  { now, id, secret }: { readonly now: string; readonly id: string; readonly secret: string },
): Promise<ImportBatch> {
  const { data, partners } = importer
  requireMapping(importer, mapping)
  const { table, found } = await lookInto(file)
  const remembered = (await data.remembered(found.layout, now))?.values ?? {}
  const { rows, words } = keptRows(
    { ...found, covered: table.covered, isFrom1904: table.isFrom1904 },
    mapping,
    remembered,
    partners,
    secret,
  )
  const names = namesOf(found, mapping)
  const number = await data.nextNumber()
  const batch: Omit<ImportBatch, 'chunks'> = {
    ...{
      id,
      number,
      version: 1,
      state: 'read',
      mapping,
      layout: found.layout,
      startedAt: now,
      startedBy: { subject: by.subject, name: by.name },
    },
    columns: Object.fromEntries(
      Object.entries(mapping.columns).map(([field, [first = 0]]) => [field, letterOf(first)]),
    ),
    keptUntil: new Date(Date.parse(now) + keptDays * 86_400_000).toISOString(),
    ...{ rows: rows.length, faulty: 0, faults: [], doneChunks: 0, done: 0, imported: 0, unchanged: 0, takenBack: 0 },
  }
  try {
    const known = knownWords(words, importer)
    return await data.begin(batch, { rows, words: known, names }, rememberedValues(known, partners))
  } catch (error) {
    // Another import took the number meanwhile.
    throw error instanceof VersionConflict ? new ApiProblem('changed-meanwhile') : error
  }
}

/**
 * What the file calls the column of each field: it may be the first row of a file without names, so it is kept with the rows. Of two that
 * are called the same, with the letter.
 */
function namesOf({ columns }: ColumnsOfFile, mapping: ImportMapping): Readonly<Record<string, string>> {
  const names = new Map(
    columns.map(({ index, name }) => {
      const isAlone = columns.every(one => one.index === index || one.name !== name)
      return [index, name === '' || isAlone ? name : `${name} (${letterOf(index)})`]
    }),
  )
  return Object.fromEntries(
    Object.entries(mapping.columns).flatMap(([field, [first = -1]]) => {
      const name = names.get(first) ?? ''
      return name === '' ? [] : [[field, name]]
    }),
  )
}

type Kept = ReturnType<typeof keptRows>['words']

/** What was remembered may mean nothing any more: a grant that ended, a partner of before. */
function knownWords(words: Kept, { partners }: Importer): Kept {
  return Object.fromEntries(
    Object.entries(words).map(([field, own]) => [
      field,
      Object.fromEntries(
        Object.entries(own).map(([word, { rows, means }]) => [
          word,
          { rows, means: means !== undefined && isMeaning(field, means, partners) ? means : undefined },
        ]),
      ),
    ]),
  )
}

function requireMapping({ place, partners }: Importer, mapping: ImportMapping): void {
  const faults = mappingFaults(mapping, isOf(place))
  const constants = Object.entries(mapping.constants).filter(
    ([field, means]) => means === '' || !isMeaning(field, means, partners),
  )
  const all = [
    ...faults.map(fault => ('field' in fault ? fault.field : 'partner')),
    ...constants.map(([field]) => field),
  ]
  if (all.length > 0)
    throw new ApiProblem(
      'import-mapping-faulty',
      [...new Set(all)]
        .slice(0, 20)
        .map(field => ({ code: 'wrong-type' as const, path: `mapping.${field.slice(0, 60)}`, sentence: '' })),
    )
}
