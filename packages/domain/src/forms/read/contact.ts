import { copiedAddress, parseEmail } from '../../email/index.ts'
import { cleanWord } from './clean.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

/** Keeps the address as people read it; its domain becomes punycode when a mail is sent. */
export function readEmail(raw: unknown): Reading<string> {
  const line = readWord(raw)
  if (typeof line !== 'string') return line
  const parsed = parseEmail(copiedAddress(line))
  return typeof parsed === 'string' ? flawed(parsed) : given(parsed.readable)
}

/** What stands before a number on a card or in a contact list: "tel:", "Gsm". */
const label = /^(?:t[ée]l\p{L}*|phone|gsm|mobi\p{L}*|fax)[\s.:]*(?=[+(\d])/iu
/** An extension of a switchboard: "toestel 12", "poste 12", "ext. 12", "x12". */
const extension = /^(.*\d\)?)[\s,;]*(?:toestel|tst|poste|extension|ext|x)[\s.:=]*(\d{1,5})$/i

/**
 * Lenient, as people write numbers in many ways and a person reads them. Six digits (longer than 112) to fifteen
 * (E.164). Dashes of every kind, as copied from a page or a document, become hyphens.
 */
export function readPhone(raw: unknown): Reading<string> {
  const line = readWord(raw)
  if (typeof line !== 'string') return line
  const plain = line
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[·•‧∙]/g, '.')
    .replace(label, '')
    .replace(/^['’=]+(?=[+(\d])/, '')
    .replace(/[\s.,;:]+$/, '')
  const [, number = plain, inside] = extension.exec(plain) ?? []
  const digits = number.replace(/\D/g, '').length
  const isNumber = /^(?:\+|\(\+)?[\d ()./-]{6,30}$/.test(number) && digits >= 6 && digits <= 15
  if (!isNumber) return flawed('not-a-phone')
  return given(inside === undefined ? number : `${number} x${inside}`)
}

function readWord(raw: unknown): string | Reading<never> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw !== 'string') return flawed('wrong-type')
  const line = cleanWord(raw.slice(0, 1000))
  return line === '' ? absent : line
}
