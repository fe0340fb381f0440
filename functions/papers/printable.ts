import type { Coverage } from './coverage.ts'

/** A text as it can be printed, and the characters that no font has. */
export type Printable = { readonly text: string; readonly unprintable: readonly string[] }

/** Marks without a shape of their own: joiners, directions, selectors and line ends. */
const unseen =
  /^(?:[\n\t\u00AD\u180E]|[\u200B-\u200F]|[\u2028-\u202E]|[\u2060-\u206F]|\p{Variation_Selector}|\uFEFF|[\u{E0000}-\u{E0FFF}])$/u
const controls = /(?![\n\t])\p{Cc}/gu
/** Typed by word processors for two signs that every font has. */
const standIns: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '↔': '<->', '⇒': '=>', '☐': '-', '■': '-' }
/** Has a shape in our fonts: it says that something is missing, where an empty box would look like a fault of printing. */
const missing = '\uFFFD'

/**
 * Replaces what no font has, so that nothing is printed as an empty box: by what means the same (Unicode's compatible form,
 * two plain signs for an arrow), else by a sign that something is missing here.
 */
export function printable(text: string, has: Coverage): Printable {
  const unprintable = new Set<string>()
  const known = (part: string): boolean => [...part].every(one => unseen.test(one) || has(one.codePointAt(0) ?? 0))
  const printed = [...text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replace(controls, '')]
    .map(character => {
      if (known(character)) return character
      const similar = [character.normalize('NFKC'), character.normalize('NFD'), standIns[character]]
      const found = similar.find(one => one !== undefined && known(one))
      if (found !== undefined) return found
      unprintable.add(character)
      return missing
    })
    .join('')
  return { text: printed, unprintable: [...unprintable] }
}
