// Node finds no names in this CommonJS package: only all of it.
import ipaddr from 'ipaddr.js'

const { parse, subnetMatch } = ipaddr

type Range = [ReturnType<typeof parse>, number]
const range = (first: string, bits: number): Range => [parse(first), bits]

/**
 * Ranges by which an address inside a network is reached, or that nobody on the internet has, whatever `ipaddr.js` calls them:
 * NAT64 (RFC 6052, RFC 8215), 6to4 (RFC 3056), Teredo and the rest of 2001::/23 (RFC 4380), documentation, benchmarks.
 * iana.org/assignments/iana-ipv6-special-registry
 */
const special: readonly Range[] = [
  range('192.88.99.0', 24),
  range('198.18.0.0', 15),
  range('2001::', 23),
  range('2001:db8::', 32),
  range('2002::', 16),
  range('3fff::', 20),
]
/** All that is given out of IPv6: mapped, NAT64 and unique local addresses lie outside it, and so does AWS's metadata (fd00:ec2::254). */
const givenOut = range('2000::', 3)

const isIn = (address: Range[0], ranges: readonly Range[]): boolean =>
  subnetMatch(address, { found: [...ranges] }, 'none') === 'found'

/** Whether an address is one that everybody on the internet can reach. What cannot be read is none. */
export function isPublicAddress(text: string): boolean {
  try {
    const address = parse(text)
    if (address.range() !== 'unicast' || isIn(address, special)) return false
    return address.kind() === 'ipv4' || isIn(address, [givenOut])
  } catch {
    return false
  }
}
