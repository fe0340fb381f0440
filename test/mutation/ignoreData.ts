/**
 * Stryker's ignore plugin `data`: what is data rather than a rule, or is never run, gets no mutants.
 *
 * - A text in three languages (`{ nl, fr, en }`, or a call of `t(nl, fr, en)`): wording is proofread, not tested; that
 *   every text exists in all three is held by the types.
 * - The `default` of a switch that ends in `satisfies never`: the compiler proves that nothing comes there.
 * - The message of an error that is thrown for a programmer, and of a zod issue: callers go by class, code and path.
 */
type Node = {
  readonly type: string
  readonly properties?: readonly Node[]
  readonly key?: Node
  readonly name?: string
  readonly value?: unknown
  readonly callee?: Node
  readonly arguments?: readonly Node[]
  readonly test?: Node | null
  readonly consequent?: readonly Node[] | Node | null
  readonly argument?: Node | null
  readonly expression?: Node
  readonly typeAnnotation?: Node
}

const named = (node: Node | undefined, name: string): boolean =>
  node !== undefined && ((node.type === 'Identifier' && node.name === name) || node.value === name)

const isText = (node: Node): boolean =>
  node.type === 'ObjectExpression' &&
  ['nl', 'fr', 'en'].every(locale => node.properties?.some(property => named(property.key, locale)))

const isTextCall = (node: Node): boolean =>
  node.type === 'CallExpression' && named(node.callee, 't') && node.arguments?.length === 3

const isThrownError = (node: Node): boolean =>
  node.type === 'NewExpression' && ['Error', 'TypeError', 'RangeError'].some(name => named(node.callee, name))

const isMessage = (node: Node): boolean => node.type === 'ObjectProperty' && named(node.key, 'message')

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
  if (isThrownError(node) || isMessage(node)) return 'a message for a programmer'
  return undefined
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'data', value: { shouldIgnore: (path: { readonly node: Node }) => whyIgnored(path.node) } },
]
