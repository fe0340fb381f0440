import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import type { SignIn } from './signIn.ts'

/** Allows only our own scripts, and connections to our own origin, the sign-in service and the file store. */
export function contentSecurityPolicy({
  pageOrigin,
  issuerOrigin,
  filesOrigin,
}: Pick<SignIn, 'pageOrigin' | 'issuerOrigin'> & { readonly filesOrigin: string }): string {
  return Object.entries({
    'default-src': "'self'",
    // The issuer's discovery document and keys have another origin than the sign-in page.
    'connect-src': `'self' ${pageOrigin} ${issuerOrigin} ${filesOrigin}`,
    // The receipt of a cost, shown from where it is kept.
    'img-src': `'self' ${filesOrigin}`,
    'form-action': `'self' ${pageOrigin}`,
    'frame-ancestors': "'none'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** The policy for a partner's logo: opened directly, it can load nothing and run nothing. */
export const picturePolicy = "default-src 'none'; style-src 'none'; sandbox"

/**
 * `indexed`: whether search engines may index what is answered. `ownPolicy`: an origin's own content security policy
 * holds, and this one where it sends none.
 */
export function securityHeaders(
  scope: Construct,
  id: string,
  {
    signIn,
    filesOrigin,
    indexed,
    policy,
    ownPolicy = false,
  }: {
    readonly signIn: SignIn
    readonly filesOrigin: string
    readonly indexed: boolean
    readonly policy?: string
    readonly ownPolicy?: boolean
  },
): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: policy ?? contentSecurityPolicy({ ...signIn, filesOrigin }),
        override: !ownPolicy,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        preload: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=()', override: true },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        { header: 'cross-origin-resource-policy', value: 'same-origin', override: true },
        ...(indexed ? [] : [{ header: 'x-robots-tag', value: 'noindex, noarchive', override: true }]),
      ],
    },
  })
}
