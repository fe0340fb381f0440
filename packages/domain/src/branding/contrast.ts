/** A colour as six lower-case hexadecimal digits. */
export type Hex = string
type Rgb = readonly [red: number, green: number, blue: number]

const rgbOf = (colour: Hex): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const hexOf = (rgb: Rgb): Hex => `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, 0 (black) to 1 (white): www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: Hex): number {
  const [red, green, blue] = rgbOf(colour).map(part => linear(part / 255))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Contrast ratio, 1 to 21: www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Hex, other: Hex): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Mixes `share` (0 to 1) of the first colour into the second, as CSS `color-mix(in srgb, …)` does. */
export function mix(colour: Hex, share: number, into: Hex): Hex {
  const background = rgbOf(into)
  const [red, green, blue] = rgbOf(colour).map((part, index) => part * share + (background[index] ?? 0) * (1 - share))
  return hexOf([red ?? 0, green ?? 0, blue ?? 0])
}

/** A ratio for display, truncated instead of rounded: 4.499 is not enough and must not read as 4.5. */
export const ratioOf = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1)
