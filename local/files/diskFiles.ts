import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { isAttachmentId, TenantId } from '@kring/domain'
import {
  type FileKeeper,
  type FileOwner,
  type FileStage,
  fileKey,
  keptKey,
  ofPlan,
  ofTenant,
} from '@kring/functions/files/storage'
import type { Copy } from '@kring/functions/files/sweep/sweepCopies'
import { systemCode } from '../faults.ts'

type UploadStage = Exclude<FileStage, 'kept'>

/** Files in a folder, each under the key it would have in the bucket. */
export function openDiskFiles(folder: string) {
  const within = (path: string): string => {
    if (!path.startsWith(folder + sep)) throw new TypeError('a file outside its folder')
    return path
  }
  const pathOf = (stage: UploadStage | 'used', owner: string, id: string): string => {
    const path = join(folder, fileKey(stage === 'used' ? 'incoming' : stage, ownerOf(owner), idOf(id)))
    return within(stage === 'used' ? `${path}.used` : path)
  }
  const keptPathOf = (keeper: string, id: string): string => within(join(folder, keptKey(keeperOf(keeper), idOf(id))))
  /** Where a folder of an earlier version has it: by tenant only. */
  const formerPathOf = (keeper: string, id: string): string => within(join(folder, 'kept', dirname(keeper), idOf(id)))
  const read = (path: string): Promise<Uint8Array | undefined> =>
    ifThere(async () => new Uint8Array(await readFile(path)))
  return {
    pathOf,
    keptPathOf,
    /** Marks an upload grant as used; false when it was used before. The mark is a file, so it survives a restart. */
    async use(owner: string, id: string): Promise<boolean> {
      const mark = pathOf('used', owner, id)
      await mkdir(dirname(mark), { recursive: true, mode: 0o700 })
      try {
        await (await open(mark, 'wx', 0o600)).close()
        return true
      } catch (error) {
        if (systemCode(error) === 'EEXIST') return false
        throw error
      }
    },
    /** Writes atomically: to a temporary file, then renamed. */
    async write(stage: UploadStage, owner: string, id: string, bytes: Uint8Array): Promise<void> {
      const path = pathOf(stage, owner, id)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const temporary = `${path}.${process.pid}.half`
      await writeFile(temporary, bytes, { mode: 0o600, flush: true })
      await rename(temporary, path)
    },
    read: (stage: UploadStage, owner: string, id: string) => read(pathOf(stage, owner, id)),
    readKept: async (keeper: string, id: string) =>
      (await read(keptPathOf(keeper, id))) ?? (keeper.startsWith('t/') ? read(formerPathOf(keeper, id)) : undefined),
    remove: (stage: UploadStage, owner: string, id: string): Promise<void> =>
      rm(pathOf(stage, owner, id), { force: true }),
    /**
     * Deletes every copy of a kept file, under whatever number: a number that was taken left a copy under it. Also those
     * that a sweep set aside.
     */
    async removeKept(tenant: string, id: string): Promise<void> {
      const place = join('kept', 't', tenantOf(tenant))
      const name = idOf(id)
      const days = (await ifThere(() => readdir(join(folder, 'swept')))) ?? []
      for (const root of [place, ...days.map(day => join('swept', day, place))].map(one => within(join(folder, one)))) {
        const paths = (await ifThere(() => readdir(root, { recursive: true }))) ?? []
        for (const path of paths) if (basename(path) === name) await rm(join(root, path), { force: true })
      }
    },
    /** Deletes a file that one keeper has, also where a sweep set it aside. */
    async removeKeptIn(keeper: string, id: string): Promise<void> {
      const place = join('kept', keeperOf(keeper), idOf(id))
      const days = (await ifThere(() => readdir(join(folder, 'swept')))) ?? []
      for (const root of [place, ...days.map(day => join('swept', day, place))])
        await rm(within(join(folder, root)), { force: true })
    },
    /** Deletes everything that one keeper has, also what a sweep set aside. */
    async removeKeptOf(keeper: string): Promise<void> {
      const place = join('kept', keeperOf(keeper))
      const days = (await ifThere(() => readdir(join(folder, 'swept')))) ?? []
      for (const root of [place, ...days.map(day => join('swept', day, place))])
        await rm(within(join(folder, root)), { recursive: true, force: true })
    },
    /** Deletes everything that one owner sent and that nothing keeps. */
    async removeUploads(owner: string): Promise<void> {
      for (const stage of ['incoming', 'checked'] as const)
        await rm(within(join(folder, stage, ownerOf(owner))), { recursive: true, force: true })
    },
    /** Deletes the copy of a file under one number. */
    discard: (keeper: string, id: string): Promise<void> => rm(keptPathOf(keeper, id), { force: true }),
    /** Copies a checked file to what keeps it, atomically; false when it does not exist. */
    async keep(owner: string, keeper: string, id: string): Promise<boolean> {
      const path = keptPathOf(keeper, id)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const temporary = `${path}.${process.pid}.half`
      const done = await ifThere(async () => {
        await copyFile(pathOf('checked', owner, id), temporary)
        await syncToDisk(temporary)
        await rename(temporary, path)
        return true
      })
      return done ?? false
    },
    /** Every copy under `kept`, for the sweep (functions/files/sweep). */
    async *copies(): AsyncGenerator<Copy> {
      const names = (await ifThere(() => readdir(join(folder, 'kept'), { recursive: true }))) ?? []
      for (const name of names) {
        const about = await ifThere(() => stat(join(folder, 'kept', name)))
        if (about?.isFile()) yield { key: join('kept', name).split(sep).join('/'), writtenAt: about.mtimeMs }
      }
    },
    removeCopy: (key: string): Promise<void> => rm(within(join(folder, key)), { force: true }),
    /** Takes a copy out of `kept` without deleting it: to `swept/<day>/<its key>`. */
    async setCopyAside(key: string, now: number): Promise<void> {
      await move(within(join(folder, key)), within(join(folder, 'swept', dayOf(now), key)))
    },
    /** Every copy that was set aside, with the day of it (YYYY-MM-DD). */
    async *copiesAside(): AsyncGenerator<{ readonly key: string; readonly day: string }> {
      const root = join(folder, 'swept')
      const names = (await ifThere(() => readdir(root, { recursive: true }))) ?? []
      for (const name of names) {
        const [day = '', ...key] = name.split(sep)
        if ((await ifThere(() => stat(join(root, name))))?.isFile()) yield { key: key.join('/'), day }
      }
    },
    /** Puts a copy that was set aside back where it was, unless there is one again. */
    async putCopyBack({ key, day }: { readonly key: string; readonly day: string }): Promise<void> {
      const place = within(join(folder, key))
      if ((await ifThere(() => stat(place))) === undefined) await move(within(join(folder, 'swept', day, key)), place)
    },
    /** Deletes what was set aside more than `days` ago. */
    async sweepAside(days: number, now: number): Promise<void> {
      const root = join(folder, 'swept')
      for (const name of (await ifThere(() => readdir(root))) ?? [])
        if (now - Date.parse(name) > days * 86_400_000) await rm(join(root, name), { recursive: true, force: true })
    },
    /** Deletes half written copies older than `days`: the process that made them has ended. */
    async sweepHalves(days: number, now: number): Promise<void> {
      for await (const { key, writtenAt } of this.copies())
        if (key.endsWith('.half') && now - writtenAt > days * 86_400_000) await this.removeCopy(key)
    },
    /** Deletes the files of a stage older than `days`; in the cloud the bucket's lifecycle rule does this. `now` in milliseconds. */
    async sweep(stage: UploadStage, days: number, now: number): Promise<void> {
      const root = join(folder, stage)
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

/** Flushes a file to disk: a file that a dossier names must survive a power cut. */
async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The tag of a person, and the name of a region. */
const tag = /^[\w-]+$/

function ownerOf(owner: string): FileOwner {
  const [kind, name = '', ...more] = owner.split('/')
  if (kind === 'p') return planOf(owner)
  if (more.length > 0) throw new TypeError('no owner of files')
  if (kind === 't') return ofTenant(tenantOf(name))
  if (kind !== 'c' || !tag.test(name)) throw new TypeError('no owner of files')
  return `c/${name}`
}

function keeperOf(keeper: string): FileKeeper {
  const [kind, name = '', under = '', person = '', ...more] = keeper.split('/')
  if (kind === 'p') return planOf(keeper)
  if (kind === 't' && person === '') return `t/${tenantOf(name)}/${dossierOf(under)}`
  const isPlace = kind === 'c' && tag.test(name) && /^\d{4}$/.test(under) && tag.test(person) && more.length === 0
  if (!isPlace) throw new TypeError('nothing that keeps files')
  return `c/${name}/${under}/${person}`
}

function planOf(place: string): `p/${string}/${string}` {
  const [, tenant = '', dossier = '', ...more] = place.split('/')
  if (more.length > 0) throw new TypeError('no plan with files')
  return ofPlan(tenantOf(tenant), dossierOf(dossier))
}

function dossierOf(dossier: string): string {
  if (!/^[A-Z]{3}-\d{4}-\d{6}$/.test(dossier)) throw new TypeError('no number of a dossier')
  return dossier
}

/** The day (YYYY-MM-DD, in UTC) of a moment in milliseconds. */
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
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
