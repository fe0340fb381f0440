import type { Environment } from './engine/index.ts'

/**
 * The address under which browsers reach `npm start`, where it is not http://127.0.0.1:<port>: what KRING_PUBLIC_URL
 * says, else the forwarded port of a hosted workspace (GitHub Codespaces names both parts in the environment).
 * docs.github.com/codespaces/developing-in-a-codespace/default-environment-variables-for-your-codespace
 */
export function publicUrlFrom(env: Environment, port: number): string | undefined {
  if (env.KRING_PUBLIC_URL) return env.KRING_PUBLIC_URL
  const { CODESPACE_NAME: name, GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN: domain } = env
  return name && domain ? `https://${name}-${port}.${domain}` : undefined
}
