import type { FileType, TenantId } from '@kring/domain'
import type { Scope } from '../data/index.ts'

/** Where attached files lie: a bucket in the cloud, a folder on one machine, the same to who uses it. */
export type FileStorage = {
  /**
   * A tenant's files, signed for as who the asker was found to be: as with the table, the places are this tenant's
   * whatever the scope says, so where the two differ the storage refuses.
   */
  forScope(tenant: TenantId, scope: FileScope): TenantFiles
}

export type FileScope = Extract<Scope, { readonly role: 'front' | 'tenant' }>

/** What a browser posts, with the file after the fields (`multipart/form-data`, the file in the field `file`). */
export type UploadGrant = {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  /** ISO 8601. */
  readonly expiresAt: string
}

export type DownloadGrant = { readonly url: string; readonly expiresAt: string }

/**
 * A file comes in under `incoming`, unseen; what was looked at lies under `checked`; what belongs to a dossier under
 * `kept`, from where nothing here takes it away.
 */
export type TenantFiles = {
  /** Leave to send one file, of this type and at most 10 MB, straight to the storage, for some minutes. */
  grantUpload(id: string, type: FileType): Promise<UploadGrant>
  /** What came in; never more than one byte over what is allowed. Undefined where nothing did. */
  readIncoming(id: string): Promise<Uint8Array | undefined>
  removeIncoming(id: string): Promise<void>
  putChecked(id: string, type: FileType, bytes: Uint8Array): Promise<void>
  /** Copies what was checked to where a dossier's files lie; doing it twice changes nothing. False when it is not there. */
  keep(id: string): Promise<boolean>
  removeChecked(id: string): Promise<void>
  /** A link to a kept file, for less than a minute, that a browser saves and never shows. */
  grantDownload(id: string, name: string): Promise<DownloadGrant>
}

export const uploadSeconds = 10 * 60
export const downloadSeconds = 60

export type FileStage = 'incoming' | 'checked' | 'kept'

/** Where a file lies. A TenantId can hold no slash, an id is hex: one tenant's places never begin another's. */
export const fileKey = (shelf: FileStage, tenant: TenantId, id: string): string => `${shelf}/t/${tenant}/${id}`

/** RFC 6266: the plain name for old browsers, the real one encoded. */
export function contentDisposition(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z0-9 ._()-]/g, '')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Never by its own type: no browser shows what it does not know. */
export const downloadType = 'application/octet-stream'
