const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it is written between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, one => entities[one] ?? one)

/**
 * JSON inside a script element of a type that browsers don't run. Such an element ends at the first `</script`, and
 * `<!--` opens a comment in it; in JSON a `<` can stand in a string only, where it may be escaped.
 */
export const jsonInHtml = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
