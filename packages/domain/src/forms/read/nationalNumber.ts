const looseDigits = /\d+/g
const groupedBsn = /\d{4}([. -])\d{2}\1\d{3}|\d{3}([. -])\d{3}\2\d{3}/g
const groupedBelgian = /\d{2}[. /-]\d{2}[. /-]\d{2}[. /-]\d{3}[. /-]\d{2}/g

const announcesPhone = /(?:tel|tél|telefoon|téléphone|telephone|phone|gsm|mobiel|mobile|bel|bellen|fax)[\s.:]*$/iu
const announcesNationalNumber =
  /(?:bsn|burgerservicenummer|sofi(?:nummer)?|rijksregister(?:nummer|nr)?|rrn|insz|niss|national)\P{L}*$/iu
/**
 * A Belgian land line is written in nine digits, as a BSN is, and begins with the 0 of an area that exists: 02, 03, 04 and
 * 09, or 01x, 05x, 06x, 07x and 08x. A BSN that begins so is that of few people, and is refused when it is called one.
 */
const landLine = /^0[1-9]/
const dialsAbroad = /(?:\+|\b00)\d{1,3}[ .-]?(?:\(0\) ?)?$/

/**
 * Whether the text contains a Dutch BSN or a Belgian national number as a separate word, which the platform must not
 * store (DOMAIN: "No national number"). A phone number with a country code, or announced as one, is allowed.
 */
export function holdsNationalNumber(text: string): boolean {
  return (
    tokens(text, looseDigits, /[\p{L}\p{N}+]$|\d[.,/-]$/u, /^[\p{L}\p{N}]|^[.,/-]\d/u).some(isNationalNumber) ||
    tokens(text, groupedBsn, continuesBefore, continuesAfter).some(isBsn) ||
    tokens(text, groupedBelgian, continuesBefore, continuesAfter).some(isBelgian)
  )
}

const continuesBefore = /[\p{L}\p{N}+]$|\d[ .,/-]$/u
const continuesAfter = /^[\p{L}\p{N}]|^[ .,/-]\d/u

/** The digits of each match that the text before and after does not make part of something longer. */
function tokens(text: string, shape: RegExp, before: RegExp, after: RegExp): string[] {
  const found: string[] = []
  for (const match of text.matchAll(shape)) {
    const start = text.slice(Math.max(0, match.index - 24), match.index)
    const end = text.slice(match.index + match[0].length, match.index + match[0].length + 2)
    if (before.test(start) || after.test(end) || announcesPhone.test(start) || dialsAbroad.test(start)) continue
    const digits = match[0].replace(/\D/g, '')
    if (digits.length === 9 && landLine.test(digits) && !announcesNationalNumber.test(start)) continue
    found.push(digits)
  }
  return found
}

function isNationalNumber(digits: string): boolean {
  return isBsn(digits) || isBelgian(digits)
}

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
