import * as z from 'zod'

/**
 * What a name cannot hold: control characters, ends of lines, and marks that are not seen or turn the direction of what
 * follows. A name stands in mails, lists and files, in which these would end a line or hide what comes next. The joiners
 * of Persian and Indic scripts (U+200C, U+200D) are part of names.
 */
const printable = /^[^\p{Cc}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]*$/u

/** Marks that come along with what is copied and are not seen: soft hyphens, and the directions of a contact list. */
const unseen = /[\u00ad\u061c\u180e\u200e\u200f\u2061-\u2064\u206a-\u206f\ufff9-\ufffb]/g
/** Letters and signs that are nothing but room. */
const blank = /[\u115f\u1160\u3164\uffa0\u2800]/g

/** The name of somebody or something, as it is typed: trimmed, and without marks that are not seen. */
export const typedName = (least: number, most: number) =>
  z
    .string()
    .overwrite(typed => typed.toWellFormed().replace(unseen, '').replace(blank, ' '))
    .trim()
    .min(least)
    .max(most)
    .regex(printable)
