import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { type ESTree, parseSync } from 'vite'

/** A route: the modules it loads (its own and its parents') and the translation files its loaders fetch. */
export type RouteSource = {
  readonly path: string
  readonly modules: readonly string[]
  readonly words: readonly string[]
}

type Definition = {
  /** Name of the constant that holds the route, used by child routes; '' when the route is created inside a list. */
  readonly name: string
  readonly file: string
  readonly parent: string | undefined
  readonly path: string
  readonly modules: readonly string[]
  readonly words: readonly string[]
}

const isRouteFile = (file: string): boolean => /(^|\/)(routes|app\/layouts)\.tsx$/.test(file)
const makers: ReadonlySet<string> = new Set(['createRoute', 'createRootRoute'])

/** Reads every route from the routes.tsx files; throws for a route defined in another file. */
export function readRoutes(root: string): readonly RouteSource[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(file => join('src', file))
  for (const file of files)
    if (
      !isRouteFile(file) &&
      /\b(createRoute|createRootRoute|createFileRoute|lazyRouteComponent)\(/.test(text(root, file))
    )
      throw new Error(`${file} defines a route: routes are weighed where they stand in a routes.tsx`)
  const all = files.filter(isRouteFile).flatMap(file => definitionsIn(root, file))
  const parentOf = (one: Definition): Definition | undefined => {
    if (one.parent === undefined) return undefined
    const named = all.filter(({ name }) => name === one.parent)
    const parent = named.find(({ file }) => file === one.file) ?? named[0]
    if (!parent) throw new Error(`${one.file}: no route is called ${one.parent}`)
    return parent
  }
  const parents = new Set(all.map(parentOf))
  const lineOf = (one: Definition): readonly Definition[] => {
    const parent = parentOf(one)
    return parent ? [...lineOf(parent), one] : [one]
  }
  return all
    .filter(one => !parents.has(one))
    .map(one => {
      const line = lineOf(one)
      return {
        path: line.map(({ path }) => path.replace(/\/$/, '')).join('') || '/',
        modules: line.flatMap(({ modules }) => modules),
        words: [...new Set(line.flatMap(({ words }) => words))],
      }
    })
}

const text = (root: string, file: string): string => readFileSync(join(root, file), 'utf8')

function definitionsIn(root: string, file: string): readonly Definition[] {
  const { program, errors } = parseSync(file, text(root, file))
  if (errors.length > 0) throw new Error(`${file} can't be read: ${errors[0]?.message}`)
  const constants = [...nodesIn(program)].flatMap(node =>
    node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init
      ? [{ name: node.id.name, value: node.init }]
      : [],
  )
  const constantOf = (node: ESTree.Node): ESTree.Node =>
    node.type === 'Identifier' ? (constants.find(({ name }) => name === node.name)?.value ?? node) : node
  return [...nodesIn(program)].flatMap(node => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || !makers.has(node.callee.name)) return []
    const options = optionsOf(node, file)
    const component = options.get('component')
    const loader = options.get('loader')
    const path = options.get('path')
    return {
      name: constants.find(({ value }) => value === node)?.name ?? '',
      file,
      parent: node.callee.name === 'createRootRoute' ? undefined : parentIn(options.get('getParentRoute'), file),
      path: path?.type === 'Literal' ? String(path.value) : '',
      modules: component ? importsIn(constantOf(component)).map(module => join(dirname(file), module)) : [],
      words: loader ? wordsIn(constantOf(loader)) : [],
    }
  })
}

function optionsOf(call: ESTree.CallExpression, file: string): ReadonlyMap<string, ESTree.Node> {
  const [options] = call.arguments
  if (options?.type !== 'ObjectExpression') throw new Error(`${file} has a route without options`)
  return new Map(
    options.properties.flatMap((one): [string, ESTree.Node][] =>
      one.type === 'Property' && one.key.type === 'Identifier' ? [[one.key.name, one.value]] : [],
    ),
  )
}

/** Returns 'staffRoute' for `() => staffRoute`. */
function parentIn(node: ESTree.Node | undefined, file: string): string {
  if (node?.type === 'ArrowFunctionExpression' && node.body.type === 'Identifier') return node.body.name
  throw new Error(`${file}: getParentRoute is to be written as () => route`)
}

const importsIn = (node: ESTree.Node): readonly string[] =>
  [...nodesIn(node)].flatMap(one => (one.type === 'ImportExpression' ? literalIn(one.source) : []))

const wordsIn = (node: ESTree.Node): readonly string[] =>
  [...nodesIn(node)].flatMap(one =>
    one.type === 'CallExpression' && one.callee.type === 'Identifier' && one.callee.name === 'loadWords'
      ? one.arguments.flatMap(literalIn)
      : [],
  )

/** The module specifiers passed to `import()` in the code. */
export const lazyIn = (root: string, file: string): readonly string[] =>
  importsIn(parseSync(file, text(root, file)).program).map(module => join(dirname(file), module))

const literalIn = (node: ESTree.Node): readonly string[] => (node.type === 'Literal' ? [String(node.value)] : [])

function* nodesIn(value: unknown): Generator<ESTree.Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  else if (isNode(value)) {
    yield value
    for (const below of Object.values(value)) yield* nodesIn(below)
  }
}

const isNode = (value: unknown): value is ESTree.Node => typeof value === 'object' && value !== null && 'type' in value
