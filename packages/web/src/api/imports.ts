import type {
  FileColumns,
  ImportFaults,
  ImportLine,
  ImportList,
  ImportView,
} from '@kring/functions/api/contract/imports'
import { ask } from './client.ts'
import { download } from './download.ts'

export type { FileColumns, ImportFaults, ImportLine, ImportList, ImportView }
export type ImportMapping = ImportView['mapping']
/** What the words of each field mean; '' takes a word over as nothing. */
export type ImportValues = Readonly<Record<string, Readonly<Record<string, string>>>>
/** A file to read: base64 of its bytes, and which sheet and row of names. */
export type FileToRead = {
  readonly content: string
  readonly sheet?: string | undefined
  readonly headerRow?: number | undefined
}

/** API of the import of past years. `base`: whose it is, `/t/<partner>/imports` or the operator's. */
export const importsOfPartner = (tenant: string): string => `/t/${encodeURIComponent(tenant)}/imports`
export const importsOfOperator = '/ops/imports'

const one = (base: string, id: string, rest = ''): string => `${base}/${encodeURIComponent(id)}${rest}`

export const listImports = (base: string) => ask<ImportList>(base)
/** Nothing of the file is stored. */
export const lookAtFile = (base: string, file: FileToRead) =>
  ask<FileColumns>(`${base}/columns`, { method: 'POST', body: file })
export const startImport = (base: string, file: FileToRead, mapping: ImportMapping) =>
  ask<ImportView>(base, { method: 'POST', body: { ...file, mapping } })
export const readImport = (base: string, id: string) => ask<ImportView>(one(base, id))
export const saveValues = (base: string, id: string, values: ImportValues, version: number) =>
  ask<ImportView>(one(base, id, '/values'), { method: 'PUT', body: { values }, version })
export const checkImport = (base: string, id: string, version: number) =>
  ask<ImportView>(one(base, id, '/check'), { method: 'POST', body: {}, version })
export const readFaults = (base: string, id: string) => ask<ImportFaults>(one(base, id, '/faults'))
export const downloadFaults = (base: string, id: string) =>
  download(one(base, id, '/faults.csv'), { accept: 'text/csv', name: `kring-import-${id}.csv` })
/** Counts as many rows as fit in a few seconds: repeated while it is importing. */
export const runImport = (base: string, id: string, leaveOut: boolean, version: number) =>
  ask<ImportView>(one(base, id, '/import'), { method: 'POST', body: { leaveOut }, version })
/** Takes as many rows back as fit in a few seconds: repeated while it is taking back. */
export const takeBackImport = (base: string, id: string, version: number) =>
  ask<ImportView>(one(base, id, '/take-back'), { method: 'POST', body: {}, version })
export const dropImport = (base: string, id: string, version: number) =>
  ask<undefined>(one(base, id), { method: 'DELETE', version })
