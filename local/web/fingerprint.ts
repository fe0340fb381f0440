import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const left = new Set(['node_modules', 'dist', '.build'])
const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name)

/** One hash over the content of files and folders; the same content gives the same, whenever it was checked out. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) take(root, join(root, path), hash)
  return hash.digest('hex')
}

function take(root: string, path: string, hash: Hash): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) {
    const names = readdirSync(path).filter(name => !left.has(name) && !isTest(name))
    for (const name of names.sort()) take(root, join(path, name), hash)
  } else if (stats?.isFile()) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
}
