/** The embedded engine requires credentials but does not check them; it ignores the region. */
export const credentials = { region: 'eu-west-1', accessKeyId: 'local', secretAccessKey: 'local' } as const

/** Sets the AWS credential variables of this process for the functions' SDK clients, unless they are set already. */
export function provideCredentials(): void {
  process.env.AWS_ACCESS_KEY_ID ??= credentials.accessKeyId
  process.env.AWS_SECRET_ACCESS_KEY ??= credentials.secretAccessKey
}
