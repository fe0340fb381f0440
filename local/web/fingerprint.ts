import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const ignored = new Set(['node_modules', 'dist', '.build'])
const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name)

/** SHA-256 (hex) over the names and content of files and folders; file times do not count. Tests and build output are ignored out. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) addToHash(root, join(root, path), hash)
  return hash.digest('hex')
}

function addToHash(root: string, path: string, hash: Hash): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) {
    const names = readdirSync(path).filter(name => !ignored.has(name) && !isTest(name))
    for (const name of names.sort()) addToHash(root, join(path, name), hash)
  } else if (stats?.isFile()) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
}
