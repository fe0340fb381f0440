import { cleanWord } from './clean.ts'

const looseDigits = /\d+/g
const groupedBsn = /\d{4}([. -])\d{2}\1\d{3}|\d{3}([. -])\d{3}\2\d{3}/g
/** "85.07.30-033.28", and how it is written in haste: "850730-03328", "85 07 30 - 033 28". */
const groupedBelgian = /\d{2}(?: ?[. /-] ?)?\d{2}(?: ?[. /-] ?)?\d{2}(?: ?[. /-] ?)?\d{3}(?: ?[. /-] ?)?\d{2}/g
/** As it is printed on a card; no phone or reference number is written so. */
const printedBelgian = /^\d{2}\.\d{2}\.\d{2} ?- ?\d{3}[.-]\d{2}$/

/** What is counted in nine digits too: phones, companies, accounts, files. */
const announcesOther =
  /(?<!\p{L})(?:bel(?:len|t)?|(?:t[ée]l|phone|gsm|mobi|bereik|joi|appel|call|reach|fax|btw|tva|vat|kbo|bce|ondern|kvk|iban|reken|compte|dossier|r[ée]f|fact|poli[sc])[\p{L}-]*)(?:(?: \p{L}+){0,3} (?:op|onder|via|au|at|on|is|nr|n°))?[\s.:#]*$/iu
const announcesNationalNumber =
  /(?:bsn|burgerservicenummer|sofi(?:nummer)?|rijksregister(?:nummer|nr)?|registre national|rrn|rr|nrn|insz|inss|niss|national)\P{L}*$/iu
/** One that is written in one with what announces it: "BSN111222333". */
const joined = /(?<!\p{L})(?:bsn|rrn|insz|niss)$/iu
/**
 * A Belgian land line is written in nine digits, as a BSN is, and begins with the 0 of an area that exists: 02, 03, 04 and
 * 09, or 01x, 05x, 06x, 07x and 08x. A BSN that begins so is that of few people, and is refused when it is called one.
 */
const landLine = /^0[1-9]/
/** A Belgian mobile number with the country's code and without a plus: as a national number, that of few people over ninety. */
const mobileAbroad = /^324[5-9]\d{7}$/
const dialsAbroad = /(?:\+|\b00)\d{1,3}\)?[ ./-]?(?:\(0\) ?)?$/

/**
 * Whether the text contains a Dutch BSN or a Belgian national number as a separate word, which the platform must not
 * store (DOMAIN: "No national number"). A phone number with a country code, or announced as one, is allowed.
 */
export const holdsNationalNumber = (text: string): boolean =>
  text.split(/[\n\t]+/).some(line => /\p{Nd}/u.test(line) && isIn(cleanWord(line).replace(/\p{Pd}|\u2212/gu, '-')))

function isIn(line: string): boolean {
  return (
    tokens(line, looseDigits, insideBefore, insideAfter).some(digits => isBsn(digits) || isBelgian(digits)) ||
    tokens(line, groupedBsn, continuesBefore, continuesAfter).some(isBsn) ||
    tokens(line, groupedBelgian, continuesBefore, continuesAfter).some(isBelgian)
  )
}

const insideBefore = /[\p{L}\p{N}+]$|\d[.,/-]$/u
const insideAfter = /^[\p{L}\p{N}]|^[.,/-]\d/u
const continuesBefore = /[\p{L}\p{N}+]$|\d[ .,/-]$/u
const continuesAfter = /^[\p{L}\p{N}]|^[ .,/-]\d/u

/** The digits of each match that the text before and after does not make part of something longer. */
function tokens(text: string, shape: RegExp, before: RegExp, after: RegExp): string[] {
  const found: string[] = []
  for (const match of text.matchAll(shape)) {
    const start = text.slice(Math.max(0, match.index - 40), match.index)
    const end = text.slice(match.index + match[0].length, match.index + match[0].length + 2)
    const isPrinted = printedBelgian.test(match[0])
    const isAnnounced = announcesNationalNumber.test(start)
    const isPartBefore = (isPrinted ? insideBefore : before).test(start) && !joined.test(start)
    const isPartAfter = (isPrinted || isAnnounced ? insideAfter : after).test(end)
    if (isPartBefore || isPartAfter || dialsAbroad.test(start)) continue
    const digits = match[0].replace(/\D/g, '')
    if (!isAnnounced && isOfAnotherKind(digits, start)) continue
    found.push(digits)
  }
  return found
}

/** Whether digits that may be a national number are a phone, a company or a file, by how they begin or are announced. */
const isOfAnotherKind = (digits: string, start: string): boolean =>
  digits.length === 9 ? landLine.test(digits) || announcesOther.test(start) : mobileAbroad.test(digits)

/** The eleven-proof: 9×a + 8×b + … + 2×h − i is a multiple of eleven. */
function isBsn(digits: string): boolean {
  if (!/^(?!0{9})\d{9}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

/** YYMMDD, a serial number, and 97 minus the remainder modulo 97; prefixed with 2 for people born from 2000 on. */
function isBelgian(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false
  const month = Number(digits.slice(2, 4))
  // The month of a BIS number is 20 or 40 higher; an unknown month or day is 00.
  if (month > 52 || month % 20 > 12 || Number(digits.slice(4, 6)) > 31) return false
  const body = digits.slice(0, 9)
  const check = Number(digits.slice(9))
  return check === 97 - (Number(body) % 97) || check === 97 - (Number(`2${body}`) % 97)
}
