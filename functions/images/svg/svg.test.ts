import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PictureRefused } from '../picture.ts'
import { elementNames, grammarOf } from './allowed.ts'
import { mostSvgBytes, sanitiseSvg } from './index.ts'
import { type Element, treeOf } from './tree.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const made = (text: string) => {
  const { bytes: written, ...picture } = sanitiseSvg(bytes(text))
  return { ...picture, text: new TextDecoder().decode(written) }
}
const reasonFor = (file: Uint8Array): string => {
  try {
    sanitiseSvg(file)
    return 'accepted'
  } catch (error) {
    if (error instanceof PictureRefused) return error.reason
    throw error
  }
}
const inSvg = (inner: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"${more}>${inner}<path d="M0 0h10v10z"/></svg>`
const clean = made(inSvg('')).text

/** Everything in a drawing that came out is on the list, and every value in its grammar. */
function expectAllowed(text: string): void {
  const judge = ({ name, attributes, children }: Element, isRoot: boolean): void => {
    expect(isRoot || elementNames.has(name), name).toBe(true)
    for (const [attribute, value] of attributes) {
      if (isRoot && ['width', 'height'].includes(attribute)) expect(Number(value)).toBeGreaterThan(0)
      else expect(grammarOf(name, attribute)?.(value), `${name} ${attribute}`).toBe(value)
    }
    for (const child of children) judge(child, false)
  }
  judge(treeOf(text), true)
  expect(text).not.toMatch(/<[?!]|script|javascript:|data:|https?:\/\/(?!www\.w3\.org\/2000\/svg")|\son\w+=|style|&#/i)
}

describe('a drawing', () => {
  it('keeps what it draws: shapes, groups, gradients, clips, and uses of its own parts', () => {
    const drawing = inSvg(
      '<title>De Linde &amp; co</title><defs><linearGradient id="g" x1="0%" y2="1"><stop offset=".5" stop-color="#0b5c56"/></linearGradient><clipPath id="c"><rect width="4" height="4" rx="1"/></clipPath></defs><g transform="translate(1, 2) rotate(45)" fill="url(#g)" clip-path="url(#c)"><circle id="o" cx="5" cy="5" r="2.5"/><use href="#o" x="2"/><ellipse rx="1" ry="2"/><line x2="4"/><polyline points="0,0 1,1"/><polygon points="0 0 1 1 2 2"/></g>',
    )
    const { text, width, height, removed } = made(drawing)
    expect(text).toContain('<title>De Linde &amp; co</title>')
    for (const part of [
      'linearGradient',
      'stop-color="#0b5c56"',
      'clip-path="url(#c)"',
      'use href="#o"',
      'points="0,0 1,1"',
    ])
      expect(text).toContain(part)
    expect([width, height, removed]).toEqual([10, 10, []])
    expectAllowed(text)
  })

  it('keeps the colours that drawing programs put in styles and classes', () => {
    const illustrator = inSvg(
      '<defs><style>/* Linde */ .cls-1, .cls-2 { fill: #0b5c56; } .cls-2{stroke:none}</style></defs><circle class="cls-1" r="1"/><circle class="cls-2" style="fill:rgb(1, 2, 3);font-family:Arial" r="2"/>',
    )
    const { text, removed } = made(illustrator)
    expect(text).toContain('<circle r="1" fill="#0b5c56"/>')
    expect(text).toContain('<circle r="2" fill="rgb(1, 2, 3)" stroke="none"/>')
    expect(removed).toEqual([])
    expectAllowed(text)
  })

  it('gets its size from width and height where it has no viewBox', () => {
    const { text, width } = made(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20"><path d="M0 0"/></svg>',
    )
    expect(width).toBe(40)
    expect(text).toContain('viewBox="0 0 40 20"')
  })

  it('may be as an editor saves it: a mark of UTF-8, a declaration, the line of the standard, its own notes', () => {
    const inkscape = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- Inkscape --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${inSvg('<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff"/><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>')}`
    expect(made(inkscape)).toMatchObject({ text: clean, removed: [] })
  })
})

describe('a hostile drawing', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', ['script']],
    ['a script by address', '<script xlink:href="https://boef.example/x.js"/>', ['script']],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>', ['script']],
    ['a script of HTML', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', []],
    [
      'a page of HTML',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
      ['other'],
    ],
    ['a link', '<a xlink:href="javascript:alert(1)"><rect width="9" height="9"/></a>', ['link']],
    ['a picture from elsewhere', '<image href="https://boef.example/volg.png" width="1" height="1"/>', ['picture']],
    ['a picture in itself', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>', ['picture']],
    ['a use of another file', '<use href="https://boef.example/x.svg#a"/>', ['link']],
    ['a use of data', '<use xlink:href="data:image/svg+xml,&lt;svg id=&apos;x&apos;/&gt;#x"/>', ['link']],
    ['an animation of an address', '<set attributeName="href" to="javascript:alert(1)"/>', ['animation']],
    ['an animation of a handler', '<animate attributeName="onclick" values="alert(1)"/>', ['animation']],
    ['a style that fetches', '<style>@import url(https://boef.example/x.css);</style>', ['style']],
    ['a style on everything', '<style>* { fill: url(https://boef.example/#x) }</style>', ['style']],
    ['a filter', '<filter id="f"><feImage href="https://boef.example/x"/></filter>', ['effect']],
    ['text', '<text>Bel 0900</text>', ['text']],
    ['a style sheet by instruction', '<?xml-stylesheet href="https://boef.example/x.css"?>', []],
    ['a handler element', '<handler type="text/ecmascript">alert(1)</handler>', ['script']],
    [
      'words that browsers read again as HTML',
      '<desc><![CDATA[</desc><script>alert(1)</script>]]></desc>',
      'described',
    ],
    ['a title that ends itself', '<title>&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;</title>', 'described'],
  ])('loses %s and nothing else', (_, inner, removed) => {
    const result = made(inSvg(inner))
    if (removed === 'described') {
      // Words stay words: what began as text ends as text.
      expect(result.text.replace(/<(title|desc)>[^<]*<\/\1>/, '').replace('<use/>', '')).toBe(clean)
      return
    }
    expect(result.text.replace('<use/>', '')).toBe(clean)
    expect(result.removed).toEqual(removed)
    expectAllowed(result.text)
  })

  it.each([
    ['a handler', 'onload="alert(1)"'],
    ['a handler in capitals', 'ONLOAD="alert(1)"'],
    ['a style that fetches', 'style="fill:url(https://boef.example/#a)"'],
    ['a style with a script', 'style="background:url(javascript:alert(1))"'],
    ['a colour from elsewhere', 'fill="url(https://boef.example/#a)"'],
    ['a colour that escapes its quotes', 'fill="red&quot; onload=&quot;alert(1)"'],
    ['a clip from elsewhere', 'clip-path="url(//boef.example/#a)"'],
    ['a filter', 'filter="url(#f)"'],
    ['a marker', 'marker-start="url(https://boef.example/#m)"'],
    ['a base', 'xml:base="https://boef.example/"'],
    ['a transform that never ends', `transform="${'translate(1) '.repeat(2000)}x"`],
    ['a class of ours', 'class="button"'],
    ['an id with a separator', 'id="a b"'],
  ])('loses %s on an element', (_, attribute) => {
    const { text } = made(inSvg(`<g ${attribute}/>`))
    expect(text.replace('<g/>', '')).toBe(clean)
    expectAllowed(text)
  })

  it.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY x "y">]>', 'own-language'],
    ['a bomb of entities', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>', 'own-language'],
    ['an entity from a file (XXE)', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 'own-language'],
    ['another encoding than it says', '<?xml version="1.0" encoding="UTF-7"?>', 'own-language'],
    ['the encoding of a mainframe', '<?xml version="1.0" encoding="IBM037"?>', 'own-language'],
    ['HTML before it', '<html>', 'broken'],
  ])('is refused with %s', (_, before, reason) => {
    expect(reasonFor(bytes(before + inSvg('<title>&amp;</title>')))).toBe(reason)
  })

  it('is refused in UTF-16, in UTF-8 that is none, and with bytes that are no text', () => {
    const utf16 = Buffer.from(`\ufeff${inSvg('')}`, 'utf16le')
    expect(reasonFor(utf16)).toBe('own-language')
    expect(reasonFor(Buffer.concat([bytes(inSvg('').slice(0, -6)), Buffer.from([0xc0, 0xbc])]))).toBe('own-language')
    expect(reasonFor(bytes(inSvg('\u0000')))).toBe('broken')
  })

  it('is refused when it is something else as well, or is not whole', () => {
    expect(reasonFor(bytes(`${inSvg('')}<script>alert(1)</script>`))).toBe('broken')
    expect(reasonFor(bytes(`${inSvg('')}PK\u0003\u0004`))).toBe('broken')
    expect(reasonFor(bytes(inSvg('').slice(0, -3)))).toBe('broken')
    expect(reasonFor(bytes(inSvg('<g fill="red" fill="blue"/>')))).toBe('broken')
    expect(reasonFor(bytes(inSvg('&nbsp;')))).toBe('broken')
    expect(reasonFor(bytes('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'))).toBe('unknown-type')
    expect(reasonFor(bytes('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'))).toBe('unknown-type')
  })

  it('is refused when it is too much: heavy, deep, many, or a few lines that draw each other', () => {
    expect(reasonFor(bytes(inSvg(' '.repeat(mostSvgBytes))))).toBe('too-heavy')
    expect(reasonFor(bytes(inSvg('<g>'.repeat(60) + '</g>'.repeat(60))))).toBe('too-complex')
    expect(reasonFor(bytes(inSvg('<g/>'.repeat(3500))))).toBe('too-complex')
    const layers = Array.from({ length: 20 }, (_, n) => `<g id="l${n + 1}">${`<use href="#l${n}"/>`.repeat(10)}</g>`)
    expect(reasonFor(bytes(inSvg(`<circle id="l0" r="1"/>${layers.join('')}`)))).toBe('too-complex')
    expect(reasonFor(bytes(inSvg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')))).toBe('too-complex')
    expect(reasonFor(bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 999999"><path/></svg>'))).toBe(
      'too-large',
    )
  })

  it('is refused when nothing is left of it, or nobody can tell its shape', () => {
    const svg = (attributes: string, inner: string) =>
      bytes(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)
    expect(reasonFor(svg('viewBox="0 0 1 1"', '<script/>'))).toBe('nothing-left')
    expect(reasonFor(svg('viewBox="0 0 1 1"', '<defs><path d="M0 0"/></defs>'))).toBe('nothing-left')
    for (const size of [
      '',
      'viewBox="0 0 0 1"',
      'viewBox="0 0 1"',
      'width="100%" height="100%"',
      'width="0" height="2"',
    ])
      expect(reasonFor(svg(size, '<path d="M0 0"/>'))).toBe('no-size')
  })
})

describe('whatever is made into a drawing', () => {
  const names = fc.constantFrom(
    'g',
    'path',
    'use',
    'rect',
    'script',
    'style',
    'a',
    'image',
    'foreignObject',
    'title',
    'set',
    'linearGradient',
    'clipPath',
    'svg',
  )
  const nasty = fc.constantFrom(
    'javascript:alert(1)',
    'url(https://x.example)',
    'url(#a)',
    '#a',
    '"><script>',
    '&lt;',
    ']]>',
    'fill:red;filter:url(x)',
    '1',
    'M0 0L1 1',
    'red',
  )
  const attributes = fc.dictionary(
    fc.constantFrom(
      'id',
      'href',
      'xlink:href',
      'style',
      'class',
      'fill',
      'onload',
      'd',
      'transform',
      'clip-path',
      'x',
      'width',
      'xml:base',
      'viewBox',
    ),
    fc.oneof(nasty, fc.string()),
    { maxKeys: 4 },
  )
  const written = (text: string) =>
    text.replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`).replace(/[^\t\n\x20-\ud7ff]/g, '')
  const { node } = fc.letrec<{ node: string }>(tie => ({
    node: fc
      .tuple(
        names,
        attributes,
        fc.array(fc.oneof({ maxDepth: 4 }, fc.string().map(written), tie('node')), { maxLength: 4 }),
      )
      .map(([name, given, inner]) => {
        const pairs = Object.entries(given).map(([key, value]) => ` ${key}="${written(value)}"`)
        return `<${name}${pairs.join('')}>${inner.join('')}</${name}>`
      }),
  }))

  it('comes out with nothing in it that is not allowed, and the same when it is made again', () => {
    let drawings = 0
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), nodes => {
        const file = bytes(inSvg(nodes.join('')))
        if (reasonFor(file) !== 'accepted') return
        drawings += 1
        const first = sanitiseSvg(file)
        const text = new TextDecoder().decode(first.bytes)
        expectAllowed(text.replace(/<(title|desc)>[^<]*<\/\1>/g, ''))
        const again = sanitiseSvg(first.bytes)
        expect(new TextDecoder().decode(again.bytes)).toBe(text)
        expect(again.removed).toEqual([])
      }),
      { numRuns: 400 },
    )
    // Not all refused: something was looked at.
    expect(drawings).toBeGreaterThan(100)
  })

  it('of any bytes is a drawing or a refusal, never another failure', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), file => reasonFor(file) !== ''))
    fc.assert(fc.property(fc.string(), text => reasonFor(bytes(inSvg(text))) !== ''))
  })
})
