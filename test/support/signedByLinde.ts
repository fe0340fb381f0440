import type { RunContext } from '@kring/functions/api/imports/run'
import { signing } from '@kring/functions/api/signing'
import { lindeTenant } from './tenants.ts'

const admin = {
  kind: 'person' as const,
  subject: 'bart',
  name: 'Bart Test',
  memberships: [{ role: 'tenant-admin' as const, tenant: lindeTenant.id }],
}

/** The credentials with which the admin of a partner counts what they import. */
export const signedByLinde: RunContext['sign'] = (tenant, grant) => signing.importCounting(admin, tenant, grant)
