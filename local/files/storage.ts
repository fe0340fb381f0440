import { createHash } from 'node:crypto'
import { mediaTypes, mostBytesOfFile, type PictureType, type TenantId } from '@kring/domain'
import { type ClaimPlace, claimNameOf } from '@kring/functions/data/claims/place'
import {
  contentDisposition,
  type DossierFileScope,
  downloadSeconds,
  downloadType,
  type FileKeeper,
  type FileOwner,
  type FileStorage,
  type KeptPictures,
  ofClaims,
  ofCoordinator,
  ofDossier,
  ofPlan,
  ofTenant,
  type PictureScope,
  type ReceiptScope,
  type UploadScope,
  type Uploads,
  uploadSeconds,
} from '@kring/functions/files/storage'
import {
  type CopiesTable,
  picturePlaceOf,
  placeOf,
  receiptPlaceOf,
  sweepCopies,
} from '@kring/functions/files/sweep/sweepCopies'
import type { Images } from '@kring/functions/images/task'
import { images as imagesOfHost } from '../images/index.ts'
import { type DiskFiles, openDiskFiles } from './diskFiles.ts'
import { limitBytes } from './limitBytes.ts'
import { type LinkBody, type LinkSigner, linkSigner } from './links.ts'

export type OpenDisk = {
  readonly folder: string
  readonly secret: string
  readonly publicUrl: string
  /** Milliseconds since 1970; default: the machine's clock. */
  readonly now?: () => number
  /** Makes uploaded pictures anew; default: the host's own process. */
  readonly images?: Images
}

export type DiskStorage = FileStorage & {
  /** Answers requests under /files; in the cloud the bucket answers them. */
  answer(request: Request): Promise<Response>
  /** Deletes files that no referral claimed in time. */
  sweep(): Promise<void>
  /**
   * Sets aside the copies that were made for a dossier which was never created, for 35 days; returns how many. Puts back
   * first what an earlier sweep set aside and a dossier of this table has. Throws SweepStopped.
   */
  sweepCopies(table: CopiesTable): Promise<number>
}

export const filesPath = '/files'

/** Bytes of a multipart form beside the file: boundaries, headers, the token. */
const formOverhead = 16 * 1024

/**
 * Days, as in the bucket's lifecycle rules: one for unchecked uploads, as long as a draft for checked ones; what was swept
 * as long as the bucket keeps deleted versions.
 */
const keptDays = { incoming: 1, checked: 91, swept: 35 } as const

/** File storage in a local folder. Upload and download use signed links, each for one file and a short time. */
export function diskStorage({
  folder,
  secret,
  publicUrl,
  now = Date.now,
  images = imagesOfHost,
}: OpenDisk): DiskStorage {
  const diskFiles = openDiskFiles(folder)
  const signer = linkSigner(secret)
  return {
    uploads(tenant, scope) {
      requireOwn(tenant, scope)
      return uploadsOn({ diskFiles, signer, publicUrl, now, images }, ofTenant(tenant))
    },
    ofDossier(tenant, dossier, scope) {
      requireOwn(tenant, scope)
      if (scope.dossier !== dossier) throw new TypeError(`${scope.dossier} has no business with files of ${dossier}`)
      return filesOn({ diskFiles, signer, publicUrl, now }, ofTenant(tenant), ofDossier(tenant, dossier))
    },
    uploadsOfPictures(tenant, dossier, scope) {
      requireOwnPlan(tenant, dossier, scope)
      return uploadsOn({ diskFiles, signer, publicUrl, now, images }, ofPlan(tenant, dossier))
    },
    pictures(tenant, dossier, scope) {
      requireOwnPlan(tenant, dossier, scope)
      const place = ofPlan(tenant, dossier)
      return filesOn({ diskFiles, signer, publicUrl, now }, place, place)
    },
    uploadsOfReceipts: scope => uploadsOn({ diskFiles, signer, publicUrl, now, images }, ofCoordinator(scope.person)),
    receipts(place, scope) {
      requireOwnReceipts(place, scope)
      return filesOn({ diskFiles, signer, publicUrl, now }, ofCoordinator(place.person), ofClaims(place))
    },
    async answer(request) {
      const url = new URL(request.url)
      const isUpload = url.pathname === `${filesPath}/upload`
      if (isUpload && request.method === 'POST') return receiveUpload(request, { diskFiles, signer, now })
      const isDownload = url.pathname === `${filesPath}/download`
      if (isDownload && request.method === 'GET') return serveDownload(url, { diskFiles, signer, now })
      return plain(isUpload || isDownload ? 405 : 404)
    },
    async sweep() {
      await diskFiles.sweep('incoming', keptDays.incoming, now())
      await diskFiles.sweep('checked', keptDays.checked, now())
      await diskFiles.sweepHalves(keptDays.incoming, now())
      await diskFiles.sweepAside(keptDays.swept, now())
    },
    async sweepCopies(table) {
      const at = new Date(now()).toISOString()
      for await (const aside of diskFiles.copiesAside()) {
        const place = placeOf(aside.key)
        const receipt = receiptPlaceOf(aside.key)
        const isReceipt =
          receipt && (await table.claimOf(receipt.of.person, receipt.id, at)) === claimNameOf(receipt.of)
        if (isReceipt) await diskFiles.putCopyBack(aside)
        const picture = picturePlaceOf(aside.key)
        if (picture && (await table.pictureClaimed(picture, at))) await diskFiles.putCopyBack(aside)
        const isClaimed = place && (await table.dossierOf(place.tenant, place.id, at)) === place.dossier
        if (isClaimed) await diskFiles.putCopyBack(aside)
      }
      return sweepCopies({
        copies: diskFiles.copies,
        remove: key => diskFiles.setCopyAside(key, now()),
        table,
        now: () => at,
      })
    },
  }
}

