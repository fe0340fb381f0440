import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { guardIds, personsCommandNames } from '@kring/domain'
import { rules } from '@kring/functions/api/rules'
import { describe, expect, it } from 'vitest'
import { lifecyclePage } from './lifecyclePage.ts'
import { rolesPage } from './rolesPage.ts'

const root = new URL('../../', import.meta.url)

it('docs/lifecycle.md says what the registry of commands says', async () => {
  expect(await readFile(new URL('docs/lifecycle.md', root), 'utf8')).toBe(lifecyclePage())
})

it('docs/roles.md says what can() says', async () => {
  expect(await readFile(new URL('docs/roles.md', root), 'utf8')).toBe(rolesPage())
})

it.each(['README.md', 'CONTRIBUTING.md', 'docs/where.md', 'docs/new-command.md', 'docs/guards.md'])(
  'every file that %s names exists',
  async page => {
    const text = await readFile(new URL(page, root), 'utf8')
    const paths = [...text.matchAll(/`((?:packages|functions|infra|local|test|bench|docs)\/[^\s`]*)`/g)]
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
    const named = [
      ...paths.map(([, path = '']) => new URL(path, root)),
      ...links.map(([, path = '']) => new URL(path, new URL(page, root))),
    ]
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(file => !existsSync(file)).map(String)).toEqual([])
  },
)

describe('docs/guards.md', () => {
  const rows = async () => {
    const page = await readFile(new URL('docs/guards.md', root), 'utf8')
    return page
      .split('\n')
      .filter(line => /^\| G\d/.test(line))
      .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')))
  }

  it('has a row for each guard, in order, with a rule, a test and a screen', async () => {
    const all = await rows()
    expect(all.map(([id]) => id)).toEqual(guardIds)
    for (const [id, , rule = '', tests = '', screen = ''] of all) {
      expect(rule, id).toMatch(/`(?:packages|functions)\/[^`]+\.ts`/)
      expect(tests, id).toMatch(/`(?:packages|test)\/[^`]+\.test\.ts`/)
      expect(screen, id).toMatch(/`packages\/web\/|API: `|with the plan/)
    }
  })

  it('names routes that there are, and commands of them', async () => {
    const text = (await rows()).flat().join('\n')
    const routes = [...text.matchAll(/`((?:GET|POST) [^`]+)`/g)].map(([, route = '']) => route)
    // Fewer with every screen that takes the place of a route.
    expect(routes.length).toBeGreaterThan(1)
    expect(routes.filter(route => !Object.hasOwn(rules, route))).toEqual([])
    const commandsIn = (cell: string) =>
      [...cell.matchAll(/:command` \(([^)]+)\)/g)].flatMap(([, names = '']) => names.match(/[a-z-]+/g) ?? [])
    // None is left where every command has a screen.
    expect(commandsIn('API: `POST /api/…/:command` (`stop`, `set-way`)')).toEqual(['stop', 'set-way'])
    expect(commandsIn(text).filter(name => !personsCommandNames.some(one => one === name))).toEqual([])
  })
})

it('every key of the table is described in docs/data-model.md', async () => {
  const keys = await readFile(new URL('functions/data/keys.ts', root), 'utf8')
  const page = await readFile(new URL('docs/data-model.md', root), 'utf8')
  const written = keys.replaceAll(/\$\{prefix\}/g, 'T#<tenant>')
  const parts = [...written.matchAll(/#([A-Z]{2,})\b/g)].map(([, part]) => part)
  expect(parts.length).toBeGreaterThan(10)
  expect(parts.filter(part => !page.includes(`#${part}`))).toEqual([])
})

it('the domain reads no clock, no randomness and no environment', async () => {
  const folder = new URL('packages/domain/src/', root)
  const files = (await readdir(folder, { recursive: true })).filter(file => /^(?!.*\.test\.ts$).*\.ts$/.test(file))
  const impure = /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|process\.env|\bperformance\./
  const found = await Promise.all(
    files.map(async file => (impure.test(await readFile(new URL(file, folder), 'utf8')) ? [file] : [])),
  )
  expect(files.length).toBeGreaterThan(20)
  expect(found.flat()).toEqual([])
})
