/** The engine accepts any credentials, but not none; the region is only a name to it. */
export const credentials = { region: 'eu-west-1', accessKeyId: 'local', secretAccessKey: 'local' } as const

/** The functions take their credentials from the process they run in, as in Lambda. What is set stays. */
export function provideCredentials(): void {
  process.env.AWS_ACCESS_KEY_ID ??= credentials.accessKeyId
  process.env.AWS_SECRET_ACCESS_KEY ??= credentials.secretAccessKey
}
