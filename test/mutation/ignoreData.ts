/**
 * Stryker's ignore plugin `data`: what is data rather than a rule, or is never run, gets no mutants.
 *
 * - A text in three languages (`{ nl, fr, en }`, or a call of `t(nl, fr, en)`): wording is proofread, not tested; that
 *   every text exists in all three is held by the types. A function per language is a rule.
 * - The `default` of a switch that ends in `satisfies never`: the compiler proves that nothing comes there.
 */
type Node = {
  readonly type: string
  readonly properties?: readonly Node[]
  readonly key?: Node
  readonly name?: string
  /** Of a property its node, of a literal what it is. */
  readonly value?: unknown
  readonly elements?: readonly (Node | null)[]
  readonly callee?: Node
  readonly arguments?: readonly Node[]
  readonly test?: Node | null
  readonly consequent?: readonly Node[] | Node | null
  readonly argument?: Node | null
  readonly expression?: Node
  readonly typeAnnotation?: Node
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const named = (node: Node | undefined, name: string): boolean =>
  node !== undefined && ((node.type === 'Identifier' && node.name === name) || node.value === name)

/** Words, or a list or table of nothing but words: no function, no name of anything. */
const isWording = ({ type, elements, properties }: Node): boolean => {
  if (type === 'StringLiteral' || type === 'TemplateLiteral') return true
  if (type === 'ArrayExpression') return elements?.every(one => one !== null && isWording(one)) ?? false
  return type === 'ObjectExpression' && (properties?.every(({ value }) => isNode(value) && isWording(value)) ?? false)
}

const isText = (node: Node): boolean =>
  node.type === 'ObjectExpression' &&
  ['nl', 'fr', 'en'].every(locale => node.properties?.some(property => named(property.key, locale))) &&
  isWording(node)

const isTextCall = (node: Node): boolean =>
  node.type === 'CallExpression' && named(node.callee, 't') && node.arguments?.length === 3

const isNever = (node: Node | null | undefined): boolean =>
  node?.type === 'TSSatisfiesExpression' && node.typeAnnotation?.type === 'TSNeverKeyword'

/** `default: return kind satisfies never`, or the same without `return`. */
const isProvenUnreachable = ({ type, test, consequent }: Node): boolean =>
  type === 'SwitchCase' &&
  test === null &&
  Array.isArray(consequent) &&
  consequent.every(({ argument, expression }: Node) => isNever(argument) || isNever(expression))

/** Why no mutant is made of this node or what is in it; undefined where mutants are made. */
export function whyIgnored(node: Node): string | undefined {
  if (isText(node) || isTextCall(node)) return 'a text in three languages'
  if (isProvenUnreachable(node)) return 'never run, as the compiler proves'
  return undefined
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'data', value: { shouldIgnore: (path: { readonly node: Node }) => whyIgnored(path.node) } },
]
