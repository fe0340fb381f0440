import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtSite } from '@kring/infra/builtSite'
import { templatesOf, withUnbundledApp } from '@kring/infra/templates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environment, propertiesOf } from './environment.ts'

const files = [
  'index.html',
  'robots.txt',
  'config.json',
  'day/sw.js',
  'assets/a1b2.js',
  'assets/a1b2.js.br',
  'index.html.gz',
  '.vite/manifest.json',
  '.vite/chunks.json',
]
let siteFolder: string
let pagesFolder: string
beforeAll(() => {
  siteFolder = mkdtempSync(join(tmpdir(), 'kring-site-'))
  pagesFolder = mkdtempSync(join(tmpdir(), 'kring-pages-'))
  for (const folder of ['assets', '.vite', 'day']) mkdirSync(join(siteFolder, folder))
  for (const file of files) writeFileSync(join(siteFolder, file), `content of ${file}`)
})
afterAll(() => {
  for (const folder of [siteFolder, pagesFolder]) rmSync(folder, { recursive: true })
})

describe('a web app', () => {
  test('is uploaded as it was built from the sources that are here', () => {
    const { folder } = builtSite({ isThere: () => true, isFresh: () => true })
    expect(folder.endsWith('packages/web/dist')).toBe(true)
  })

  test.each([
    [false, false, 'site-missing'],
    [true, false, 'site-stale'],
  ])('that was not built, or from other sources, stops the synthesis', (isThere, isFresh, code) => {
    expect(() => builtSite({ isThere: () => isThere, isFresh: () => isFresh })).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

describe('what is uploaded of a built web app', () => {
  test('is its files; the lists the build keeps do not leave this machine', () => {
    withUnbundledApp([environment], { site: { folder: siteFolder, pagesFolder } }, ({ app, stages }) => {
      // Its rules are not looked at: that takes seconds.
      for (const stage of stages) stage.synth()
      const staged = readdirSync(app.outdir, { recursive: true, encoding: 'utf8' })
      expect(staged.filter(path => path.endsWith('robots.txt'))).toHaveLength(1)
      expect(staged.filter(path => path.endsWith('a1b2.js'))).toHaveLength(1)
      const configs = staged.filter(path => path.endsWith('config.json'))
      const written = configs.map(path => readFileSync(join(app.outdir, path), 'utf8'))
      const own = '"logoutEndpoint":"https://kring-test.auth.eu-central-1.amazoncognito.com/logout"'
      expect(written).toEqual([expect.stringContaining(own)])
      expect(staged.filter(path => /\.vite|\.(br|gz)$/.test(path))).toEqual([])
    })
  })

  test('is nothing that begins with a dot, whatever else would lie there', () => {
    const { web } = templatesOf(environment, { site: { folder: siteFolder, pagesFolder } })
    const uploads = propertiesOf(web, 'Custom::CDKBucketDeployment').map(({ Exclude, Include }) => ({
      Exclude,
      Include,
    }))
    expect(uploads).toEqual([
      { Exclude: ['*'], Include: ['assets/*'] },
      { Exclude: ['assets/*', '.*', '*/.*'], Include: undefined },
      // config.json alone, of this deployment.
      { Exclude: undefined, Include: undefined },
    ])
  })

  test('stays for who has an earlier release open; what has no hash in its name is asked for each time', () => {
    const { web } = templatesOf(environment, { site: { folder: siteFolder, pagesFolder } })
    const uploads = propertiesOf(web, 'Custom::CDKBucketDeployment')
    // The worker of the day is in the second; the third is config.json.
    expect(uploads.map(({ Prune, SystemMetadata }) => ({ Prune, SystemMetadata }))).toEqual([
      { Prune: false, SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' } },
      { Prune: false, SystemMetadata: { 'cache-control': 'no-cache' } },
      { Prune: false, SystemMetadata: { 'cache-control': 'no-store' } },
    ])
  })
})
