import { credentials } from './credentials.ts'
import { issuerOf, webClient } from './issuer/settings.ts'

type HostAddresses = {
  readonly publicUrl: string
  readonly endpoint: string
  readonly table: string
  readonly secret: string
  readonly mailFolder: string
  readonly ledgerFolder: string
}

/** The environment variables of the functions; the same names that the CDK stacks set in the cloud. */
export function functionEnvironment(addresses: HostAddresses): Record<string, string> {
  return {
    KRING_TABLE: addresses.table,
    DYNAMODB_ENDPOINT: addresses.endpoint,
    KRING_ISSUER: issuerOf(addresses.publicUrl),
    KRING_AUDIENCE: webClient,
    KRING_PUBLIC_URL: addresses.publicUrl,
    KRING_SECRET: addresses.secret,
    KRING_MAIL_FOLDER: addresses.mailFolder,
    KRING_LEDGER_FOLDER: addresses.ledgerFolder,
    AWS_REGION: credentials.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  }
}
