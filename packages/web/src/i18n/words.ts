import { isolated, type Locale } from '@kring/domain/language'
import { currentBranding } from './branding.ts'
import { currentLocale, setLocale } from './locale.ts'
import type { Namespace } from './namespaces.ts'
import type * as phrases from './terms.ts'
import type { WordTree } from './wordTree.ts'

/**
 * Translations in i18next's JSON format. `{{the.conference}}` is a term that an organisation may override. Own code
 * because i18next with react-i18next takes 17.5 of the 110 KiB budget of a public page.
 */
type Words = ReadonlyMap<string, string>
export type Values = Readonly<Record<string, string | number | undefined>>

/** The files of one language, by name ('./common.json'). The list is fetched with the first file, per language. */
type Files = Readonly<Record<string, () => Promise<WordTree>>>
const languages: Readonly<Record<Locale, () => Promise<{ readonly files: Files }>>> = {
  nl: () => import('./nl/files.ts'),
  fr: () => import('./fr/files.ts'),
  en: () => import('./en/files.ts'),
}
const loaded = new Map<string, Words>()
const loading = new Map<string, Promise<void>>()

/** Loads translation files, once each; resolves at once when they are loaded. */
export async function loadWords(...namespaces: readonly Namespace[]): Promise<void> {
  await loadIn(currentLocale(), namespaces)
}

/** Loads translation files of another language than the current one: on the server, which draws in each of them. */
export const loadWordsIn = (locale: Locale, ...namespaces: readonly Namespace[]): Promise<void> =>
  loadIn(locale, namespaces)

/** Loads the files in use in another language before switching, so that no page mixes languages. */
export async function changeLocale(locale: Locale): Promise<void> {
  const inUse = [...loaded.keys()].map(id => id.slice(3))
  await loadIn(locale, inUse)
  setLocale(locale)
}

/** The promise to suspend on; the same instance on every call, so that React resumes once it resolves. */
export function wordsToCome(locale: Locale, namespace: Namespace): Promise<void> {
  return loadOne(locale, namespace)
}

/** Returns the text for a key with its values filled in; an unknown key is returned as is. */
export function say(locale: Locale, namespace: Namespace, key: string, values: Values = {}): string {
  const words = loaded.get(`${locale}/${namespace}`)
  const sentence = (typeof values.count === 'number' && plural(words, locale, key, values.count)) || words?.get(key)
  if (sentence === undefined) return key
  return sentence.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) =>
    name.includes('.') ? termIn(locale, name, currentBranding().words) : isolated(String(values[name] ?? '')),
  )
}

function plural(words: Words | undefined, locale: Locale, key: string, count: number): string | undefined {
  if (count === 0 && words?.has(`${key}_zero`)) return words.get(`${key}_zero`)
  const form = rulesOf(locale).select(count)
  return words?.get(`${key}_${form}`) ?? words?.get(`${key}_other`)
}

/** Cached, because constructing Intl.PluralRules is most of the cost of a plural. */
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
  const fetching = fetchWords(locale, namespace).catch((error: unknown) => {
    loading.delete(id)
    throw error
  })
  loading.set(id, fetching)
  // React reads this status: a settled promise is used synchronously, without a loading state.
  fetching.then(
    () => Object.assign(fetching, { status: 'fulfilled', value: undefined }),
    () => undefined,
  )
  return fetching
}

/** The files whose texts contain terms that an organisation may override; other files skip the substitution. */
const withTerms: ReadonlySet<string> = new Set<Namespace>(['public', 'referral', 'head', 'invitee'])
let termIn: typeof phrases.termIn = (_, name) => name

async function fetchWords(locale: Locale, namespace: string): Promise<void> {
  const [tree] = await Promise.all([fetchTree(locale, namespace), withTerms.has(namespace) && readTerms()])
  keepWords(locale, namespace, tree ?? {})
}

/** Keeps a translation file that was loaded. */
export function keepWords(locale: Locale, namespace: string, tree: WordTree): void {
  loaded.set(`${locale}/${namespace}`, new Map(leaves(tree)))
}

async function fetchTree(locale: Locale, namespace: string): Promise<WordTree | undefined> {
  const { files } = await languages[locale]()
  return files[`./${namespace}.json`]?.()
}

async function readTerms(): Promise<void> {
  termIn = (await import('./terms.ts')).termIn
}

/** Flattens `{a: {b: 'x'}}` to `a.b` → `x`. */
export function leaves(tree: WordTree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : leaves(value, `${above}${key}.`),
  )
}
