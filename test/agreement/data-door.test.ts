import { globSync, readFileSync } from 'node:fs'
import * as door from '@kring/functions/data/index'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8')
const sources = (folder: string): readonly string[] =>
  globSync(`functions/${folder}/**/*.ts`, { cwd: root }).filter(file => !file.endsWith('.test.ts'))

/** What the API takes of the table's folder beside its door: other façades, and what knows of no table. */
const besideTheDoor = [
  'imports/index',
  'releases/index',
  'boardStages',
  'boundedCache',
  'canonicalJson',
  'correlation',
  'sealing/dayCommands',
  'sealing/symmetricKey',
]

it('the door of functions/data lets nothing out that takes a table: only a store, which signs each kind of work', () => {
  const takers = Object.entries(door).filter(
    ([, value]) => typeof value === 'function' && /^(?:async )?(?:function )?\w*\s*\(\s*table\b/.test(String(value)),
  )
  expect(takers.map(([name]) => name)).toEqual([])
  expect(Object.keys(door)).not.toContain('openTable')
})

it('the door names no value: of a list of names a bundle reads every file at each cold start', () => {
  const named = textOf('functions/data/index.ts').match(/^export (?:\{|const|function|class).*/gm)
  expect(named).toBeNull()
})

it('the API reaches the table through the door, and only the scopes ask a store for it', () => {
  const around = sources('api').flatMap(file =>
    [...textOf(file).matchAll(/'(?:\.\.\/)+data\/([^']+)\.ts'/g)]
      .map(([, taken = '']) => taken)
      .filter(taken => taken !== 'index' && !besideTheDoor.includes(taken))
      .map(taken => `${file} takes ${taken}`),
  )
  expect(around).toEqual([])
  const asking = sources('**').filter(file => !file.startsWith('functions/data/') && /\.table\(/.test(textOf(file)))
  expect(asking).toEqual([])
})
