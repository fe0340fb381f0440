// @vitest-environment happy-dom
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { router } from '../src/app/routes.tsx'
import { readRoutes } from './routes.ts'

const root = join(import.meta.dirname, '..')

/** A web app of one file. */
function appWith(file: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-routes-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src', file), source)
  return folder
}

describe('the routes that are weighed', () => {
  it('are the pages of the router, every one', () => {
    const pages = Object.values(router.routesById).filter(route => !route.children)
    const bare = (path: string) => path.replace(/(.)\/$/, '$1')
    expect(
      readRoutes(root)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(pages.map(({ fullPath }) => bare(fullPath)).toSorted())
  })

  it('load the modules and words of the routes above them too', () => {
    expect(readRoutes(root).find(({ path }) => path === '/partner/texts/letters')).toEqual({
      path: '/partner/texts/letters',
      modules: ['src/features/partner/PartnerArea.tsx', 'src/features/branding/letters/LettersPage.tsx'],
      words: ['common', 'start', 'partner', 'people', 'branding', 'letters', 'settings'],
    })
  })

  it('stand in a file of routes: one that is made elsewhere fails the check', () => {
    const elsewhere = appWith('Page.tsx', "export const route = createRoute({ getParentRoute: () => top, path: '/x' })")
    expect(() => readRoutes(elsewhere)).toThrow('src/Page.tsx defines a route')
  })

  it('say by name which route they hang below: one that can’t be read fails the check', () => {
    const unread = appWith('routes.tsx', "export const route = createRoute({ getParentRoute: top, path: '/x' })")
    expect(() => readRoutes(unread)).toThrow('getParentRoute')
  })
})
