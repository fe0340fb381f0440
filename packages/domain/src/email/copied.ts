import { cleanWord } from '../forms/read/clean.ts'

/**
 * An address without what comes along when it is copied: "mailto:jan@voorbeeld.be?subject=…", "Jan <jan@voorbeeld.be>;",
 * the full stop of a sentence, marks that are not seen. Anything else stays as it was typed.
 */
export function copiedAddress(typed: string): string {
  const line = cleanWord(typed.slice(0, 1000)).replace(/[\s.,;:]+$/, '')
  const bare = /^[^<>@]*<([^<>]+)>$/.exec(line)?.[1] ?? line
  const link = /^(?:mailto|e-?mail) ?:(?:\/\/)? ?([^?]*)/i.exec(bare)?.[1]
  // In a link, what has a meaning there is written with a percent sign.
  return link === undefined ? bare : link.replace(/%(40|2b)/gi, (_, sign) => (sign === '40' ? '@' : '+')).trim()
}
