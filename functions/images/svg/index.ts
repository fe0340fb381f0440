import { type Picture, PictureRefused, type Removal } from '../picture.ts'
import { shapeNames } from './allowed.ts'
import { rebuilt, write } from './rebuild.ts'
import { classRulesOf } from './styles.ts'
import { type Element, treeOf } from './tree.ts'
import { requireLight } from './weight.ts'

export const mostSvgBytes = 100 * 1024
const largestSide = 100_000

/**
 * Rebuilds an SVG: what is understood as drawing is written again, everything else is dropped. So nothing in it can
 * run, fetch, or be read as another type of file. Throws PictureRefused.
 */
export function sanitiseSvg(bytes: Uint8Array): Picture {
  if (bytes.length > mostSvgBytes) throw new PictureRefused('too-heavy')
  const root = treeOf(textOf(bytes))
  const rules = classRulesOf(root)
  const removed = new Set<Removal>()
  if (!rules.isWhole) removed.add('style')
  const drawing = sized(rebuilt(root, rules, removed), root)
  if (!drawsSomething(drawing.root)) throw new PictureRefused('nothing-left')
  requireLight(drawing.root)
  const { width, height } = drawing
  return {
    type: 'image/svg+xml',
    bytes: new TextEncoder().encode(write(drawing.root)),
    width,
    height,
    removed: [...removed].sort(),
  }
}

/** Decodes UTF-8. Other encodings are refused: other software could read the same bytes differently. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PictureRefused('own-language')
  }
}

/**
 * Makes sure that the drawing has a viewBox, made from its size if needed: pages need the aspect ratio before it loads.
 */
function sized(
  root: Element,
  source: Element,
): { readonly root: Element; readonly width: number; readonly height: number } {
  const box = viewBoxOf(root.attributes.get('viewBox')) ?? boxOfSize(source)
  if (box === undefined) throw new PictureRefused('no-size')
  const [, , width, height] = box
  if (width > largestSide || height > largestSide) throw new PictureRefused('too-large')
  const attributes = new Map([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ...root.attributes,
    ['viewBox', box.join(' ')],
    ['width', String(width)],
    ['height', String(height)],
  ])
  return { root: { ...root, attributes }, width, height }
}

type Box = readonly [x: number, y: number, width: number, height: number]

function viewBoxOf(value: string | undefined): Box | undefined {
  const [x, y, width, height, ...more] = (value ?? '').split(/[\s,]+/).map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined || more.length > 0)
    return undefined
  const isBox = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
  return isBox ? [x, y, width, height] : undefined
}

function boxOfSize({ attributes }: Element): Box | undefined {
  const [width, height] = ['width', 'height'].map(side =>
    Number(/^([\d.]{1,12})(?:px)?$/.exec(attributes.get(side) ?? '')?.[1]),
  )
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? [0, 0, width, height] : undefined
}

/** Whether an element draws something itself, outside definitions that are only referred to. */
const drawsSomething = ({ name, children }: Element): boolean =>
  shapeNames.has(name) || children.some(child => !['defs', 'clipPath'].includes(child.name) && drawsSomething(child))
