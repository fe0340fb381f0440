import { FileFault } from './fileFault.ts'

/** Characters of one tag or text: a cell holds 32,767, each of which takes at most five as XML. A longer one is no spreadsheet's. */
const longest = 200_000

export type Tag = {
  /** Without the prefix of its namespace. */
  readonly name: string
  /** Its attributes as they are written, by their names without prefix. A name may be there twice. */
  readonly attributes: () => readonly (readonly [name: string, value: string])[]
}

const name = String.raw`(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*`
const wholeTag = new RegExp(String.raw`^${name}(?:[ \t\r\n]+${name}=(?:"[^"<]*"|'[^'<]*'))*[ \t\r\n]*/?$`)
const attribute = new RegExp(String.raw`[ \t\r\n](${name})=(?:"([^"]*)"|'([^']*)')`, 'g')

/**
 * Calls for each tag that opens, in the only spelling that is read: what a reader of XML could take for another tag, or pass over, is
 * refused. So the reader behind this one finds the same tags, wherever it cuts the text. Throws FileFault.
 */
export function eachTag(xml: string, visit: (tag: Tag) => void): void {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if ((start === -1 ? xml.length : start) - at > longest) throw new FileFault('import-file-too-big-inside')
    if (start === -1) return
    const closing = closingOf(xml, start)
    const end = xml.indexOf(closing, start)
    if (end === -1) throw new FileFault('import-file-unreadable')
    if (end - start > longest) throw new FileFault('import-file-too-big-inside')
    if (closing === '>' && xml[start + 1] !== '/') visit(tagOf(xml.slice(start + 1, end)))
    at = end + closing.length
  }
}

/** No spreadsheet writes a document type, entities or CDATA. */
function closingOf(xml: string, start: number): string {
  if (xml[start + 1] === '?') return '?>'
  if (xml[start + 1] !== '!') return '>'
  if (xml.startsWith('<!--', start)) return '-->'
  throw new FileFault('import-file-unreadable')
}

/** A cell as nearly every spreadsheet writes it: there are so many that the patterns below would take seconds. */
const usualCell = /^c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d+)")?(?: t="([A-Za-z]+)")?\/?$/

function tagOf(inside: string): Tag {
  const cell = usualCell.exec(inside)
  if (cell !== null) {
    const [, r = '', s = '0', t = 'n'] = cell
    return {
      name: 'c',
      attributes: () => [
        ['r', r],
        ['s', s],
        ['t', t],
      ],
    }
  }
  // Most have no attributes: they are not worth the pattern.
  const isBare = !inside.includes('"') && !inside.includes("'")
  if (!isBare && !wholeTag.test(inside)) throw new FileFault('import-file-unreadable')
  return {
    name: withoutPrefix(/^[^ \t\r\n/]*/.exec(inside)?.[0] ?? ''),
    attributes: () =>
      [...inside.matchAll(attribute)].map(([, own = '', double, single]) => [
        withoutPrefix(own),
        double ?? single ?? '',
      ]),
  }
}

/** What declares a namespace keeps its prefix: xmlns:r is not r. */
const withoutPrefix = (full: string): string => (full.startsWith('xmlns:') ? full : full.slice(full.indexOf(':') + 1))
