import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import { Html } from '../../pages/index.ts'

/** A new key for an authenticator app: 160 bits, as RFC 4226 recommends for SHA-1, in base32. */
export const newKey = (): string => new Secret({ size: 20 }).base32

/** The otpauth:// URI for an authenticator app, used as a link and in the QR code. */
export function keyUri(key: string, email: string): string {
  return new TOTP({ issuer: 'Kring', label: email, algorithm: 'SHA1', digits: 6, period: 30, secret: key }).toString()
}

/** A QR code as SVG: black on white in any colour scheme, with the quiet zone of 4 modules that the standard requires. */
export function qrCode(text: string): Html {
  return new Html(renderSVG(text, { ecc: 'M', border: 4, blackColor: '#000000', whiteColor: '#ffffff' }))
}
