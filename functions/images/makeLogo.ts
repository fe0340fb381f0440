import { decode, isPixelLimit } from './decoder.ts'
import type { Refusal, Removal } from './refusal.ts'
import { omittedFrom, svgText } from './svgSource.ts'
import type { LogoAnswer } from './task.ts'

/** Maximum size of an uploaded logo, in bytes. */
export const mostPngBytes = 200 * 1024
export const mostSvgBytes = 100 * 1024
/** Maximum side of an uploaded PNG. */
const mostSide = 2000
/**
 * The pixels of a logo as it is kept: three times the largest place where one is shown, a letter's head of 12 by 2.6 rem,
 * so that it is sharp on paper and on every screen.
 */
const box = { width: 576, height: 126 }
/** Dots per inch at which one unit of a drawing is one pixel. */
const unitDensity = 72
/** Units of a drawing's longer side that its renderer takes. */
const mostUnits = 32_767

/**
 * Makes a logo of an SVG or a PNG: drawn or scaled into the box, as PNG with its transparency. Its type is detected from
 * the content. What an SVG refers to outside itself is not loaded (librsvg has no base address here), no script in it
 * runs, and no SVG leaves this function.
 */
export async function makeLogo(bytes: Uint8Array): Promise<LogoAnswer> {
  if (bytes.length > mostPngBytes) return refused('too-heavy')
  try {
    if (isPng(bytes)) return await fromPng(bytes)
    const drawing = svgText(bytes)
    if (drawing === 'no-svg') return refused('unknown-type')
    if (bytes.length > mostSvgBytes) return refused('too-heavy')
    if (drawing === 'own-language') return refused('own-language')
    return await fromSvg(bytes, omittedFrom(drawing.text))
  } catch (error) {
    return refused(isPixelLimit(error) ? 'too-large' : 'broken')
  }
}

/** There are no fonts where logos are drawn: text would be a row of empty boxes. */
const withoutText = 'text { display: none !important }'

const refused = (fault: Refusal): LogoAnswer => ({ ok: false, fault })

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const isPng = (bytes: Uint8Array): boolean => pngSignature.every((byte, at) => bytes[at] === byte)

async function fromPng(bytes: Uint8Array): Promise<LogoAnswer> {
  const picture = decode(bytes, mostSide * mostSide)
  const { width, height } = await picture.metadata()
  if (width > mostSide || height > mostSide) return refused('too-large')
  return asLogo(picture, [], true)
}

async function fromSvg(bytes: Uint8Array, removed: readonly Removal[]): Promise<LogoAnswer> {
  const { width, height } = await decode(bytes, mostUnits * mostUnits).metadata()
  // Drawn at the density that fills the box, not drawn small and then enlarged.
  const density = Math.max(1, Math.min(unitDensity * Math.min(box.width / width, box.height / height), 10_000))
  return asLogo(decode(bytes, mostSide * mostSide, { density, svg: { stylesheet: withoutText } }), removed, false)
}

async function asLogo(
  picture: ReturnType<typeof decode>,
  removed: readonly Removal[],
  withoutEnlargement: boolean,
): Promise<LogoAnswer> {
  const { data, info } = await picture
    .autoOrient()
    .resize({ ...box, fit: 'inside', withoutEnlargement })
    .toColourspace('srgb')
    .ensureAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
  if (!(await showsSomething(data))) return refused('nothing-left')
  return { ok: true, bytes: data, width: info.width, height: info.height, removed }
}

/** Whether any pixel is not fully transparent. */
async function showsSomething(png: Uint8Array): Promise<boolean> {
  const { channels } = await decode(png, box.width * box.height).stats()
  return (channels[3]?.max ?? 255) > 0
}
