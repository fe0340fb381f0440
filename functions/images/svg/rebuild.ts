import type { Removal } from '../picture.ts'
import { elementNames, elementsWithText, grammarOf } from './allowed.ts'
import { type ClassRules, declarationsOf } from './styles.ts'
import type { Element } from './tree.ts'

const removalOf: Readonly<Record<string, Removal>> = {
  script: 'script',
  handler: 'script',
  style: 'style',
  text: 'text',
  image: 'picture',
  foreignObject: 'other',
  a: 'link',
  animate: 'animation',
  animateMotion: 'animation',
  animateTransform: 'animation',
  animateColor: 'animation',
  set: 'animation',
  filter: 'effect',
  mask: 'effect',
  pattern: 'effect',
  marker: 'effect',
  symbol: 'effect',
}
/** Elements that draw nothing (metadata, style, foreign namespaces); their removal is not reported. */
const invisibleElements: ReadonlySet<string> = new Set(['', 'metadata', 'style'])

/** A copy of the element with only what is allowed. Adds what was removed to `removed`. */
export function rebuilt(element: Element, rules: ClassRules, removed: Set<Removal>): Element {
  return {
    name: element.name,
    attributes: attributesOf(element, rules, removed),
    text: elementsWithText.has(element.name) ? element.text : '',
    children: element.children.flatMap(child => {
      if (elementNames.has(child.name)) return [rebuilt(child, rules, removed)]
      if (!invisibleElements.has(child.name)) removed.add(removalOf[child.name] ?? 'other')
      return []
    }),
  }
}

/** As in CSS, a class overrides an attribute, and an element's own style overrides both. */
function attributesOf({ name, attributes }: Element, rules: ClassRules, removed: Set<Removal>) {
  const kept = new Map<string, string>()
  for (const [attribute, value] of attributes) {
    const good = grammarOf(name, attribute)?.(value.trim())
    if (good !== undefined) kept.set(attribute, good)
    else if (attribute.startsWith('on')) removed.add('script')
    else if (attribute === 'href') removed.add('link')
  }
  const classes = (attributes.get('class') ?? '').split(/\s+/)
  for (const [rule, set] of rules.byClass)
    if (classes.includes(rule)) for (const [property, value] of set) kept.set(property, value)
  const style = declarationsOf(attributes.get('style') ?? '')
  if (!style.isWhole) removed.add('style')
  for (const [property, value] of style.set) kept.set(property, value)
  return kept
}

/** Serialises to XML, with special characters escaped. */
export function write({ name, attributes, text, children }: Element): string {
  const written = [...attributes].map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join('')
  const inner = escaped(text.trim()) + children.map(write).join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[&<>"]/g, character => escapes[character] ?? '')
