const longest = 200

/**
 * The beginning of what a receiver answered, for its admin to read: as text, on one line, without what a screen or a terminal would act on
 * (control and formatting characters). Undefined for nothing.
 */
export function excerptOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 4 * longest))
  const line = text
    .replaceAll(/[\p{C}\p{Z}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
  return line === '' ? undefined : line
}
