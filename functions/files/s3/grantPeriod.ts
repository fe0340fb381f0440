import type { S3Client } from '@aws-sdk/client-s3'

export type GrantPeriod = {
  /** The whole seconds for which to sign. */
  readonly seconds: number
  /** ISO 8601. */
  readonly expiresAt: string
}

/** Seconds that are left out at the end: a grant is signed a moment after its period was decided. */
const margin = 2

/**
 * How long a grant may be: as long as wanted, and never longer than the credentials that sign it. AWS: a signed link of
 * temporary credentials ends with them, whatever it says itself, so credentials that end sooner are renewed first.
 * docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html
 */
export async function grantPeriod(client: S3Client, wanted: number, now = Date.now()): Promise<GrantPeriod> {
  const secondsLeft = ({ expiration }: { readonly expiration?: Date | undefined }): number =>
    expiration === undefined ? Number.POSITIVE_INFINITY : Math.floor((expiration.getTime() - now) / 1000) - margin
  const { credentials } = client.config
  const present = secondsLeft(await credentials())
  const left = present >= wanted ? present : secondsLeft(await credentials({ forceRefresh: true }))
  if (left < 1) throw new SignerExpired()
  const seconds = Math.min(wanted, left)
  return { seconds, expiresAt: new Date(now + seconds * 1000).toISOString() }
}

/** Even fresh credentials have ended: the machine's clock is wrong. Its name is one that the API answers with 503. */
class SignerExpired extends Error {
  override readonly name = 'RoleUnavailable'
}
