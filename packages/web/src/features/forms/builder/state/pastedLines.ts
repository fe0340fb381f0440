/** The lines of a pasted list that say something, however the lines end. */
export const linesOf = (text: string): readonly string[] =>
  withoutBullets(text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/))

/** White space of every kind becomes a space; marks that are not seen are left out. */
export const tidy = (cell: string): string => cell.replace(unseen, '').replace(/\s/g, ' ').trim()
const unseen = /(?!\s)\p{Cc}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu

/**
 * The lines that say something, without the bullets or numbers of a list in a document. A dash or a number goes only when
 * every line begins with one: "- 18 jaar" and "1. verdieping" may be answers.
 */
function withoutBullets(lines: readonly string[]): readonly string[] {
  const filled = lines.filter(line => line.replace(unseen, '').trim() !== '')
  const plain = filled.map(line => line.replace(/^\s*[•·▪▫◦‣●○■□➢✓\uf0b7\uf0a7](?:\s+|(?=\p{L}))/u, ''))
  const marks = [/^\s*[-–—*o]\t\s*/, /^\s*[-–—*]\s+/, /^\s*\d{1,3}[.)]\s+/, /^\s*[a-z][.)]\s+/]
  const mark = plain.length > 1 ? marks.find(one => plain.every(line => one.test(line))) : undefined
  return mark === undefined ? plain : plain.map(line => line.replace(mark, ''))
}

/** The cells of a line; quotes count where a cell begins with one. */
export function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let inside = false
  for (let place = 0; place < line.length; place += 1) {
    const character = line[place] ?? ''
    if (character === '"' && inside && line[place + 1] === '"') {
      cell += '"'
      place += 1
    } else if (character === '"' && (inside || cell.trim() === '')) inside = !inside
    else if (character === separator && !inside) {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  return [...cells, cell.trim()]
}
