import { contrast, type Hex, mix } from './contrast.ts'

export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]
/** `brand`: colour of links and buttons. `ink`: colour of text on it. */
export type SchemeColours = { readonly brand: Hex; readonly ink: Hex }
export type Colours = Readonly<Record<Scheme, SchemeColours>>

/** WCAG 2.2 AA for text of any size: www.w3.org/TR/WCAG22/#contrast-minimum */
export const leastContrast = 4.5

/** Share of the brand colour in the background of tags and the current page. */
export const washShare = 0.13

/** Backgrounds: of the page, of cards, of what lies deeper; the tints of notes, in which links stand. */
const backgrounds = ['paper', 'surface', 'sunken', 'sun-wash', 'bad-wash', 'good-wash', 'accent-wash'] as const
export type Ground = (typeof backgrounds)[number]

/** The background colours under the brand colour (`kit/styles/tokens.css`). A test checks that they are the same. */
export const grounds: Readonly<Record<Scheme, Readonly<Record<Ground, Hex>>>> = {
  light: {
    paper: '#faf7f2',
    surface: '#ffffff',
    sunken: '#f2ece2',
    'sun-wash': '#fdf1d7',
    'bad-wash': '#fce8e6',
    'good-wash': '#e4f2e8',
    'accent-wash': '#fbe9e2',
  },
  dark: {
    paper: '#14191b',
    surface: '#1c2325',
    sunken: '#2a3437',
    'sun-wash': '#37290d',
    'bad-wash': '#3b1614',
    'good-wash': '#16301f',
    'accent-wash': '#3a2019',
  },
}

/** The default colours. */
export const standardColours: Colours = {
  light: { brand: '#0b5c56', ink: '#ffffff' },
  dark: { brand: '#6fd0c3', ink: '#06211f' },
}

export const washOf = (scheme: Scheme, brand: Hex): Hex => mix(brand, washShare, grounds[scheme].surface)

export type ColourRole = keyof SchemeColours
export type ColourFinding = {
  readonly scheme: Scheme
  readonly role: ColourRole
  /** The lowest contrast with its backgrounds, and on which of them: `wash` is the tint of the brand colour itself. */
  readonly ratio: number
  readonly on: Ground | 'wash' | 'brand'
  readonly isEnough: boolean
  /** The nearest colour with enough contrast; the colour itself if it has. */
  readonly nearest: Hex
}

/** The findings for one scheme: the brand colour on its backgrounds, and the ink on the brand colour. */
export function findingsOf(scheme: Scheme, { brand, ink }: SchemeColours): readonly ColourFinding[] {
  return [
    findingOf(scheme, 'brand', brand, colour => lowestOn(scheme, colour), [scheme === 'light' ? black : white]),
    findingOf(scheme, 'ink', ink, colour => ({ ratio: contrast(colour, brand), on: 'brand' }), [white, black]),
  ]
}

export const colourFindings = (colours: Colours): readonly ColourFinding[] =>
  schemes.flatMap(scheme => findingsOf(scheme, colours[scheme]))

const black = '#000000'
const white = '#ffffff'

type Measured = Pick<ColourFinding, 'ratio' | 'on'>

function lowestOn(scheme: Scheme, brand: Hex): Measured {
  const onWash: Measured = { ratio: contrast(brand, washOf(scheme, brand)), on: 'wash' }
  return backgrounds
    .map((on): Measured => ({ ratio: contrast(brand, grounds[scheme][on]), on }))
    .reduce((lowest, one) => (one.ratio < lowest.ratio ? one : lowest), onWash)
}

function findingOf(
  scheme: Scheme,
  role: ColourRole,
  colour: Hex,
  measure: (colour: Hex) => Measured,
  towards: readonly Hex[],
): ColourFinding {
  const { ratio, on } = measure(colour)
  const isEnough = ratio >= leastContrast
  return { scheme, role, ratio, on, isEnough, nearest: isEnough ? colour : nearestFrom(colour, measure, towards) }
}

/** The first colour with enough contrast, in steps of 1/255 towards black or white, which keeps the hue. */
function nearestFrom(colour: Hex, measure: (colour: Hex) => Measured, towards: readonly Hex[]): Hex {
  for (let step = 1; step <= 255; step += 1)
    for (const end of towards) {
      const next = mix(end, step / 255, colour)
      if (measure(next).ratio >= leastContrast) return next
    }
  // Black or white has enough contrast on any one colour, and one of them on every background of a scheme.
  return towards[0] ?? black
}
