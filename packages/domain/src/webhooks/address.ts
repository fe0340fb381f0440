/** The parser of URLs that Node and browsers have, as far as it is used here. */
type ParsedUrl = Readonly<Record<'protocol' | 'username' | 'password' | 'hostname' | 'port', string>>
declare const URL: new (url: string) => ParsedUrl

export const longestAddress = 500

/** Why an address takes no webhooks. */
export type AddressFault = 'no-address' | 'too-long' | 'not-https' | 'has-credentials' | 'not-a-name' | 'port'

/** For tests on one machine: a receiver there, without a certificate. */
export type AddressRules = { readonly mayBeThisMachine?: boolean }

const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Names that only a network inside knows (RFC 6761, RFC 6762, RFC 8375, ICANN's ".internal"). */
const insideNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid|example)$/

/**
 * What an address of a partner's system lacks; undefined for one that may take webhooks. It is asked when the address is typed;
 * to what its name leads is asked at each delivery (functions/webhooks/publicAddress.ts). Of ports 443 and those from 1024 on:
 * a lower one belongs to another service.
 */
export function addressFault(typed: string, { mayBeThisMachine = false }: AddressRules = {}): AddressFault | undefined {
  if (typed.length > longestAddress) return 'too-long'
  const url = parsed(typed)
  if (url === undefined) return 'no-address'
  if (url.username !== '' || url.password !== '') return 'has-credentials'
  if (mayBeThisMachine && thisMachine.has(url.hostname)) return undefined
  if (url.protocol !== 'https:') return 'not-https'
  if (!isPublicName(url.hostname)) return 'not-a-name'
  return url.port === '' || Number(url.port) >= 1024 ? undefined : 'port'
}

function parsed(typed: string): ParsedUrl | undefined {
  if (/\s/.test(typed) || typed.includes('#')) return undefined
  try {
    const url = new URL(typed)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
  } catch {
    return undefined
  }
}

/** A name with a top-level domain; no number, which a browser's parser makes of "0x7f.1" too. */
function isPublicName(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.')
  const top = labels.at(-1) ?? ''
  return labels.length > 1 && /^[a-z]/.test(top) && !insideNames.test(host.replace(/\.$/, ''))
}
