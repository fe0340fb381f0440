/**
 * An e-mail address that the mail service takes. `readable`: as it was typed, trimmed, its domain in lower case, for
 * screens. `ascii`: the same with its domain in punycode, for sending.
 */
export type EmailAddress = { readonly readable: string; readonly ascii: string }

export type EmailFault =
  /** It has not the form of an address. */
  | 'not-an-email'
  /** It has, but before the @ it has letters that the mail service does not take, such as é. */
  | 'email-not-ascii'

/**
 * RFC 5321, 4.5.3.1: 64 bytes before the @, and 254 in all (the path of 256 less its brackets). SES takes 320 in all,
 * but no server need accept more than 254. RFC 1035, 2.3.4: a label of a domain has at most 63.
 */
const longestLocal = 64
const longest = 254
const longestLabel = 63

/** RFC 5322, 3.2.3: a dot-atom. A quoted local part is legal and nobody has one; SES refuses those with spaces. */
const dotAtom = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const label = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/
/** What must not reach the URL parser, for which it would end, move or decode the host. */
const notInDomain = /[\s\p{C}/\\?#:@%[\](),;<>"]/u

/** The parser of URLs that Node and browsers have, as far as it is used here. */
declare const URL: new (url: string) => { readonly hostname: string }

/**
 * Parses an e-mail address. AWS: SES knows no SMTPUTF8: the local part must be ASCII, the domain punycode.
 * docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html
 */
export function parseEmail(typed: string): EmailAddress | EmailFault {
  const line = typed.trim().normalize('NFC')
  const at = line.lastIndexOf('@')
  const local = line.slice(0, Math.max(0, at))
  const domain = line.slice(at + 1).toLowerCase()
  const asciiDomain = at < 1 ? undefined : domainToAscii(domain)
  if (asciiDomain === undefined) return 'not-an-email'
  if (!dotAtom.test(asAscii(local))) return 'not-an-email'
  if (!dotAtom.test(local)) return 'email-not-ascii'
  const ascii = `${local}@${asciiDomain}`
  if (local.length > longestLocal || ascii.length > longest) return 'not-an-email'
  return { readable: `${local}@${domain}`, ascii }
}

/** The address that a mail is sent to; undefined when the mail service would refuse it. */
export function mailableAddress(address: string): string | undefined {
  const parsed = parseEmail(address)
  return typeof parsed === 'string' ? undefined : parsed.ascii
}

/** Each letter and digit of another alphabet as one letter, to tell a fault of form from one of alphabet. */
const asAscii = (local: string): string => local.replaceAll(/[^\p{ASCII}\s\p{C}\p{Z}]/gu, 'x')

/** A domain name in lower case and punycode, by the rules of browsers (UTS 46); undefined when it is none. */
function domainToAscii(domain: string): string | undefined {
  if (domain === '' || notInDomain.test(domain)) return undefined
  const host = hostOf(domain)
  const labels = host?.split('.') ?? []
  const top = labels.at(-1) ?? ''
  const isName = labels.length > 1 && top.length > 1 && /^[a-z]/.test(top)
  return isName && labels.every(one => one.length <= longestLabel && label.test(one)) ? host : undefined
}

function hostOf(domain: string): string | undefined {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return undefined
  }
}
