import { ImportMapping, ImportValues, importFaultCodes, importStates } from '@kring/domain/imports'
import * as z from 'zod'

/** Bytes of a file. AWS: a request to a Lambda function has at most 6 MB, in which the file is text of 4/3 its size. */
export const mostFileBytes = 3 * 1024 * 1024
const mostBase64 = Math.ceil(mostFileBytes / 3) * 4

/** A spreadsheet: `.csv` or `.xlsx`, told apart by its bytes. Neither its name nor what is not mapped is kept. */
const file = {
  content: z
    .string()
    .min(4)
    .max(mostBase64)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  /** The name of a sheet; the first one with rows when it is not said. */
  sheet: z.string().max(100).optional(),
  /** The row of the column's names, as the spreadsheet numbers it; found when it is not said. */
  headerRow: z.int().min(1).max(100).optional(),
}

/** Asks what is in a file. Nothing of it is stored. */
export const LookAtFile = z.strictObject(file).meta({ id: 'LookAtFile' })

const Counted = z.object({ value: z.string(), rows: z.int() })

export const FileColumns = z
  .object({
    kind: z.enum(['csv', 'xlsx']),
    sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
    sheet: z.string().optional(),
    headerRow: z.int(),
    /** Rows below the names that hold something. */
    rows: z.int(),
    columns: z.array(
      z.object({
        index: z.int(),
        name: z.string(),
        /** How many rows have something there, and the first few of it: for who maps the columns, and not stored. */
        filled: z.int(),
        examples: z.array(z.string()),
        /** The field that its name suggests. */
        guess: z.string().optional(),
      }),
    ),
    /** The mapping to begin with: that of the last file with these columns, or what their names suggest. */
    mapping: ImportMapping,
    isRemembered: z.boolean(),
    /** Every field that a column can be mapped to, and the ones that must be. */
    fields: z.array(z.string()),
    needed: z.array(z.string()),
    /** What can be the same for every row, by field. */
    constants: z.record(z.string(), z.array(z.object({ value: z.string(), name: z.string() }))),
  })
  .meta({ id: 'FileColumns' })
export type FileColumns = z.infer<typeof FileColumns>

/** Reads a file again, and keeps of it the mapped cells alone. */
export const StartImport = z.strictObject({ ...file, mapping: ImportMapping }).meta({ id: 'StartImport' })

/** What the words of the file mean, all fields together: `{"variant": {"EKC gezin": "family"}}`; '' takes a word over as nothing. */
export const MapValues = z.strictObject({ values: ImportValues }).meta({ id: 'MapValues' })

/** Nothing but the version on which it is based. */
export const CheckImport = z.strictObject({}).meta({ id: 'CheckImport' })
/** `leaveOut`: rows with a fault are left out; else an import with faults is refused. */
export const RunImport = z.strictObject({ leaveOut: z.boolean().default(false) }).meta({ id: 'RunImport' })
export const TakeBackImport = z.strictObject({}).meta({ id: 'TakeBackImport' })

const line = {
  id: z.string(),
  state: z.enum(importStates),
  startedAt: z.string(),
  startedBy: z.string(),
  /** Rows of the file; the ones whose faults leave them out; the ones that were handled so far, of the step that runs. */
  rows: z.int(),
  faulty: z.int(),
  done: z.int(),
  /** Rows that this import counts, and the ones that an earlier one had already, with the same figures. */
  imported: z.int(),
  unchanged: z.int(),
  takenBack: z.int(),
  /** Months of submission of what is counted; absent before the check. */
  from: z.string().optional(),
  to: z.string().optional(),
  importedAt: z.string().optional(),
  takenBackAt: z.string().optional(),
  /** The day on which what was read is removed, unless it is imported before. */
  keptUntil: z.string().optional(),
}
export const ImportLine = z.object(line).meta({ id: 'ImportLine' })
export type ImportLine = z.infer<typeof ImportLine>

export const ImportList = z.object({ imports: z.array(ImportLine) }).meta({ id: 'ImportList' })
export type ImportList = z.infer<typeof ImportList>

export const ImportView = z
  .object({
    ...line,
    version: z.int(),
    /** Of one that was taken back: rows that count all the same, for a step was killed meanwhile. Taken back once more they do not. */
    left: z.int().optional(),
    mapping: ImportMapping,
    /** The words of each field that is one of a list, while they are kept: how many rows have it and what it means, as guessed, remembered or said. */
    values: z.array(
      z.object({
        field: z.string(),
        words: z.array(Counted.extend({ means: z.string().optional() })),
        /** What a word can mean. Of municipalities the list is not here: they are recognised by name or code. */
        choices: z.array(z.object({ value: z.string(), name: z.string() })),
      }),
    ),
    /** How many faults of which kind; absent before the check. */
    faults: z
      .array(z.object({ code: z.enum(importFaultCodes), field: z.string().optional(), rows: z.int() }))
      .optional(),
  })
  .meta({ id: 'ImportView' })
export type ImportView = z.infer<typeof ImportView>

/** The first 500 by row; ten thousand of them are in the file. */
export const ImportFaults = z
  .object({
    total: z.int(),
    faults: z.array(
      z.object({
        row: z.int(),
        column: z.string().optional(),
        field: z.string().optional(),
        code: z.enum(importFaultCodes),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'ImportFaults' })
export type ImportFaults = z.infer<typeof ImportFaults>
