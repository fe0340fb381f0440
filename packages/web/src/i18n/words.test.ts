import { namedPhrase } from '@kring/domain/branding'
import { describe, expect, it } from 'vitest'
import { setBranding } from './branding.ts'
import { leaves, loadWords, say } from './words.ts'

type Tree = { readonly [key: string]: string | Tree }
const files = import.meta.glob<Tree>('./{nl,fr,en}/*.json', { import: 'default', eager: true })
const namespaces = [...new Set(Object.keys(files).map(path => path.split('/')[2] ?? ''))]
const wordsOf = (locale: string, file: string) => new Map(leaves(files[`./${locale}/${file}`] ?? {}))
const placeholders = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
const stem = (key: string) => key.replace(/_(zero|one|many|other)$/, '')

describe.each(namespaces)('the words of %s', file => {
  const dutch = wordsOf('nl', file)

  it.each(['fr', 'en'])('are all there in %s, and no others', locale => {
    const stems = (words: ReadonlyMap<string, string>) => [...new Set([...words.keys()].map(stem))].toSorted()
    expect(stems(wordsOf(locale, file))).toEqual(stems(dutch))
  })

  it.each(['nl', 'fr', 'en'])('are never empty in %s', locale => {
    expect([...wordsOf(locale, file)].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it.each(['fr', 'en'])('take the same values in %s as in Dutch', locale => {
    const words = wordsOf(locale, file)
    const differ = [...dutch].filter(([key, sentence]) => {
      const translated = words.get(key)
      // The plural form for one may say "one" without its number.
      return (
        translated !== undefined &&
        !/_(zero|one)$/.test(key) &&
        String(placeholders(sentence)) !== String(placeholders(translated))
      )
    })
    expect(differ.map(([key]) => key)).toEqual([])
  })
})

describe('a word that an organisation may have its own for', () => {
  const all = namespaces.flatMap(file =>
    (['nl', 'fr', 'en'] as const).flatMap(locale =>
      [...wordsOf(locale, file)].flatMap(([key, sentence]) =>
        [...sentence.matchAll(/\{\{(\w+\.[\w.]+)\}\}/g)].map(([, name = '']) => ({ locale, file, key, name })),
      ),
    ),
  )

  it('is one that there is, in every sentence', () => {
    expect(all.length).toBeGreaterThan(50)
    expect(all.filter(({ locale, name }) => namedPhrase(locale, name) === undefined)).toEqual([])
  })

  it('is said as the organisation says it, and as everyone does when its pages are left', async () => {
    await loadWords('public')
    setBranding({ words: { nl: { conference: { word: 'familieberaad', article: 'het' } } } })
    expect(say('nl', 'public', 'tenant.self')).toBe('Ik wil een familieberaad')
    expect(say('nl', 'public', 'tenant.step2')).toBe('De kring groter maken')
    setBranding()
    expect(say('nl', 'public', 'tenant.self')).toBe('Ik wil een conferentie')
  })
})

describe('saying something', () => {
  it('fills in values and picks the plural of the language', async () => {
    await loadWords('form')
    expect(say('nl', 'form', 'people', { count: 1 })).toBe('1 persoon')
    expect(say('nl', 'form', 'people', { count: 4 })).toBe('4 mensen')
    expect(say('nl', 'form', 'removed', { name: 'Wim' })).toBe('Wim is verwijderd.')
  })

  it('shows the key where words are missing, so that it is seen', () => {
    expect(say('nl', 'form', 'no.such.key')).toBe('no.such.key')
  })
})
