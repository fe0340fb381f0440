import type { ServerResponse } from 'node:http'

/** No inline script or style, nothing from other origins. */
export const contentSecurityPolicy = [
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
].join('; ')

/** The same headers as in the cloud, except those that need https. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** `inline`: the page has script of its own in it, and no policy that forbids it. */
export function setSecurityHeaders(response: ServerResponse, { inline = false } = {}): void {
  for (const [name, value] of Object.entries(headers))
    if (!(inline && name === 'content-security-policy')) response.setHeader(name, value)
}
