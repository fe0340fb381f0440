import { mediaTypes, mostBytesOfFile, type TenantId } from '@kring/domain'
import {
  contentDisposition,
  downloadSeconds,
  downloadType,
  type FileScope,
  type FileStorage,
  type TenantFiles,
  uploadSeconds,
} from '@kring/functions/files/storage'
import { type DiskFiles, openDiskFiles } from './diskFiles.ts'
import { limitBytes } from './limitBytes.ts'
import { type LinkBody, type LinkSigner, linkSigner } from './links.ts'

export type OpenDisk = {
  readonly folder: string
  readonly secret: string
  readonly publicUrl: string
  /** Milliseconds; the real clock when absent. */
  readonly now?: () => number
}

export type DiskStorage = FileStorage & {
  /** Answers everything under /files, as the bucket answers in the cloud. */
  answer(request: Request): Promise<Response>
  /** Throws away what was never claimed. */
  sweep(): Promise<void>
}

export const filesPath = '/files'

/** The fields around a file in a form: its name, its boundary, the token. */
const aroundFile = 16 * 1024

/** As in the bucket's lifecycle: a day for what came in, as long as a draft for what was checked. */
const keptDays = { incoming: 1, checked: 91 } as const

/** Files in a folder of this machine, sent and fetched by links that are signed, short-lived, and for one file each. */
export function diskStorage({ folder, secret, publicUrl, now = Date.now }: OpenDisk): DiskStorage {
  const shelves = openDiskFiles(folder)
  const signer = linkSigner(secret)
  return {
    forScope: (tenant, scope) => roomOn({ shelves, signer, publicUrl, now }, tenant, scope),
    async answer(request) {
      const url = new URL(request.url)
      const isUpload = url.pathname === `${filesPath}/upload`
      if (isUpload && request.method === 'POST') return takeIn(request, { shelves, signer, now })
      const isDownload = url.pathname === `${filesPath}/download`
      if (isDownload && request.method === 'GET') return giveOut(url, { shelves, signer, now })
      return plain(isUpload || isDownload ? 405 : 404)
    },
    async sweep() {
      await shelves.sweep('incoming', keptDays.incoming, now())
      await shelves.sweep('checked', keptDays.checked, now())
    },
  }
}

type Disk = { readonly shelves: DiskFiles; readonly signer: LinkSigner; readonly now: () => number }

function roomOn(
  { shelves, signer, publicUrl, now }: Disk & { readonly publicUrl: string },
  tenant: TenantId,
  scope: FileScope,
): TenantFiles {
  // What the bucket's policies refuse in the cloud.
  if (scope.tenant !== tenant) throw new TypeError(`${scope.tenant} has no business with the files of ${tenant}`)
  const until = (seconds: number) => now() + seconds * 1000
  return {
    async grantUpload(id, type) {
      const end = until(uploadSeconds)
      const token = signer.sign({ may: 'upload', tenant, id, type, until: end })
      const fields = { 'Content-Type': mediaTypes[type], token }
      return { url: `${publicUrl}${filesPath}/upload`, fields, expiresAt: new Date(end).toISOString() }
    },
    readIncoming: id => shelves.read('incoming', tenant, id),
    removeIncoming: id => shelves.remove('incoming', tenant, id),
    putChecked: (id, _type, bytes) => shelves.write('checked', tenant, id, bytes),
    keep: id => shelves.copy('checked', 'kept', tenant, id),
    removeChecked: id => shelves.remove('checked', tenant, id),
    async grantDownload(id, name) {
      const end = until(downloadSeconds)
      const token = signer.sign({ may: 'download', tenant, id, name, until: end })
      return { url: `${publicUrl}${filesPath}/download?token=${token}`, expiresAt: new Date(end).toISOString() }
    },
  }
}

/** A form with the signed leave and a file. What is too long is cut off while it comes in. */
async function takeIn(request: Request, { shelves, signer, now }: Disk): Promise<Response> {
  const form = await formIn(request)
  if (form === 'too-large') return plain(413)
  if (form === undefined) return plain(400)
  const [token, said, file] = [form.get('token'), form.get('Content-Type'), form.get('file')]
  const link = typeof token === 'string' ? linkIn(signer, token, now()) : undefined
  if (link?.may !== 'upload') return plain(403)
  if (!(file instanceof Blob) || said !== mediaTypes[link.type]) return plain(400)
  if (file.size < 1) return plain(400)
  if (file.size > mostBytesOfFile) return plain(413)
  if (!(await shelves.use(link.tenant, link.id))) return plain(403)
  await shelves.write('incoming', link.tenant, link.id, new Uint8Array(await file.arrayBuffer()))
  return new Response(null, { status: 204, headers })
}

async function formIn(request: Request): Promise<FormData | 'too-large' | undefined> {
  if (request.body === null) return undefined
  const limit = limitBytes(mostBytesOfFile + aroundFile)
  const type = { 'Content-Type': request.headers.get('content-type') ?? '' }
  try {
    return await new Response(request.body.pipeThrough(limit.stream), { headers: type }).formData()
  } catch {
    return limit.wasCut() ? 'too-large' : undefined
  }
}

async function giveOut(url: URL, { shelves, signer, now }: Disk): Promise<Response> {
  const link = linkIn(signer, url.searchParams.get('token') ?? '', now())
  if (link?.may !== 'download') return plain(403)
  const bytes = await shelves.read('kept', link.tenant, link.id)
  if (bytes === undefined) return plain(404)
  return new Response(new Blob([Uint8Array.from(bytes)]), {
    headers: {
      ...headers,
      'Content-Type': downloadType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': contentDisposition(link.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}

function linkIn(signer: LinkSigner, token: string, now: number): LinkBody | undefined {
  try {
    return signer.read(token, now)
  } catch {
    return undefined
  }
}

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' }

const plain = (status: number): Response => new Response(null, { status, headers })
