import { createHash } from 'node:crypto'

/** The content security policy of a drawn page: the site's, and its own style elements by their hash (CSP level 2). */
export function withStyles(policy: string, styles: readonly string[]): string {
  const hashes = styles.map(style => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  const others = policy
    .split(';')
    .map(directive => directive.trim())
    .filter(directive => directive !== '' && !directive.startsWith('style-src'))
  return [...others, `style-src 'self' ${hashes.join(' ')}`].join('; ')
}
