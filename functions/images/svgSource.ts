import type { Removal } from './refusal.ts'

/**
 * The text of an SVG: UTF-8, and without entities of its own, which its renderer and other software could read
 * differently. Nor may it say to be in an encoding in which ASCII characters stand for others, such as UTF-7 or UTF-16.
 */
export function svgText(bytes: Uint8Array): { readonly text: string } | 'no-svg' | 'own-language' {
  if (!beginsAsXml(bytes)) return 'no-svg'
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /<!ENTITY/i.test(text) || !readsAsAscii(text) ? 'own-language' : { text }
  } catch {
    return 'own-language'
  }
}

/** Whether an encoding that the file declares, if any, has the ASCII characters as they are. */
function readsAsAscii(text: string): boolean {
  const [, encoding = 'utf-8'] = /<\?xml\s[^<]{0,200}?encoding\s{0,9}=\s{0,9}["']([^"']{0,40})/i.exec(text) ?? []
  return /^(?:utf-?8|us-ascii|iso-8859-1)$/i.test(encoding.trim())
}

/** Whether the file starts with `<`, after an optional UTF-8 byte order mark and white space. */
function beginsAsXml(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const first = bytes.subarray(start).find(byte => ![0x20, 0x09, 0x0a, 0x0d].includes(byte))
  return first === 0x3c
}

const element = (...names: readonly string[]): RegExp => new RegExp(`<(?:[\\w-]{1,20}:)?(?:${names.join('|')})[\\s/>]`)

/**
 * What the picture does not show of a drawing: there are no fonts where it is drawn, nothing is fetched, nothing moves.
 * This only tells the uploader where to look; safety does not depend on it.
 */
const signs: readonly (readonly [Removal, RegExp])[] = [
  ['script', element('script')],
  ['script', /\son[a-z]{1,30}\s{0,9}=/],
  ['text', element('text')],
  ['animation', element('animate', 'animateMotion', 'animateTransform', 'set')],
  ['picture', /<(?:[\w-]{1,20}:)?image\s[^<>]{0,2000}href\s{0,9}=\s{0,9}["'](?!data:)/],
  ['link', /<(?:[\w-]{1,20}:)?use\s[^<>]{0,2000}href\s{0,9}=\s{0,9}["'](?!#)/],
  ['style', /@import|url\(\s{0,9}["']?(?!["']?#)[a-z]{1,10}:(?!data)/i],
  ['other', element('foreignObject')],
]

export const omittedFrom = (text: string): readonly Removal[] => {
  const found = new Set(signs.flatMap(([removal, sign]) => (sign.test(text) ? [removal] : [])))
  return [...found].sort()
}
