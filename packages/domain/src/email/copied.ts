/**
 * An address without what comes along when it is copied: "mailto:jan@voorbeeld.be?subject=…", "Jan <jan@voorbeeld.be>;",
 * the full stop of a sentence, marks that are not seen. Anything else stays as it was typed.
 */
export function copiedAddress(typed: string): string {
  const line = typed
    .slice(0, longest)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim()
    .replace(/^e-?mail\s?:\s?/i, '')
  const inBrackets = /^[^<>@]*<([^<>]*)>[\s,;.]*$/.exec(line)?.[1] ?? line
  const bare = inBrackets.replace(/(?<=[^\s.,;:])[\s.,;:]+$/, '').trim()
  const link = /^mailto:(?:\/\/)?([^?]*)/i.exec(bare)?.[1]
  return link === undefined ? bare : decoded(link.trim())
}

const longest = 1000

/** In a link, what has a meaning there is written with a percent sign. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link).trim()
  } catch {
    return link
  }
}
