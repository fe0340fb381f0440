import * as is from './values.ts'

/** Elements that draw, and those that others refer to. Any other element is removed with its content. */
const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use'] as const
const rest = ['g', 'defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'title', 'desc'] as const
export const shapeNames: ReadonlySet<string> = new Set(shapes)
export const elementNames: ReadonlySet<string> = new Set([...shapes, ...rest])
/** The only elements whose text is kept. */
export const elementsWithText: ReadonlySet<string> = new Set(['title', 'desc'])

type Grammars = ReadonlyMap<string, is.Grammar>
const grammars = (table: Readonly<Record<string, is.Grammar>>): Grammars => new Map(Object.entries(table))

/** Presentation attributes: allowed on every element, also set from a `style` attribute or a class. */
export const presentation: Grammars = grammars({
  fill: is.paint,
  'fill-opacity': is.length,
  'fill-rule': is.keyword,
  stroke: is.paint,
  'stroke-width': is.length,
  'stroke-opacity': is.length,
  'stroke-linecap': is.keyword,
  'stroke-linejoin': is.keyword,
  'stroke-miterlimit': is.number,
  'stroke-dasharray': value => is.keyword(value) ?? is.numbers(value),
  'stroke-dashoffset': is.length,
  'clip-path': is.localUrlOrNone,
  'clip-rule': is.keyword,
  'stop-color': is.paint,
  'stop-opacity': is.length,
  opacity: is.length,
  color: is.paint,
  display: is.keyword,
  visibility: is.keyword,
  'paint-order': is.keyword,
  'vector-effect': is.keyword,
})

const everywhere = grammars({ id: is.id, transform: is.transform })
const box = { x: is.length, y: is.length, width: is.length, height: is.length }
const gradient = {
  gradientUnits: is.keyword,
  gradientTransform: is.transform,
  spreadMethod: is.keyword,
  href: is.reference,
}

const own: Readonly<Record<string, Grammars>> = {
  svg: grammars({ viewBox: is.numbers, preserveAspectRatio: is.keywords }),
  path: grammars({ d: is.path }),
  rect: grammars({ ...box, rx: is.length, ry: is.length }),
  circle: grammars({ cx: is.length, cy: is.length, r: is.length }),
  ellipse: grammars({ cx: is.length, cy: is.length, rx: is.length, ry: is.length }),
  line: grammars({ x1: is.length, y1: is.length, x2: is.length, y2: is.length }),
  polyline: grammars({ points: is.numbers }),
  polygon: grammars({ points: is.numbers }),
  use: grammars({ ...box, href: is.reference }),
  clipPath: grammars({ clipPathUnits: is.keyword }),
  linearGradient: grammars({ ...gradient, x1: is.length, y1: is.length, x2: is.length, y2: is.length }),
  radialGradient: grammars({ ...gradient, cx: is.length, cy: is.length, r: is.length, fx: is.length, fy: is.length }),
  stop: grammars({ offset: is.length }),
}

/** The grammar of an attribute on an element; undefined when it is not allowed there. */
export const grammarOf = (element: string, attribute: string): is.Grammar | undefined =>
  own[element]?.get(attribute) ?? everywhere.get(attribute) ?? presentation.get(attribute)
