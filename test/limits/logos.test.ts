import { createServer } from 'node:http'
import { makeLogo } from '@kring/functions/images/makeLogo'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { colourAt, declared } from '../support/pictures.ts'

const svg = (inner: string, attributes = 'viewBox="0 0 40 20"'): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)
const circle = '<circle cx="10" cy="10" r="8" fill="#2f6b1f"/>'
async function faultOf(bytes: Uint8Array): Promise<string> {
  const answer = await makeLogo(bytes)
  return answer.ok ? 'taken' : answer.fault
}
async function made(bytes: Uint8Array) {
  const answer = await makeLogo(bytes)
  if (!answer.ok) throw new Error(answer.fault)
  return answer
}

describe('a drawing becomes a picture', () => {
  it('of the size that screens and paper need, whatever its own', async () => {
    for (const attributes of [
      'viewBox="0 0 40 20"',
      'width="400" height="200" viewBox="0 0 40 20"',
      'width="4" height="2" viewBox="0 0 40 20"',
    ]) {
      const { bytes, width, height } = await made(svg(circle, attributes))
      expect([width, height]).toEqual([252, 126])
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width, height, hasAlpha: true })
    }
    expect(await made(svg('<rect width="400" height="10"/>', 'viewBox="0 0 400 10"'))).toMatchObject({ width: 576 })
  })

  it('with its colours, and nothing where it draws nothing', async () => {
    const { bytes } = await made(svg(circle))
    expect(await colourAt(bytes, 63, 63)).toEqual([0x2f, 0x6b, 0x1f])
    const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
    expect(corner[3]).toBe(0)
  })

  it('in which nothing of its source is left', async () => {
    const { bytes } = await made(svg(`<title>An Peeters</title><script>alert(1)</script>${circle}`))
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/svg|script|Peeters/)
  })

  it('with its styles, gradients and shadows', async () => {
    const styled = await made(svg('<style>.a{fill:#2f6b1f}</style><rect class="a" width="40" height="20"/>'))
    expect(await colourAt(styled.bytes, 100, 60)).toEqual([0x2f, 0x6b, 0x1f])
    expect(styled.removed).toEqual([])
  })

  it.each([
    ['text, as there are no fonts', '<text y="10">Linde</text>', ['text']],
    ['a script', '<script>alert(1)</script>', ['script']],
    ['what starts one', '<g onclick="alert(1)"/>', ['script']],
    ['movement', '<animate attributeName="x"/>', ['animation']],
    ['a picture from elsewhere', '<image width="1" height="1" href="https://elders.example/x.png"/>', ['picture']],
    ['another page in it', '<foreignObject><p/></foreignObject>', ['other']],
  ])('without %s, and says so', async (_what, inner, removed) => {
    const [plain, whole] = [await made(svg(circle)), await made(svg(circle + inner))]
    expect(whole.removed).toEqual(removed)
    expect(Buffer.from(whole.bytes).equals(plain.bytes)).toBe(true)
  })

  it('and fetches nothing: neither from an address nor from this machine', async () => {
    const asked: unknown[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.end()
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const url = `http://127.0.0.1:${port}/x`
    const file = `file://${import.meta.filename}`
    try {
      for (const at of [url, file, import.meta.filename, 'x.png']) {
        const refers = `<image width="40" height="20" href="${at}"/><use href="${at}#a"/><style>@import url("${at}");</style>`
        const inner = `${refers}<rect width="40" height="20" fill="url(${at}#p)"/>`
        expect(await faultOf(svg(circle + inner))).toBe('taken')
      }
      expect(await faultOf(svg(`<image width="40" height="20" href="${url}"/>`))).toBe('nothing-left')
      const included = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
      expect(await faultOf(svg(`<text y="10">${included}</text>`))).toBe('nothing-left')
    } finally {
      server.close()
    }
    expect(asked).toEqual([])
  })
})

describe('a PNG as a logo', () => {
  it('is scaled to what is needed, and never enlarged', async () => {
    const large = await sharp({ create: { width: 1600, height: 400, channels: 4, background: '#2f6b1f' } })
      .png()
      .toBuffer()
    expect(await made(large)).toMatchObject({ width: 504, height: 126 })
    const small = await sharp({ create: { width: 60, height: 20, channels: 4, background: '#2f6b1f' } })
      .png()
      .toBuffer()
    expect(await made(small)).toMatchObject({ width: 60, height: 20 })
  })

  it('is refused when it says to be larger than a screen', async () => {
    expect(await faultOf(declared(2001, 10))).toBe('too-large')
    expect(await faultOf(declared(20_000, 15_000))).toBe('too-large')
  })
})

describe('a logo is refused', () => {
  const entities = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  it.each([
    ['that is nothing', new Uint8Array(), 'unknown-type'],
    ['of one byte', Uint8Array.of(0x89), 'unknown-type'],
    ['that is a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'unknown-type'],
    ['that is a page', Buffer.from('<!doctype html><p>'), 'broken'],
    ['that does not end', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>'), 'broken'],
    ['with words of its own', Buffer.concat([Buffer.from(entities), svg('<desc>&b;</desc>')]), 'own-language'],
    ...['UTF-7', 'utf-16', 'UTF-16LE', 'UCS-4', 'IBM037'].map((name): [string, Uint8Array, string] => [
      `in ASCII that says to be ${name} and may hide an entity`,
      Buffer.from(
        `<?xml version='1.0' encoding = '${name}'?><!DOCTYPE svg [+ADwAIQ-ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${circle}</svg>`,
      ),
      'own-language',
    ]),
    ['in another encoding', Buffer.from('<svg>\xff</svg>', 'latin1'), 'own-language'],
    ['of 5 MB', svg(`${circle}<!--${'a'.repeat(5_000_000)}-->`), 'too-heavy'],
    ['of 101 KB', svg(`${circle}<!--${'a'.repeat(101 * 1024)}-->`), 'too-heavy'],
    ['that shows nothing', svg(''), 'nothing-left'],
    ['that shows only itself, again and again', svg('<g id="a"><use href="#a"/></g>'), 'nothing-left'],
    ['nested without end', svg('<g>'.repeat(10_000) + '</g>'.repeat(10_000)), 'broken'],
    ['as wide as a country', svg(circle, 'width="1e9" height="1e9"'), 'broken'],
  ])('%s', async (_what, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault)
  })
})
