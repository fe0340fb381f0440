import { PictureRefused } from '../picture.ts'
import type { Element } from './tree.ts'

const mostDrawn = 6000

/**
 * Refuses an SVG that draws too many elements. Each `use` draws its target again, so nested references can multiply
 * into billions or form a cycle.
 */
export function requireLight(root: Element): void {
  const byId = new Map<string, Element>()
  const collect = (element: Element): void => {
    const id = element.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    element.children.forEach(collect)
  }
  collect(root)
  const known = new Map<Element, number>()
  const under = new Set<Element>()
  const weigh = (element: Element): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (under.has(element)) throw new PictureRefused('too-complex')
    under.add(element)
    const target = element.name === 'use' ? byId.get((element.attributes.get('href') ?? '').slice(1)) : undefined
    const parts = target === undefined ? element.children : [...element.children, target]
    const weight = parts.reduce((sum, part) => sum + weigh(part), 1)
    if (weight > mostDrawn) throw new PictureRefused('too-complex')
    under.delete(element)
    known.set(element, weight)
    return weight
  }
  weigh(root)
}
