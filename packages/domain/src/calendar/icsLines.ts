/** A calendar file of its lines: folded, each with its end. */
export const icsOf = (lines: readonly string[]): string => lines.map(line => `${folded(line)}\r\n`).join('')

/** What stands at the head of every calendar file. */
export const icsHead = (method: 'PUBLISH' | 'CANCEL'): readonly string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Eigen Kracht Centrale//Kring//NL',
  'CALSCALE:GREGORIAN',
  `METHOD:${method}`,
]

/** RFC 5545, 3.3.11. Control characters have no place in a text. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

/** RFC 5545, 3.1: at most 75 octets a line; what follows begins with a space. Never inside a character. */
function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > 74) {
      lines.push(now)
      now = ''
      octets = 0
    }
    now += character
    octets += more
  }
  return [...lines, now].join('\r\n ')
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** '20260613T080000' of an instant in UTC. */
export const compact = (at: string): string => at.slice(0, 19).replaceAll(/[-:]/g, '')
