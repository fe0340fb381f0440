import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A family of letters, and the package and name of its files: `<weight>/<name>_<weight>.ttf`. All are free (OFL-1.1). */
export type FontFamily = {
  readonly family: string
  readonly package: string
  readonly file: string
  readonly weights: readonly ('400Regular' | '700Bold')[]
}

const both = ['400Regular', '700Bold'] as const

/**
 * The letters of papers: for each character the first family that has it. Latin in the letters of the screens; then names
 * in Cyrillic, Greek and Devanagari; Arabic, Persian, Urdu and Kurdish; Tigrinya and Amharic; Hebrew, Armenian and
 * Georgian; and the small pictures that phones put into sentences. Another script is one line here.
 */
export const fontFamilies: readonly FontFamily[] = [
  google('Atkinson Hyperlegible Next', both),
  google('Noto Sans', both),
  // One shape a letter: a font that draws dots apart makes a reader say them as letters of their own.
  google('Vazirmatn', both),
  google('Noto Sans Ethiopic', ['400Regular']),
  google('Noto Sans Hebrew', both),
  google('Noto Sans Armenian', both),
  google('Noto Sans Georgian', both),
  google('Noto Emoji', ['400Regular']),
]

function google(family: string, weights: FontFamily['weights']): FontFamily {
  const words = family.split(' ')
  return { family, package: `@expo-google-fonts/${words.join('-').toLowerCase()}`, file: words.join(''), weights }
}

/** The files of a family, as Node resolves them. */
export const fontFilesOf = ({ package: name, file, weights }: FontFamily): readonly string[] =>
  weights.map(weight => `${name}/${weight}/${file}_${weight}.ttf`)

const { resolve } = createRequire(import.meta.url)

/** The bytes of all families' files: of one family together. */
export const readFonts = (): readonly (readonly Buffer[])[] =>
  fontFamilies.map(family => fontFilesOf(family).map(file => readFileSync(resolve(file))))
