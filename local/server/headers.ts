import type { ServerResponse } from 'node:http'

/** No inline script or style anywhere, nothing from elsewhere. The same as the cloud's, but for what needs https. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** The page that a personal link leads to, whose address search engines are not to keep. */
const unlisted = /^\/o\/[^/]+\/follow$/

/** `inline`: the page has script of its own in it, and no policy that forbids it. */
export function setSecurityHeaders(response: ServerResponse, path: string, { inline = false } = {}): void {
  for (const [name, value] of Object.entries(headers))
    if (!(inline && name === 'content-security-policy')) response.setHeader(name, value)
  if (unlisted.test(path)) response.setHeader('x-robots-tag', 'noindex, noarchive')
}
