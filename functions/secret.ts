import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/**
 * Returns the environment with KRING_SECRET filled in from Secrets Manager (`KRING_SECRET_ARN`), once per cold start. A
 * function's configuration never contains a secret.
 */
export async function withSecret(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Readonly<Record<string, string | undefined>>> {
  if (env.KRING_SECRET_ARN === undefined) return env
  const answer = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: env.KRING_SECRET_ARN }))
  return { ...env, KRING_SECRET: answer.SecretString }
}
