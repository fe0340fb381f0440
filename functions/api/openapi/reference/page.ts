import * as z from 'zod'
import { ofSystems } from './ofSystems.ts'
import { schemaText } from './schemaText.ts'

const Content = z.record(z.string(), z.object({ schema: z.unknown().optional() }))
const Operation = z.object({
  summary: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.unknown() })),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ content: Content.optional() })),
  security: z.array(z.record(z.string(), z.unknown())),
})
type Operation = z.infer<typeof Operation>
const Contract = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.object({ bearer: z.object({ description: z.string() }) }),
  }),
})
type Call = { readonly method: string; readonly path: string; readonly operation: Operation }

/**
 * The reference of the API as a page, made from the contract and nothing else: it needs no script, so that it can be read where
 * none runs and the content security policy stays as it is. `npm run openapi` writes it.
 */
export function referencePage(contract: unknown): string {
  const { paths, components } = Contract.parse(contract)
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Call => ({ method, path, operation })),
  )
  const own = ofSystems.map(name => calls.find(({ method, path }) => `${method} ${path}` === name))
  if (own.includes(undefined)) throw new TypeError('a call of partners’ systems is not in the contract')
  const systems = own.filter(call => call !== undefined)
  const groups = Map.groupBy(
    calls.filter(call => !systems.includes(call)),
    groupOf,
  )
  const sections = [
    ['For partners’ systems', systems] as const,
    ...[...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kring: the API</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<main>
<h1>The API of Kring</h1>
<p>Made from <a href="/api/openapi.json">the contract</a> (OpenAPI 3.1), which a client can be generated from.</p>
<p>${escaped(components.securitySchemes.bearer.description)}</p>
<p>What is refused is answered as a problem (RFC 9457) with a stable <code>code</code> and a sentence in the language of <code>Accept-Language</code>: nl, fr or en.</p>
<nav aria-label="Parts">
<ul>
${sections.map(([name]) => `<li><a href="#${anchorOf(name)}">${escaped(name)}</a></li>`).join('\n')}
<li><a href="#types">Types</a></li>
</ul>
</nav>
${sections.map(([name, of]) => sectionOf(name, of)).join('\n')}
<section aria-labelledby="types">
<h2 id="types">Types</h2>
${Object.entries(components.schemas)
  .map(([name, schema]) => typeOf(name, schema))
  .join('\n')}
</section>
</main>
</body>
</html>
`
}

const groupOf = ({ path }: Call): string => {
  const [, , area = '', ...rest] = path.split('/')
  const words: Readonly<Record<string, string>> = { t: 'Partner', ops: 'Operator', f: 'Funder', me: 'Who signed in' }
  const word = words[area]
  const thing = rest.find(one => !one.startsWith('{'))
  return word === undefined ? 'Without signing in' : thing === undefined ? word : `${word}: ${thing}`
}

const anchorOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-')

const sectionOf = (name: string, calls: readonly Call[]): string => `<section aria-labelledby="${anchorOf(name)}">
<h2 id="${anchorOf(name)}">${escaped(name)}</h2>
${calls.map(callOf).join('\n')}
</section>`

function callOf({ method, path, operation }: Call): string {
  const { summary, parameters, requestBody, responses, security } = operation
  const given = parameters.filter(({ name }) => name !== 'Accept-Language')
  const [answer, ...problems] = Object.entries(responses)
  const needed = security.flatMap(Object.keys)
  return `<article>
<h3><code><b>${method.toUpperCase()}</b> ${escaped(path)}</code></h3>
<p>${escaped(summary)}.${needed.includes('bearer') ? '' : needed.includes('personalLink') ? ' With a personal link.' : ' Without a token.'}</p>
${given.length === 0 ? '' : `<dl>${given.map(parameterOf).join('')}</dl>`}
${requestBody === undefined ? '' : `<h4>Body</h4>${contentOf(requestBody.content)}`}
${answer === undefined ? '' : `<h4>Answer ${answer[0]}</h4>${contentOf(answer[1].content ?? {})}`}
${problems.length === 0 ? '' : `<p>Refused with ${problems.map(([status]) => status).join(', ')}.</p>`}
</article>`
}

const parameterOf = ({ name, in: place, required, schema }: Operation['parameters'][number]): string =>
  `<dt><code>${escaped(name)}</code></dt><dd>${place}${required ? '' : ', optional'}: ${typed(schema)}</dd>`

const contentOf = (content: z.infer<typeof Content>): string =>
  Object.entries(content)
    .map(([type, { schema }]) =>
      schema === undefined ? `<p>${escaped(type)}</p>` : `<pre tabindex="0">${typed(schema)}</pre>`,
    )
    .join('')

const typeOf = (name: string, schema: unknown): string =>
  `<article><h3 id="type-${escaped(name)}"><code>${escaped(name)}</code></h3><pre tabindex="0">${typed(schema)}</pre></article>`

/** A type, with a link from each named one to where it is said. */
const typed = (schema: unknown): string =>
  escaped(schemaText(schema)).replaceAll(/(?<![\w"?&#;/-])([A-Z][A-Za-z0-9]+)(?!\w|\?|:|&quot;)/g, (word, name) =>
    name === 'Array' ? word : `<a href="#type-${name}">${name}</a>`,
  )

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, sign => escapes[sign] ?? sign)
