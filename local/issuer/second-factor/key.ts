import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import { Html } from '../../pages/index.ts'

/** A new key for an authenticator app, in base32: 160 bits, as RFC 4226 advises for SHA-1. */
export const newKey = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads, from a link or a QR code. */
export function keyAddress(key: string, email: string): string {
  return new TOTP({ issuer: 'Kring', label: email, algorithm: 'SHA1', digits: 6, period: 30, secret: key }).toString()
}

/** Dark on white whatever the colours of the page, with the quiet border of 4 that the standard asks. */
export function qrCode(text: string): Html {
  return new Html(renderSVG(text, { ecc: 'M', border: 4, blackColor: '#000000', whiteColor: '#ffffff' }))
}
