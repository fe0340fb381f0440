import { credentials } from './credentials.ts'
import { issuerOf, webClient } from './issuer/settings.ts'

type Places = {
  readonly publicUrl: string
  readonly endpoint: string
  readonly table: string
  readonly secret: string
  readonly mailFolder: string
}

/** The environment of the functions, as the cloud's stacks give it to theirs. */
export function functionEnvironment(places: Places): Record<string, string> {
  return {
    KRING_TABLE: places.table,
    DYNAMODB_ENDPOINT: places.endpoint,
    KRING_ISSUER: issuerOf(places.publicUrl),
    KRING_AUDIENCE: webClient,
    KRING_PUBLIC_URL: places.publicUrl,
    KRING_SECRET: places.secret,
    KRING_MAIL_FOLDER: places.mailFolder,
    AWS_REGION: credentials.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  }
}
