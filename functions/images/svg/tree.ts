import { SaxesParser } from 'saxes'
import { PictureRefused } from '../picture.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'

/** One element of an SVG; `name` is empty for an element of another namespace. */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  readonly text: string
}
type Open = { name: string; attributes: Map<string, string>; children: Element[]; text: string }

const mostElements = 3000
const mostLevels = 40

/**
 * Parses the elements in the SVG namespace. The parser is strict and knows only XML's five entities; a file that
 * defines its own, or has another encoding, is refused. Comments and processing instructions are dropped.
 */
export function treeOf(source: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let root: Element | undefined
  let count = 0
  parser.on('xmldecl', ({ encoding, version }) => {
    if ((encoding !== undefined && !/^utf-?8$/i.test(encoding)) || (version !== undefined && version !== '1.0'))
      throw new PictureRefused('own-language')
  })
  parser.on('doctype', doctype => {
    // A doctype that names the standard is harmless; one with declarations is refused.
    if (/[[\]]|<!/.test(doctype)) throw new PictureRefused('own-language')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (count > mostElements || open.length >= mostLevels) throw new PictureRefused('too-complex')
    const own = new Map<string, string>()
    for (const attribute of Object.values(attributes)) {
      if (attribute.uri === '') own.set(attribute.local, attribute.value)
      // xlink:href is the older spelling of `href`; `href` wins, as in browsers.
      if (attribute.uri === xlinkNamespace && attribute.local === 'href' && !own.has('href'))
        own.set('href', attribute.value)
    }
    open.push({ name: uri === svgNamespace ? local : '', attributes: own, children: [], text: '' })
  })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element === undefined) return
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else parent.children.push(element)
  })
  try {
    parser.write(source).close()
  } catch (error) {
    throw error instanceof PictureRefused ? error : new PictureRefused('broken')
  }
  if (root?.name !== 'svg') throw new PictureRefused('unknown-type')
  return root
}
