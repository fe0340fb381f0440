import type { AttachmentFault, FileType, PictureType, TenantId } from '@kring/domain'
import type { ClaimPlace, ScopeOf } from '../data/index.ts'

/** Storage of attached files: a bucket in the cloud, a folder on one machine, with the same interface. */
export type FileStorage = {
  /**
   * A tenant's uploads, with the credentials of the scope that the caller was verified for. The paths are always those of
   * `tenant`, so the storage refuses when the two differ.
   */
  uploads(tenant: TenantId, scope: UploadScope): Uploads
  /** The files of one dossier, likewise: only `submit` adds some, only `reading` gives them out. */
  ofDossier(tenant: TenantId, dossier: string, scope: DossierFileScope): DossierFiles
  /** What is sent for the plan of one trajectory, by whoever leads it. */
  uploadsOfPictures(tenant: TenantId, dossier: string, scope: ScopeOf<'trajectory'>): Uploads
  /** The pictures of its plan: `trajectory` adds, removes and shows them, `invitee` shows them to somebody of the circle. */
  pictures(tenant: TenantId, dossier: string, scope: PictureScope): KeptPictures
  /** A coordinator's uploads: photos and PDFs of receipts. The paths are of the person in the scope. */
  uploadsOfReceipts(scope: ScopeOf<'coordinator'>): Uploads
  /**
   * The receipts of a coordinator in a region and year: `coordinator` adds, removes and shows their own, `roster` shows those
   * of its region.
   */
  receipts(place: ClaimPlace, scope: ReceiptScope): KeptPictures
}

export type UploadScope = ScopeOf<'public' | 'lists'>
export type DossierFileScope = ScopeOf<'submit' | 'reading'>
export type PictureScope = ScopeOf<'trajectory' | 'invitee'>
export type ReceiptScope = ScopeOf<'coordinator' | 'roster'>

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
   * bytes do not pass through the API's function: they belong to whoever decodes them. `mostPixels`: a larger picture is
   * made smaller; default as an attachment (`mostPixelsKept`).
   */
  makePicture(id: string, type: PictureType, mostPixels?: number): Promise<CheckedFile | undefined>
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

/** Files that a page shows: receipts, kept likewise under the sheet that claims them, and the pictures of a plan under its dossier. */
export type KeptPictures = DossierFiles & {
  /**
   * A link to a kept picture, valid for less than a minute, that a page shows in place. Only of what was made anew: it holds
   * pixels and nothing else.
   */
  grantPicture(id: string, type: PictureType): Promise<DownloadGrant>
}

export const uploadSeconds = 10 * 60
export const downloadSeconds = 60

export type FileStage = 'incoming' | 'checked' | 'kept'

/** Whose uploads: a tenant's, those for the plan of one of its dossiers, or a coordinator's by their tag. No name contains a slash. */
export type FileOwner = `t/${string}` | `p/${string}/${string}` | `c/${string}`
export const ofTenant = (tenant: TenantId): FileOwner => `t/${tenant}`
/** Also what keeps them: apart from what was sent with the referral, which a coordinator does not read. */
export const ofPlan = (tenant: TenantId, dossier: string): `p/${string}/${string}` => `p/${tenant}/${dossier}`
export const ofCoordinator = (person: string): FileOwner => `c/${person}`

/**
 * The key of a file that is not kept yet. An owner is one folder and an id is hex, so one owner's prefix never matches
 * another's files.
 */
export const fileKey = (stage: Exclude<FileStage, 'kept'>, owner: FileOwner, id: string): string =>
  `${stage}/${owner}/${id}`

/** What keeps files: a dossier of a tenant, its plan, or what a coordinator claims of a region in a year. */
export type FileKeeper = `t/${string}/${string}` | `p/${string}/${string}` | `c/${string}/${string}/${string}`
export const ofDossier = (tenant: TenantId, dossier: string): FileKeeper => `t/${tenant}/${dossier}`
export const ofClaims = ({ region, year, person }: ClaimPlace): FileKeeper => `c/${region}/${year}/${person}`

/** The key of a kept file. */
export const keptKey = (keeper: FileKeeper, id: string): string => `kept/${keeper}/${id}`

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
