import { startHost } from '@kring/local/host'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder } from './folder.ts'

/** One of every kind of path: pages, files, what is refused, what is not there. */
const paths = [
  '/',
  '/queue',
  '/o/linde/follow',
  '/logo.svg',
  '/assets/gone.js',
  '/.vite/manifest.json',
  '/api/health',
  '/api/me',
  '/api/t',
  '/api/t/linde/logo',
  '/api/nowhere',
  '/oidc/.well-known/openid-configuration',
  '/oidc/jwks',
  '/oidc/auth',
  '/oidc/session/end',
  '/oidc/sign-in/gone',
  '/oidc/nowhere',
  '/mailbox',
  '/mailbox/gone',
  '/mailbox.json',
  '/files/gone',
]

describe('every kind of path', () => {
  it('names no referrer and not what answers it', async () => {
    const host = await startHost({ data: dataFolder(), demo: false, quiet: true })
    onTestFinished(() => host.stop())
    for (const path of paths) {
      const { headers } = await fetch(host.url + path, { redirect: 'manual' })
      expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer'])
      expect([path, headers.get('x-powered-by'), headers.get('server')]).toEqual([path, null, null])
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
    }
  })
})
