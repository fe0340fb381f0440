import { once } from '../once.ts'
import type { FileStorage } from './storage.ts'

/** A storage whose code is loaded at its first call: most requests concern no file. */
export function lazyStorage(load: () => Promise<FileStorage>): FileStorage {
  const storage = once(load)
  return {
    uploads(tenant, scope) {
      const uploads = async () => (await storage()).uploads(tenant, scope)
      return {
        grantUpload: async (...file) => (await uploads()).grantUpload(...file),
        readIncoming: async id => (await uploads()).readIncoming(id),
        removeIncoming: async id => (await uploads()).removeIncoming(id),
        putChecked: async (...file) => (await uploads()).putChecked(...file),
        makePicture: async (...file) => (await uploads()).makePicture(...file),
        scanResult: async id => (await uploads()).scanResult(id),
        removeChecked: async id => (await uploads()).removeChecked(id),
      }
    },
    ofDossier(tenant, dossier, scope) {
      const files = async () => (await storage()).ofDossier(tenant, dossier, scope)
      return {
        keep: async id => (await files()).keep(id),
        discard: async id => (await files()).discard(id),
        grantDownload: async (...file) => (await files()).grantDownload(...file),
      }
    },
  }
}
