import { createHash } from 'node:crypto'
import type { DrawnHtml } from './contract.ts'

/**
 * The content security policy of a drawn page: the site's, and what stands in the page itself by its hash (CSP level 2).
 * Whatever else somebody would get into the page neither runs nor styles anything.
 */
export function withInline(policy: string, { styles, scripts }: Pick<DrawnHtml, 'styles' | 'scripts'>): string {
  const others = policy
    .split(';')
    .map(directive => directive.trim())
    .filter(directive => directive !== '' && !/^(style|script)-src\b/.test(directive))
  return [...others, sourcesOf('script-src', scripts), sourcesOf('style-src', styles)].join('; ')
}

const sourcesOf = (directive: string, contents: readonly string[]): string =>
  [directive, "'self'", ...contents.map(hashOf)].join(' ')

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
