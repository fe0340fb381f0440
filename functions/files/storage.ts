import type { AttachmentFault, FileType, PictureType, TenantId } from '@kring/domain'
import type { ScopeOf } from '../data/index.ts'

/** Storage of attached files: a bucket in the cloud, a folder on one machine, with the same interface. */
export type FileStorage = {
  /**
   * A tenant's uploads, with the credentials of the scope that the caller was verified for. The paths are always those of
   * `tenant`, so the storage refuses when the two differ.
   */
  uploads(tenant: TenantId, scope: UploadScope): Uploads
  /** The files of one dossier, likewise: only `submit` adds some, only `reading` gives them out. */
  ofDossier(tenant: TenantId, dossier: string, scope: DossierFileScope): DossierFiles
}

export type UploadScope = ScopeOf<'public' | 'lists'>
export type DossierFileScope = ScopeOf<'submit' | 'reading'>

/** What a browser posts as `multipart/form-data`: the fields, then the file in the field `file`. */
export type UploadGrant = {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  /** ISO 8601. */
  readonly expiresAt: string
}

export type DownloadGrant = { readonly url: string; readonly expiresAt: string }

/** Files are uploaded to `incoming` and moved to `checked` once inspected. */
export type Uploads = {
  /** Grants the upload of one file of this type, at most 10 MB, directly to the storage, for a few minutes. */
  grantUpload(id: string, type: FileType): Promise<UploadGrant>
  /** The uploaded bytes, read up to one byte over the maximum size. Undefined when nothing was uploaded. */
  readIncoming(id: string): Promise<Uint8Array | undefined>
  removeIncoming(id: string): Promise<void>
  putChecked(id: string, type: FileType, bytes: Uint8Array): Promise<void>
  /**
   * Has the uploaded picture made anew, and puts what was made in `checked`. Undefined when nothing was uploaded. The
   * bytes do not pass through the API's function: they belong to whoever decodes them.
   */
  makePicture(id: string, type: PictureType): Promise<CheckedFile | undefined>
  /** What the malware scan said of an upload; 'clean' where nothing is scanned. Undefined when nothing was uploaded. */
  scanResult(id: string): Promise<ScanResult | undefined>
  removeChecked(id: string): Promise<void>
}

export type CheckedFile =
  | { readonly ok: true /** In bytes. */; readonly size: number; readonly sha256: string }
  | { readonly ok: false; readonly fault: AttachmentFault }

export type ScanResult = 'clean' | 'pending' | Extract<AttachmentFault, 'malware' | 'unscannable'>

/**
 * The storage refused what our policies should allow, or has no key to decrypt it. It is never read as "there is no such
 * file": the sender would be told to choose their file again, and nobody else would hear of it.
 */
export class FileAccessDenied extends Error {
  override readonly name = 'FileAccessDenied'
}

/** A file is copied to `kept`, under its dossier, when it belongs to one. */
export type DossierFiles = {
  /** Copies a checked file; repeating it changes nothing. False when there is no checked file. */
  keep(id: string): Promise<boolean>
  /** Deletes a copy that was made for a dossier which was then not created. */
  discard(id: string): Promise<void>
  /** A link to a kept file, valid for less than a minute; browsers save the file and do not display it. */
  grantDownload(id: string, name: string): Promise<DownloadGrant>
}

export const uploadSeconds = 10 * 60
export const downloadSeconds = 60

export type FileStage = 'incoming' | 'checked' | 'kept'

/**
 * The key of a file that belongs to no dossier yet. A TenantId contains no slash and an id is hex, so one tenant's prefix
 * never matches another's files.
 */
export const fileKey = (stage: Exclude<FileStage, 'kept'>, tenant: TenantId, id: string): string =>
  `${stage}/t/${tenant}/${id}`

/** The key of a dossier's file. Nor does the number of a dossier contain a slash. */
export const keptKey = (tenant: TenantId, dossier: string, id: string): string => `kept/t/${tenant}/${dossier}/${id}`

/** The Content-Disposition header, RFC 6266: an ASCII name for old browsers, and the real name encoded. */
export function contentDisposition(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z0-9 ._()-]/g, '')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Downloads never have the file's own type, so that no browser displays the file. */
export const downloadType = 'application/octet-stream'
