import { once } from '../once.ts'
import type { DossierFiles, FileStorage, KeptPictures, Uploads } from './storage.ts'

/** A storage whose code is loaded at its first call: most requests concern no file. */
export function lazyStorage(load: () => Promise<FileStorage>): FileStorage {
  const storage = once(load)
  return {
    uploads: (tenant, scope) => lazyUploads(async () => (await storage()).uploads(tenant, scope)),
    uploadsOfReceipts: scope => lazyUploads(async () => (await storage()).uploadsOfReceipts(scope)),
    ofDossier: (tenant, dossier, scope) => lazyFiles(async () => (await storage()).ofDossier(tenant, dossier, scope)),
    uploadsOfPictures: (tenant, dossier, scope) =>
      lazyUploads(async () => (await storage()).uploadsOfPictures(tenant, dossier, scope)),
    pictures: (tenant, dossier, scope) => lazyPictures(async () => (await storage()).pictures(tenant, dossier, scope)),
    receipts: (place, scope) => lazyPictures(async () => (await storage()).receipts(place, scope)),
  }
}

const lazyUploads = (uploads: () => Promise<Uploads>): Uploads => ({
  grantUpload: async (...file) => (await uploads()).grantUpload(...file),
  readIncoming: async id => (await uploads()).readIncoming(id),
  removeIncoming: async id => (await uploads()).removeIncoming(id),
  putChecked: async (...file) => (await uploads()).putChecked(...file),
  makePicture: async (...file) => (await uploads()).makePicture(...file),
  scanResult: async id => (await uploads()).scanResult(id),
  removeChecked: async id => (await uploads()).removeChecked(id),
})

const lazyFiles = (files: () => Promise<DossierFiles>): DossierFiles => ({
  keep: async id => (await files()).keep(id),
  discard: async id => (await files()).discard(id),
  grantDownload: async (...file) => (await files()).grantDownload(...file),
})

const lazyPictures = (pictures: () => Promise<KeptPictures>): KeptPictures => ({
  ...lazyFiles(pictures),
  grantPicture: async (...file) => (await pictures()).grantPicture(...file),
})
