import { appFromEnvironment } from '@kring/functions/api/environment'
import { expect, it } from 'vitest'

it('every lazy group of the API has exactly the routes that are named for it', async () => {
  const { app } = appFromEnvironment({
    KRING_TABLE: 'none',
    KRING_ISSUER: 'http://localhost',
    KRING_AUDIENCE: 'kring-web',
    KRING_SECRET: 's'.repeat(32),
    AWS_REGION: 'eu-west-1',
  })
  await expect(app.preload()).resolves.toBeUndefined()
})
