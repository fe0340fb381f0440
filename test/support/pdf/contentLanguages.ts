import { inflateSync } from 'node:zlib'

/**
 * The languages that stand in a page's content, by the number of what they mark: `/Span << /MCID 2 /Lang (fr) >> BDC`
 * (ISO 32000-1, 14.9.2.2). pdf.js reads languages of the structure alone. Finds a page's objects where our papers have them:
 * each written out by itself.
 */
export function contentLanguages(bytes: Uint8Array, page: number): ReadonlyMap<number, string> {
  const file = Buffer.from(bytes).toString('latin1')
  const contents = objectOf(file, page).match(/\/Contents (\d+) 0 R/)?.[1]
  if (contents === undefined) return new Map()
  const marks = contentOf(file, Number(contents)).matchAll(/\/MCID (\d+)\s+\/Lang \(([^)]*)\)/g)
  return new Map([...marks].map(([, number, language = '']) => [Number(number), language]))
}

function objectOf(file: string, number: number): string {
  const start = file.indexOf(`\n${number} 0 obj`)
  if (start < 0) throw new TypeError(`the PDF has no object ${number}`)
  return file.slice(start, file.indexOf('endobj', start))
}

function contentOf(file: string, number: number): string {
  const object = objectOf(file, number)
  const data = object.slice(object.indexOf('stream\n') + 'stream\n'.length, object.lastIndexOf('endstream'))
  const stream = Buffer.from(data, 'latin1')
  return (object.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1')
}
