import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TenantId } from '@kring/domain'
import { jpeg, pdf } from '@kring/domain/test-data/files'
import type { UploadGrant } from '@kring/functions/files/storage'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDiskFiles } from './diskFiles.ts'
import { diskStorage } from './storage.ts'

const acme = TenantId.parse('acme')
const id = '0123456789abcdef0123456789abcdef'
let folder: string
let ms: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kring-files-'))
  ms = Date.parse('2026-03-02T09:00:00.000Z')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The storage of a host that has just started on this folder. */
const open = (secret = 'a secret of this folder') =>
  diskStorage({ folder, secret, publicUrl: 'http://kring.example', now: () => ms })
const room = (host = open()) => host.forScope(acme, { role: 'tenant', tenant: acme })

const send = (host: ReturnType<typeof open>, { url, fields }: UploadGrant, bytes: Uint8Array) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([Uint8Array.from(bytes)]))
  return host.answer(new Request(url, { method: 'POST', body: form }))
}
const fetchFrom = (host: ReturnType<typeof open>, url: string) => host.answer(new Request(url))

it('what was sent, looked at and kept is there after a restart, to the letter', async () => {
  const host = open()
  const grant = await room(host).grantUpload(id, 'pdf')
  expect((await send(host, grant, pdf())).status).toBe(204)
  const bytes = (await room().readIncoming(id)) ?? new Uint8Array()
  expect(bytes).toEqual(pdf())
  await room().putChecked(id, 'pdf', bytes)
  expect(await room().keep(id)).toBe(true)
  const link = await room().grantDownload(id, 'brief.pdf')
  const answer = await fetchFrom(open(), link.url)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf())
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="brief\.pdf"/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

it('a grant is good for one file, also when the host begins anew in between', async () => {
  const grant = await room().grantUpload(id, 'jpeg')
  expect((await send(open(), grant, jpeg())).status).toBe(204)
  expect((await send(open(), grant, pdf())).status).toBe(403)
  expect(await room().readIncoming(id)).toEqual(jpeg())
})

it('a link is over after its time, and nothing for who does not hold the secret of the folder', async () => {
  const upload = await room().grantUpload(id, 'pdf')
  await room().putChecked(id, 'pdf', pdf())
  await room().keep(id)
  const download = await room().grantDownload(id, 'brief.pdf')
  expect((await fetchFrom(open('another secret'), download.url)).status).toBe(403)
  expect((await send(open('another secret'), upload, pdf())).status).toBe(403)
  ms += 60_000
  expect((await fetchFrom(open(), download.url)).status).toBe(403)
  ms += 10 * 60_000
  expect((await send(open(), upload, pdf())).status).toBe(403)
})

it('a link to fetch is no leave to send', async () => {
  const { url } = await room().grantDownload(id, 'brief.pdf')
  const token = new URL(url).searchParams.get('token') ?? ''
  const forged = { url: 'http://kring.example/files/upload', fields: { 'Content-Type': 'application/pdf', token } }
  expect((await send(open(), { ...forged, expiresAt: '' }, pdf())).status).toBe(403)
})

it.each(['../../etc/passwd', '..', 'A'.repeat(32), `${id}/x`])('%j is no place for a file', async name => {
  await expect(room().putChecked(name, 'pdf', pdf())).rejects.toThrow(TypeError)
})

it('nobody signs for another tenant', () => {
  expect(() => open().forScope(acme, { role: 'tenant', tenant: TenantId.parse('acme-corp') })).toThrow(TypeError)
})

it('throws away what was never claimed, and never what a dossier holds', async () => {
  const diskFiles = openDiskFiles(folder)
  for (const shelf of ['incoming', 'checked', 'kept'] as const) await diskFiles.write(shelf, acme, id, pdf())
  const lay = (shelf: 'incoming' | 'checked' | 'kept') =>
    diskFiles.read(shelf, acme, id).then(bytes => bytes !== undefined)
  const age = async (days: number) => {
    const at = new Date(ms - days * 86_400_000)
    for (const shelf of ['incoming', 'checked', 'kept'] as const)
      if (await lay(shelf)) await utimes(diskFiles.pathOf(shelf, acme, id), at, at)
    await open().sweep()
    return [await lay('incoming'), await lay('checked'), await lay('kept')]
  }
  expect(await age(0.5)).toEqual([true, true, true])
  expect(await age(2)).toEqual([false, true, true])
  expect(await age(3650)).toEqual([false, false, true])
})
