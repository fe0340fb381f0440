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

/**
 * The proof that a request came through the distribution (`KRING_EDGE_SECRET_ARN`), read at the first request. A failed
 * reading is not kept. Where there is no Secrets Manager, the proof itself (`KRING_EDGE_SECRET`). Undefined for a function that
 * was given none.
 */
export function edgeProof(env: Readonly<Record<string, string | undefined>>): () => Promise<string | undefined> {
  let proof: Promise<string | undefined> | undefined
  const read = async (SecretId: string): Promise<string | undefined> =>
    (await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }))).SecretString
  return async () => {
    const { KRING_EDGE_SECRET_ARN: arn } = env
    if (arn === undefined) return env.KRING_EDGE_SECRET
    proof ??= read(arn).catch(error => {
      proof = undefined
      throw error
    })
    return proof
  }
}
