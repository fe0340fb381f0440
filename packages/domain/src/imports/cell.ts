import * as z from 'zod'

/** What stands in a cell: nothing, a text, a number, yes or no, or a real date. */
export type RawCell = undefined | string | number | boolean | { readonly day: string }

/** Characters of a text that can be a date, a number, a reference or a word of a list; a longer one is free text and is not kept. */
export const mostCharacters = 80

/** A cell as it is kept until it is imported; `fault`: what stood there is not kept. */
export const Cell = z.union([
  z.string().max(mostCharacters),
  z.number(),
  z.boolean(),
  z.strictObject({ day: z.string() }),
  z.strictObject({ fault: z.enum(['too-long', 'control-character', 'merged-cell']) }),
])
export type Cell = z.infer<typeof Cell>

/** Characters that no keyboard types, also those that turn the direction of what follows. A tab and an end of line became spaces. */
const controls = /[\p{Cc}\p{Cf}]/u

/** The cell as it is kept; undefined when nothing stands there. */
export function keptCell(raw: RawCell): Cell | undefined {
  if (typeof raw !== 'string') return raw
  const text = raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (text === '') return undefined
  if (controls.test(text)) return { fault: 'control-character' }
  return text.length > mostCharacters ? { fault: 'too-long' } : text
}

/** A text as it is compared: without accents, capitals, punctuation. */
export const compared = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

/** The text of a cell that names something. */
export const textOf = (cell: string | number | boolean): string =>
  typeof cell === 'boolean' ? (cell ? 'true' : 'false') : String(cell)
