import type { fromTemporaryCredentials } from '@aws-sdk/credential-providers'

/** The temporary credentials of one scope. */
export type ScopeCredentials = ReturnType<typeof fromTemporaryCredentials>
