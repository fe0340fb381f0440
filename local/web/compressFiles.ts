import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Types of files that compression makes smaller; fonts and pictures are compressed in themselves. */
const textual: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt'])

/** Bytes below which the headers weigh more than what is saved. AWS: CloudFront leaves files under 1,000 bytes too. */
const least = 1000

/** Writes a `.br` and a `.gz` beside each text file of a built web app, once: the host compresses no file per request. */
export async function compressFiles(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile() && textual.has(extname(entry.name)))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.includes('/.'))
  await Promise.all(files.map(compress))
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < least) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}
