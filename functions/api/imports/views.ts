import type { Locale } from '@kring/domain'
import { choicesIn } from '@kring/domain/imports'
import type { ImportBatch } from '../../data/imports/index.ts'
import type { ImportLine, ImportView } from '../contract/imports.ts'
import { namedChoices } from './choices.ts'
import type { Importer } from './partners.ts'

export const importLine = (batch: ImportBatch): ImportLine => {
  const { id, state, startedAt, rows, faulty, done, imported, unchanged, takenBack, from, to } = batch
  const isKept = state === 'read' || state === 'checked' || state === 'importing'
  return {
    ...{ id, state, startedAt, startedBy: batch.startedBy.name, rows, faulty, done, imported, unchanged, takenBack },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(batch.importedAt === undefined ? {} : { importedAt: batch.importedAt }),
    ...(batch.takenBackAt === undefined ? {} : { takenBackAt: batch.takenBackAt }),
    ...(isKept ? { keptUntil: batch.keptUntil } : {}),
  }
}

/** An import with what its words mean, as long as they are kept. `left`: rows that still count although it was taken back. */
export async function importView(
  { data, partners }: Importer,
  batch: ImportBatch,
  locale: Locale,
  left: number,
): Promise<ImportView> {
  const words = batch.state === 'imported' || batch.state === 'taken-back' ? {} : await data.words(batch)
  return {
    ...importLine(batch),
    version: batch.version,
    ...(batch.state === 'taken-back' ? { left } : {}),
    mapping: batch.mapping,
    values: choicesIn(batch.mapping).flatMap(field => {
      const own = words[field]
      if (own === undefined) return []
      const listed = Object.entries(own)
        .map(([value, { rows, means }]) => ({ value, rows, ...(means === undefined ? {} : { means }) }))
        .toSorted((one, other) => other.rows - one.rows)
      return [
        { field, words: listed, choices: field === 'municipality' ? [] : [...namedChoices(field, partners, locale)] },
      ]
    }),
    ...(batch.state === 'read' ? {} : { faults: batch.faults }),
  }
}
