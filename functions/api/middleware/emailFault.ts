import type { EmailFault } from '@kring/domain'

/** The fault of an address that a schema names (contract/email.ts); undefined for any other issue. */
export function emailFaultOf(params: unknown): EmailFault | undefined {
  const fault = typeof params === 'object' && params !== null && 'fault' in params ? params.fault : undefined
  return fault === 'not-an-email' || fault === 'email-not-ascii' ? fault : undefined
}
