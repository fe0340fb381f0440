/** The characters that a font file (TrueType or OpenType) has letters for. */
export type Coverage = (character: number) => boolean

/**
 * Reads a font's table of characters, in the two formats that fonts of Unicode have.
 * learn.microsoft.com/typography/opentype/spec/cmap
 */
export function coverageOf(font: Buffer): Coverage {
  const cmap = tableAt(font, 'cmap')
  const ranges = subtablesAt(font, cmap).flatMap(at => rangesOf(font, at))
  return character => ranges.some(([first, last]) => first <= character && character <= last)
}

type Range = readonly [first: number, last: number]

function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + 16 * count; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  throw new TypeError(`a font without the table ${name}`)
}

function subtablesAt(font: Buffer, cmap: number): readonly number[] {
  const count = font.readUInt16BE(cmap + 2)
  return Array.from({ length: count }, (_, at) => cmap + font.readUInt32BE(cmap + 4 + 8 * at + 4))
}

function rangesOf(font: Buffer, at: number): readonly Range[] {
  switch (font.readUInt16BE(at)) {
    case 4:
      return segmentsOf(font, at)
    case 12:
      return groupsOf(font, at)
    default:
      return []
  }
}

/** Format 4: the basic plane, in segments. A segment may leave out characters within it: those lead to glyph 0. */
function segmentsOf(font: Buffer, at: number): readonly Range[] {
  const bytes = font.readUInt16BE(at + 6)
  const found: Range[] = []
  for (let segment = 0; segment < bytes; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment)
    const first = font.readUInt16BE(at + 16 + bytes + segment)
    const delta = font.readUInt16BE(at + 16 + 2 * bytes + segment)
    const offsetAt = at + 16 + 3 * bytes + segment
    const offset = font.readUInt16BE(offsetAt)
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const glyph = offset === 0 ? character + delta : font.readUInt16BE(offsetAt + offset + 2 * (character - first))
      if ((glyph & 0xffff) !== 0) found.push([character, character])
    }
  }
  return joined(found)
}

/** Format 12: all planes, in groups without holes. */
function groupsOf(font: Buffer, at: number): readonly Range[] {
  const count = font.readUInt32BE(at + 12)
  return Array.from({ length: count }, (_, group): Range => {
    const from = at + 16 + 12 * group
    return [font.readUInt32BE(from), font.readUInt32BE(from + 4)]
  })
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const found: [number, number][] = []
  for (const [first, last] of ranges) {
    const before = found.at(-1)
    if (before !== undefined && before[1] === first - 1) before[1] = last
    else found.push([first, last])
  }
  return found
}
