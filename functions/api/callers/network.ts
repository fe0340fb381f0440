import { isIP } from 'node:net'

/** Stands for an address that is not known: all such callers count as one. */
const unknown = 'unknown'

/**
 * What counts as one caller: an IPv4 address, or the /64 of an IPv6 address, which is what one connection gets (RFC 6177)
 * and within which a device changes its address at will (RFC 8981).
 */
export function networkOf(address: string | undefined): string {
  const [plain = ''] = (address ?? '').trim().split('%')
  const version = isIP(plain)
  if (version === 4) return plain
  if (version === 0) return unknown
  const groups = groupsOf(plain)
  const isMapped = groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff
  if (isMapped)
    return groups
      .slice(6)
      .flatMap(group => [group >> 8, group & 0xff])
      .join('.')
  return `${groups
    .slice(0, 4)
    .map(group => group.toString(16))
    .join(':')}::/64`
}

/** The eight numbers of a valid IPv6 address. */
function groupsOf(address: string): readonly number[] {
  // The URL parser writes it in one way only, an IPv4 ending in hexadecimal too.
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const numbers = (text: string): readonly number[] =>
    text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16))
  const [first, last] = [numbers(before), numbers(after ?? '')]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}
