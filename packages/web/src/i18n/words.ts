import type { Locale } from '@kring/domain/language'
import { currentBranding } from './branding.ts'
import { currentLocale, setLocale } from './locale.ts'
import type { Namespace } from './namespaces.ts'
import type * as phrases from './terms.ts'

/**
 * The words of the screens, in i18next's JSON format (nested keys, `{{name}}`, `_one`/`_other`), read by these few
 * lines. `{{the.conference}}` is a word that the organisation may have its own for. The library is not here: i18next with react-i18next takes 17.5 of the 110 KiB that a public page may weigh.
 */
type Tree = { readonly [key: string]: string | Tree }
type Words = ReadonlyMap<string, string>
export type Values = Readonly<Record<string, string | number | undefined>>

const files = import.meta.glob<Tree>('./{nl,fr,en}/*.json', { import: 'default' })
const loaded = new Map<string, Words>()
const loading = new Map<string, Promise<void>>()

/** Fetches files of words once; resolves at once when they are there. */
export async function loadWords(...namespaces: readonly Namespace[]): Promise<void> {
  await loadIn(currentLocale(), namespaces)
}

/** Fetches the words in use in another language, then changes to it: no half-translated page between. */
export async function changeLocale(locale: Locale): Promise<void> {
  const inUse = [...loaded.keys()].map(id => id.slice(3))
  await loadIn(locale, inUse)
  setLocale(locale)
}

/** The promise to wait for; the same one every time, so that who waits once goes on at once the next time. */
export function wordsToCome(locale: Locale, namespace: Namespace): Promise<void> {
  return loadOne(locale, namespace)
}

/** The sentence for a key, with its values filled in. A key without words shows itself. */
export function say(locale: Locale, namespace: Namespace, key: string, values: Values = {}): string {
  const words = loaded.get(`${locale}/${namespace}`)
  const sentence = (typeof values.count === 'number' && plural(words, locale, key, values.count)) || words?.get(key)
  if (sentence === undefined) return key
  return sentence.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) =>
    name.includes('.') ? termIn(locale, name, currentBranding().words) : String(values[name] ?? ''),
  )
}

function plural(words: Words | undefined, locale: Locale, key: string, count: number): string | undefined {
  if (count === 0 && words?.has(`${key}_zero`)) return words.get(`${key}_zero`)
  const form = rulesOf(locale).select(count)
  return words?.get(`${key}_${form}`) ?? words?.get(`${key}_other`)
}

/** Made once: making them is most of what a sentence with a number costs. */
const rules = new Map<Locale, Intl.PluralRules>()
function rulesOf(locale: Locale): Intl.PluralRules {
  const made = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, made)
  return made
}

async function loadIn(locale: Locale, namespaces: readonly string[]): Promise<void> {
  await Promise.all(namespaces.map(namespace => loadOne(locale, namespace)))
}

function loadOne(locale: Locale, namespace: string): Promise<void> {
  const id = `${locale}/${namespace}`
  const under = loading.get(id)
  if (under) return under
  const fetching = fetchWords(id).catch((error: unknown) => {
    loading.delete(id)
    throw error
  })
  loading.set(id, fetching)
  // React reads this: words that are there already are used at once, without a moment of "loading" in between.
  fetching.then(
    () => Object.assign(fetching, { status: 'fulfilled', value: undefined }),
    () => undefined,
  )
  return fetching
}

/** The files whose sentences have words in them that an organisation may have its own for; the others go without. */
const withTerms: ReadonlySet<string> = new Set<Namespace>(['public', 'referral'])
let termIn: typeof phrases.termIn = (_, name) => name

async function fetchWords(id: string): Promise<void> {
  const [tree] = await Promise.all([files[`./${id}.json`]?.(), withTerms.has(id.slice(3)) && readTerms()])
  loaded.set(id, new Map(tree ? leaves(tree) : []))
}

async function readTerms(): Promise<void> {
  termIn = (await import('./terms.ts')).termIn
}

/** `{a: {b: 'x'}}` as `a.b` → `x`. */
export function leaves(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : leaves(value, `${above}${key}.`),
  )
}