type Disk = { readonly diskFiles: DiskFiles; readonly signer: LinkSigner; readonly now: () => number }
type LinkingDisk = Disk & { readonly publicUrl: string }

/** In the cloud the bucket's policies refuse this. */
function requireOwn(tenant: TenantId, scope: UploadScope | DossierFileScope): void {
  if (scope.tenant !== tenant) throw new TypeError(`${scope.tenant} has no business with the files of ${tenant}`)
}

function requireOwnPlan(tenant: TenantId, dossier: string, scope: PictureScope): void {
  const isTheirs = scope.tenant === tenant && scope.dossier === dossier
  if (!isTheirs) throw new TypeError(`no business with the pictures of ${tenant} ${dossier}`)
}

/** So in the cloud do these. */
function requireOwnReceipts({ region, person }: ClaimPlace, scope: ReceiptScope): void {
  const isTheirs = scope.role === 'coordinator' ? scope.person === person : scope.region === region
  if (!isTheirs) throw new TypeError(`no business with the receipts of ${region}`)
}

function uploadsOn(
  { diskFiles, signer, publicUrl, now, images }: LinkingDisk & { readonly images: Images },
  owner: FileOwner,
): Uploads {
  return {
    async grantUpload(id, type) {
      const end = now() + uploadSeconds * 1000
      const token = signer.sign({ may: 'upload', owner, id, type, until: end })
      const fields = { 'Content-Type': mediaTypes[type], token }
      return { url: `${publicUrl}${filesPath}/upload`, fields, expiresAt: new Date(end).toISOString() }
    },
    readIncoming: id => diskFiles.read('incoming', owner, id),
    removeIncoming: id => diskFiles.remove('incoming', owner, id),
    putChecked: (id, _type, bytes) => diskFiles.write('checked', owner, id, bytes),
    async makePicture(id, type, mostPixels) {
      const bytes = await diskFiles.read('incoming', owner, id)
      if (bytes === undefined) return undefined
      const made = await images.makePicture(type, bytes, mostPixels)
      if (!made.ok) return made
      await diskFiles.write('checked', owner, id, made.bytes)
      return { ok: true, size: made.bytes.length, sha256: createHash('sha256').update(made.bytes).digest('hex') }
    },
    async scanResult() {
      return 'clean'
    },
    removeChecked: id => diskFiles.remove('checked', owner, id),
  }
}

function filesOn(
  { diskFiles, signer, publicUrl, now }: LinkingDisk,
  owner: FileOwner,
  keeper: FileKeeper,
): KeptPictures {
  const link = (id: string, name: string, shownAs?: PictureType) => {
    const until = now() + downloadSeconds * 1000
    const token = signer.sign({ may: 'download', keeper, id, name, shownAs, until })
    return { url: `${publicUrl}${filesPath}/download?token=${token}`, expiresAt: new Date(until).toISOString() }
  }
  return {
    keep: id => diskFiles.keep(owner, keeper, id),
    discard: id => diskFiles.discard(keeper, id),
    grantDownload: async (id, name) => link(id, name),
    grantPicture: async (id, type) => link(id, '', type),
  }
}

/** Handles an upload: a multipart form with the signed token and the file. Too long a body is cut off while it arrives (413). */
async function receiveUpload(request: Request, { diskFiles, signer, now }: Disk): Promise<Response> {
  const form = await readForm(request)
  if (form === 'too-large') return plain(413)
  if (form === undefined) return plain(400)
  const [token, contentType, file] = [form.get('token'), form.get('Content-Type'), form.get('file')]
  const link = typeof token === 'string' ? readLink(signer, token, now()) : undefined
  if (link?.may !== 'upload') return plain(403)
  if (!(file instanceof Blob) || contentType !== mediaTypes[link.type]) return plain(400)
  if (file.size < 1) return plain(400)
  if (file.size > mostBytesOfFile) return plain(413)
  if (!(await diskFiles.use(link.owner, link.id))) return plain(403)
  await diskFiles.write('incoming', link.owner, link.id, new Uint8Array(await file.arrayBuffer()))
  return new Response(null, { status: 204, headers })
}

async function readForm(request: Request): Promise<FormData | 'too-large' | undefined> {
  if (request.body === null) return undefined
  const limit = limitBytes(mostBytesOfFile + formOverhead)
  const type = { 'Content-Type': request.headers.get('content-type') ?? '' }
  try {
    return await new Response(request.body.pipeThrough(limit.stream), { headers: type }).formData()
  } catch {
    return limit.wasCut() ? 'too-large' : undefined
  }
}

async function serveDownload(url: URL, { diskFiles, signer, now }: Disk): Promise<Response> {
  const link = readLink(signer, url.searchParams.get('token') ?? '', now())
  if (link?.may !== 'download') return plain(403)
  const bytes = await diskFiles.readKept(link.keeper, link.id)
  if (bytes === undefined) return plain(404)
  return new Response(new Blob([Uint8Array.from(bytes)]), {
    headers: {
      ...headers,
      'Content-Type': link.shownAs === undefined ? downloadType : mediaTypes[link.shownAs],
      'Content-Length': String(bytes.length),
      'Content-Disposition': link.shownAs === undefined ? contentDisposition(link.name) : 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}

function readLink(signer: LinkSigner, token: string, now: number): LinkBody | undefined {
  try {
    return signer.read(token, now)
  } catch {
    return undefined
  }
}

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' }

const plain = (status: number): Response => new Response(null, { status, headers })
