import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { isAttachmentId, TenantId } from '@kring/domain'
import { type FileStage, fileKey } from '@kring/functions/files/storage'
import { systemCode } from '../faults.ts'

/** Files in a folder, each at the place that it would have in the bucket. */
export function openDiskFiles(folder: string) {
  const pathOf = (shelf: FileStage | 'used', tenant: string, id: string): string => {
    const path = join(folder, fileKey(shelf === 'used' ? 'incoming' : shelf, tenantOf(tenant), idOf(id)))
    const place = shelf === 'used' ? `${path}.used` : path
    if (!place.startsWith(folder + sep)) throw new TypeError('a file outside its folder')
    return place
  }
  return {
    pathOf,
    /** Takes a grant's one use: false when it was used before, also before a restart. */
    async use(tenant: string, id: string): Promise<boolean> {
      const mark = pathOf('used', tenant, id)
      await mkdir(dirname(mark), { recursive: true, mode: 0o700 })
      try {
        await (await open(mark, 'wx', 0o600)).close()
        return true
      } catch (error) {
        if (systemCode(error) === 'EEXIST') return false
        throw error
      }
    },
    /** Whole or not at all. */
    async write(shelf: FileStage, tenant: string, id: string, bytes: Uint8Array): Promise<void> {
      const path = pathOf(shelf, tenant, id)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const half = `${path}.${process.pid}.half`
      await writeFile(half, bytes, { mode: 0o600, flush: true })
      await rename(half, path)
    },
    read: (shelf: FileStage, tenant: string, id: string): Promise<Uint8Array | undefined> =>
      ifThere(async () => new Uint8Array(await readFile(pathOf(shelf, tenant, id)))),
    remove: (shelf: FileStage, tenant: string, id: string): Promise<void> =>
      rm(pathOf(shelf, tenant, id), { force: true }),
    /** False when there is nothing to copy. */
    async copy(from: FileStage, to: FileStage, tenant: string, id: string): Promise<boolean> {
      const path = pathOf(to, tenant, id)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const half = `${path}.${process.pid}.half`
      const done = await ifThere(async () => {
        await copyFile(pathOf(from, tenant, id), half)
        await onDisk(half)
        await rename(half, path)
        return true
      })
      return done ?? false
    },
    /** Throws away what lies on a shelf for longer than so many days: what the bucket's lifecycle does in the cloud. */
    async sweep(shelf: FileStage, days: number, now: number): Promise<void> {
      const root = join(folder, shelf)
      const names = (await ifThere(() => readdir(root, { recursive: true }))) ?? []
      for (const name of names) {
        const path = join(root, name)
        const about = await ifThere(() => stat(path))
        if (about?.isFile() && now - about.mtimeMs > days * 86_400_000) await rm(path, { force: true })
      }
    },
  }
}
export type DiskFiles = ReturnType<typeof openDiskFiles>

/** What a dossier names must outlive a power cut. */
async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const tenantOf = (tenant: string): TenantId => TenantId.parse(tenant)

function idOf(id: string): string {
  if (!isAttachmentId(id)) throw new TypeError('no id of a file')
  return id
}

async function ifThere<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}
