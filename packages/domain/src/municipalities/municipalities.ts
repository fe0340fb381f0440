import type { ChoiceOption } from '../forms/definition/definition.ts'
import { collator } from '../language/formats.ts'
import { type Locale, type Localized, localize } from '../language/locale.ts'
import { belgium, belgiumEnded } from './belgium.ts'
import { netherlands, netherlandsEnded } from './netherlands.ts'

export type Municipality = {
  /** Country and national code: 'be-24062' (NIS), 'nl-0518' (CBS). */
  readonly value: string
  /** ISO 3166-2 in lower case: 'be-vbr'. */
  readonly province: string
  readonly name: Localized
  /** The municipality that it became part of; one that has this is no longer offered. */
  readonly into?: string
}

/**
 * The municipalities of a country ('be', 'nl') or of a province (ISO 3166-2 in lower case), by name in the reader's
 * language.
 */
export function municipalityOptions(area: string, locale: Locale): readonly ChoiceOption[] {
  const { compare } = collator(locale)
  return [...all().values()]
    .filter(({ into, value, province }) => into === undefined && (province === area || value.slice(0, 2) === area))
    .map(({ value, name }) => ({ value, label: name }))
    .toSorted((one, other) => compare(localize(one.label, locale), localize(other.label, locale)))
}

/** A municipality by its code, also one that no longer exists; undefined for a list of a partner's own. */
export const municipalityOf = (value: string): Municipality | undefined => all().get(value)

/** The municipality that answers with this code count for today. */
export const municipalityNow = (value: string): string => all().get(value)?.into ?? value

let known: ReadonlyMap<string, Municipality> | undefined

/** Parsed at the first use: most pages use none. */
function all(): ReadonlyMap<string, Municipality> {
  known ??= new Map([...inBelgium(), ...inNetherlands()].map(one => [one.value, one]))
  return known
}

const lines = (text: string): readonly string[] => text.trim().split('\n')
/** "82003 Bastenaken/Bastogne > 82039" */
const shape = /^(\d+) ([^/>]+?)(?:\/([^>]+?))?(?: > (\d+))?$/

function partsOf(line: string): {
  readonly code: string
  readonly nl: string
  readonly fr: string
  readonly into?: string
} {
  const [, code = '', nl = '', fr = nl, into] = shape.exec(line) ?? []
  if (code === '') throw new TypeError(`not a municipality: ${line}`)
  return { code, nl, fr, ...(into === undefined ? {} : { into }) }
}

/** Where English has a name of its own. */
const englishNames: Readonly<Record<string, string>> = {
  'be-11002': 'Antwerp',
  'be-21004': 'Brussels',
  'be-31005': 'Bruges',
  'be-33011': 'Ypres',
  'be-35013': 'Ostend',
  'be-44021': 'Ghent',
  'nl-0518': 'The Hague',
}

const inBelgium = (): readonly Municipality[] =>
  [...lines(belgium), ...lines(belgiumEnded)].map(line => {
    const { code, nl, fr, into } = partsOf(line)
    const value = `be-${code}`
    const province = provinceOfNis(code)
    const isFrench = /^be-(?:bru|wbr|wht|wlg|wlx|wna)$/.test(province)
    const en = englishNames[value] ?? (isFrench ? fr : nl)
    return { value, province, name: { nl, fr, en }, ...(into === undefined ? {} : { into: `be-${into}` }) }
  })

/** The first digits of a NIS code are the arrondissement: 2 is Brussels, Flemish and Walloon Brabant. */
function provinceOfNis(code: string): string {
  const brabant: Readonly<Record<string, string>> = { '21': 'bru', '23': 'vbr', '24': 'vbr', '25': 'wbr' }
  const others: Readonly<Record<string, string>> = {
    '1': 'van',
    '3': 'vwv',
    '4': 'vov',
    '5': 'wht',
    '6': 'wlg',
    '7': 'vli',
    '8': 'wlx',
    '9': 'wna',
  }
  return `be-${brabant[code.slice(0, 2)] ?? others[code.charAt(0)] ?? ''}`
}

function inNetherlands(): readonly Municipality[] {
  let province = ''
  const found: Municipality[] = []
  const add = (line: string): void => {
    const { code, nl, into } = partsOf(line)
    const value = `nl-${code}`
    const name = { nl, fr: nl, en: englishNames[value] ?? nl }
    const target = into === undefined ? undefined : `nl-${into}`
    const at = target === undefined ? province : (found.find(one => one.value === target)?.province ?? '')
    found.push({ value, province: at, name, ...(target === undefined ? {} : { into: target }) })
  }
  for (const line of lines(netherlands))
    if (line.startsWith('= ')) province = `nl-${line.slice(2)}`
    else add(line)
  for (const line of lines(netherlandsEnded)) add(line)
  return found
}
