import { parseEmail } from '../../email/index.ts'
import { cleanLine } from './clean.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

/** Keeps the address as people read it; its domain becomes punycode when a mail is sent. */
export function readEmail(raw: unknown): Reading<string> {
  const line = readWord(raw)
  if (typeof line !== 'string') return line
  const parsed = parseEmail(withoutScheme(line, 'mailto').replace(/\?.*$/, ''))
  return typeof parsed === 'string' ? flawed(parsed) : given(parsed.readable)
}

/**
 * Lenient, as people write numbers in many ways and a person reads them. Six digits (longer than 112) to fifteen
 * (E.164). Dashes of every kind, as copied from a page or a document, become hyphens.
 */
export function readPhone(raw: unknown): Reading<string> {
  const line = readWord(raw)
  if (typeof line !== 'string') return line
  const plain = withoutScheme(line.normalize('NFKC'), 'tel').replace(/\p{Pd}|\u2212/gu, '-')
  const digits = plain.replace(/\D/g, '').length
  return /^\+?[\d ()./-]{6,30}$/.test(plain) && digits >= 6 && digits <= 15 ? given(plain) : flawed('not-a-phone')
}

/** A copied link without what says which kind it is: `mailto:` or `tel:`. */
const withoutScheme = (line: string, scheme: 'mailto' | 'tel'): string =>
  line.toLowerCase().startsWith(`${scheme}:`) ? line.slice(scheme.length + 1).trim() : line

function readWord(raw: unknown): string | Reading<never> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw !== 'string') return flawed('wrong-type')
  const line = cleanLine(raw.slice(0, 1000))
  return line === '' ? absent : line
}
