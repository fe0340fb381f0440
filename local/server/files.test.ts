import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressFiles } from '../web/compressFiles.ts'
import { serveFiles } from './files.ts'
import { type Listening, listen } from './listen.ts'
import { route } from './route.ts'

const nothing = () => {}
let folder: string
let listening: Listening
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kring-files-'))
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html>app')
  writeFileSync(join(folder, 'dist/assets/main-1a2b.js'), 'export {}')
  mkdirSync(join(folder, 'dist/day'))
  writeFileSync(join(folder, 'dist/day/sw.js'), '// worker')
  writeFileSync(join(folder, 'dist/config.json'), '{}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'dist/.vite'))
  for (const hidden of ['.env', '.vite/manifest.json', '.vite/list', 'assets/.map'])
    writeFileSync(join(folder, 'dist', hidden), 'secret')
  writeFileSync(join(folder, 'dist/assets/long.js'), 'export const word = "conference"\n'.repeat(100))
  writeFileSync(join(folder, 'dist/assets/changed.js'), '// old\n'.repeat(1000))
  await compressFiles(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/assets/changed.js'), '// new\n'.repeat(1000))
  const later = new Date(Date.parse('2100-01-01T00:00:00Z'))
  utimesSync(join(folder, 'dist/assets/changed.js'), later, later)
  listening = await listen(0)
  url = `http://127.0.0.1:${listening.port}`
  const web = serveFiles.bind(undefined, join(folder, 'dist'))
  listening.answerWith(route({ publicUrl: url, api: nothing, oidc: nothing, mailbox: nothing, files: nothing, web }))
})
afterAll(async () => {
  await listening.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the web app', () => {
  it('has strict headers and nothing inline', async () => {
    const { headers } = await fetch(url)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('keeps what carries its hash in its name, and asks anew for the page', async () => {
    expect((await fetch(`${url}/assets/main-1a2b.js`)).headers.get('cache-control')).toContain('immutable')
    const page = await fetch(url)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    for (const path of ['/day/sw.js', '/config.json', '/day/', '/day/linde/LIN-2026-000042'])
      expect((await fetch(url + path)).headers.get('cache-control'), path).toBe('no-cache')
    expect(await (await fetch(`${url}/day/`)).text()).toBe('<!doctype html>app')
    const again = await fetch(url, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it.each(['br', 'gzip'])('gives what the build compressed, which says the same: %s', async encoding => {
    const packed = await fetch(`${url}/assets/long.js`, { headers: { 'accept-encoding': encoding } })
    const plain = await fetch(`${url}/assets/long.js`, { headers: { 'accept-encoding': 'identity' } })
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([encoding, null])
    expect(packed.headers.get('content-type')).toBe(plain.headers.get('content-type'))
    expect([packed.headers.get('vary'), plain.headers.get('vary')]).toEqual(['accept-encoding', 'accept-encoding'])
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')))
    expect(await packed.text()).toBe(await plain.text())
  })

  it('gives nothing compressed that an earlier build left', async () => {
    const old = await fetch(`${url}/assets/changed.js`, { headers: { 'accept-encoding': 'br' } })
    expect(await old.text()).toContain('new')
  })

  it('answers each path of a page with the one page, but not for a file that is not there', async () => {
    expect(await (await fetch(`${url}/dossiers/linde/LIN-2026-000001`)).text()).toContain('app')
    expect((await fetch(`${url}/assets/gone.js`)).status).toBe(404)
  })

  it.each([
    '/.vite/manifest.json',
    '/.vite/list',
    '/%2evite/manifest.json',
    '/.vite',
    '/.env',
    '/assets/.map',
    '/x/.y',
  ])('gives nothing of what the build or its maker keeps to itself: %s', async path => {
    const response = await fetch(url + path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('Not found\n')
  })

  it('lists no folder', async () => {
    expect(await (await fetch(`${url}/assets/`)).text()).not.toContain('main-1a2b')
  })

  it.each(['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/%00', '/%'])(
    'gives nothing from outside its folder: %s',
    async path => {
      const response = await fetch(url + path)
      expect(await response.text()).not.toContain('secret')
    },
  )
})
