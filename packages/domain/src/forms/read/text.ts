import { absurdLength, cleanLine, cleanText } from './clean.ts'
import { holdsNationalNumber } from './nationalNumber.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

export function readLine(raw: unknown, maxLength: number): Reading<string> {
  return readString(raw, maxLength, cleanLine)
}

export function readText(raw: unknown, maxLength: number): Reading<string> {
  return readString(raw, maxLength, cleanText)
}

function readString(raw: unknown, maxLength: number, clean: (text: string) => string): Reading<string> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw !== 'string') return flawed('wrong-type')
  if (raw.length > absurdLength) return flawed('too-long', maxLength)
  const text = clean(raw)
  if (text === '') return absent
  if (text.length > maxLength) return flawed('too-long', maxLength)
  if (holdsNationalNumber(text)) return flawed('looks-like-national-number')
  return given(text)
}
