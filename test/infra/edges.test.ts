import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { edgeHeaders } from '@kring/functions/api/callers/addressOf'
import { type AskedLanguage, askedLocale } from '@kring/functions/pages/askedLocale'
import { Match, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const { api, web } = templatesOf(environment, notBuilt)

describe('the HTTP API', () => {
  const routes = propertiesOf(api, 'AWS::ApiGatewayV2::Route')
  const keysWith = (type: string) =>
    routes.filter(({ AuthorizationType }) => AuthorizationType === type).map(({ RouteKey }) => RouteKey)

  test('asks for no token on exactly these routes', () => {
    expect(keysWith('NONE').sort()).toEqual([
      'ANY /api/p/{proxy+}',
      'GET /api/form-definition.schema.json',
      'GET /api/health',
      'GET /api/openapi.json',
      'GET /api/reference',
      'GET /api/reference.css',
      'GET /api/t',
      'GET /api/t/{tenant}',
      'GET /api/t/{tenant}/forms',
      'GET /api/t/{tenant}/forms/{form}',
      'GET /api/t/{tenant}/forms/{form}/schema',
      'GET /api/t/{tenant}/logo',
      'GET /api/t/{tenant}/referrals',
      'GET /api/t/{tenant}/referrals/{id}',
      'POST /api/t/{tenant}/attachments',
      'POST /api/t/{tenant}/attachments/{id}/check',
      'POST /api/t/{tenant}/referrals',
    ])
  })

  test('asks for a token on all others', () => {
    expect(keysWith('JWT')).toEqual(['ANY /api/{proxy+}'])
    expect(routes).toHaveLength(18)
    api.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 1)
    api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: Match.anyValue(), Audience: [Match.anyValue()] },
    })
  })

  test('asks for a scope with it, which an ID token has not', () => {
    api.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'ANY /api/{proxy+}',
      AuthorizationScopes: ['openid'],
    })
  })

  test('takes the tokens of the web app, and of no other audience', () => {
    const [authorizer] = propertiesOf(api, 'AWS::ApiGatewayV2::Authorizer')
    const audience = JSON.stringify(authorizer?.JwtConfiguration)
    expect(audience).toMatch(/"Audience":\[\{[^\]]*SignInPoolWeb/)
    const [handler] = Object.values(api.findResources('AWS::Lambda::Function')).map(one => JSON.stringify(one))
    expect(handler).toMatch(/"KRING_AUDIENCE":\{[^}]*SignInPoolWeb/)
  })

  test('holds back a flood', () => {
    api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 }),
    })
  })

  test('logs how a request went, and nothing that says who or about whom', () => {
    const [stage] = propertiesOf(api, 'AWS::ApiGatewayV2::Stage')
    const settings = JSON.stringify(stage?.AccessLogSettings)
    expect(settings).toContain('$context.routeKey')
    expect(settings).not.toMatch(/sourceIp|userAgent|\$context\.path|claims|caller|identity/)
  })
})

describe('the way from a viewer to the API', () => {
  const [distribution] = propertiesOf(web, 'AWS::CloudFront::Distribution')
  const text = JSON.stringify(distribution)

  test('has the viewer’s address from a function, on every path of the API', () => {
    const functions = propertiesOf(web, 'AWS::CloudFront::Function').map(one => JSON.stringify(one))
    const [viewerAddress = ''] = functions.filter(one => one.includes(`request.headers['${edgeHeaders.viewer}']`))
    expect(viewerAddress).toContain('event.viewer.ip')
    const associated =
      /SiteViewerAddress\w+","FunctionARN"\]\}\}\],"OriginRequestPolicyId":"[\w-]+","PathPattern":"([^"]+)"/g
    expect([...text.matchAll(associated)].map(([, path]) => path)).toEqual(['/api/t/*/logo', '/api/*'])
  })

  test('has a proof beside it that stands in no template', () => {
    expect(text).toContain(`"HeaderName":"${edgeHeaders.proof}"`)
    expect(text).toMatch(/\{\{resolve:secretsmanager:/)
    const [handler] = propertiesOf(api, 'AWS::Lambda::Function').map(one => JSON.stringify(one))
    expect(handler).toContain('KRING_EDGE_SECRET_ARN')
    expect(handler).not.toContain('resolve:secretsmanager')
  })
})

describe('the site', () => {
  const [policy] = propertiesOf(web, 'AWS::CloudFront::ResponseHeadersPolicy')
  const headers = JSON.stringify(policy)

  test('runs nothing but its own files', () => {
    expect(headers).toContain("default-src 'self'")
    expect(headers).not.toMatch(/unsafe|data:|blob:|\shttps?:[ ;]|\*/)
  })

  test('talks to itself, to the sign-in service and to the files only, and is framed by nobody', () => {
    const signIn = 'https://kring-test.auth.eu-central-1.amazoncognito.com'
    const [, connect = ''] = /connect-src ([^;]+);/.exec(headers) ?? []
    expect(connect).toMatch(
      /^'self' (?:https:\S+ ){2}https:\/\/",\{"Fn::GetStackOutput":\{[^}]+RegionalDomainName\w+"\}\},"$/,
    )
    expect(connect).toContain(`${signIn} https://cognito-idp.eu-central-1.amazonaws.com https://`)
    expect(connect).toContain('"kring-test-data"')
    expect(headers).toContain(`form-action 'self' ${signIn};`)
    expect(headers).toContain("frame-ancestors 'none'")
    expect(headers).toContain("base-uri 'none'")
  })

  test('tells the browser to stay on TLS, to guess no types and to name no referrer', () => {
    web.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: Match.objectLike({
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true }),
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        }),
      },
    })
  })

  test('names no referrer on any path', () => {
    const policies = propertiesOf(web, 'AWS::CloudFront::ResponseHeadersPolicy').map(one => JSON.stringify(one))
    expect(policies).toHaveLength(3)
    for (const one of policies)
      expect(one).toContain('"ReferrerPolicy":{"Override":true,"ReferrerPolicy":"no-referrer"}')
  })

  test('answers with these headers for files and for the API', () => {
    const [id, drawn, pictures] = Object.keys(web.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
    web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        DefaultCacheBehavior: Match.objectLike({ ResponseHeadersPolicyId: { Ref: id } }),
        CacheBehaviors: [
          // The first that fits is the one that holds: a logo is a picture only.
          Match.objectLike({ PathPattern: '/api/t/*/logo', ResponseHeadersPolicyId: { Ref: pictures } }),
          Match.objectLike({ PathPattern: '/api/*', ResponseHeadersPolicyId: { Ref: id } }),
          Match.objectLike({ PathPattern: '/', ResponseHeadersPolicyId: { Ref: drawn } }),
          Match.objectLike({ PathPattern: '/index.html', ResponseHeadersPolicyId: { Ref: drawn } }),
          Match.objectLike({ PathPattern: '/o/*', ResponseHeadersPolicyId: { Ref: drawn } }),
          Match.objectLike({ PathPattern: '/i/*', ResponseHeadersPolicyId: { Ref: drawn } }),
          Match.objectLike({ PathPattern: '/r/*', ResponseHeadersPolicyId: { Ref: drawn } }),
        ],
      }),
    })
  })

  test('keeps pictures out of search engines; a page with a personal link says so itself', () => {
    const policies = Object.values(web.findResources('AWS::CloudFront::ResponseHeadersPolicy')).map(one =>
      JSON.stringify(one),
    )
    expect(policies.map(policy => policy.includes('x-robots-tag'))).toEqual([false, false, true])
    const contents = ["default-src 'self'", "default-src 'self'", "default-src 'none'; style-src 'none'; sandbox"]
    expect(policies.map((policy, at) => policy.includes(contents[at] ?? 'none'))).toEqual([true, true, true])
  })

  test('keeps its files where only the distribution can read them', () => {
    web.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    })
    web.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' } }),
        ],
      },
    })
    // The other one is of the function that draws the public pages.
    const controls = propertiesOf(web, 'AWS::CloudFront::OriginAccessControl').map(one => JSON.stringify(one))
    expect(controls.filter(control => control.includes('"OriginAccessControlOriginType":"s3"'))).toHaveLength(1)
    expect(controls).toHaveLength(2)
  })

  test('speaks TLS 1.2 or newer under its own domain', () => {
    web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['kring.example'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
      }),
    })
  })
})

describe('the public pages', () => {
  const [functionProperties] = propertiesOf(web, 'AWS::Lambda::Function')

  test('are drawn by a function that knows no table, no bucket, no key and no secret', () => {
    const { Variables } = Object(functionProperties?.Environment)
    expect(Object.keys(Variables).sort()).toEqual([
      'KRING_API_URL',
      'KRING_DRAW_PAGE',
      'KRING_PAGE_POLICY',
      'KRING_PUBLIC_URL',
    ])
    expect(JSON.stringify(Variables.KRING_PAGE_POLICY)).toContain("default-src 'self'")
  })

  test('are asked of it by the distribution only, and of its bucket when it fails', () => {
    web.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM' })
    web.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunctionUrl',
      Principal: 'cloudfront.amazonaws.com',
      SourceArn: Match.anyValue(),
    })
    web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        OriginGroups: {
          Quantity: 1,
          Items: [
            Match.objectLike({
              FailoverCriteria: { StatusCodes: Match.objectLike({ Items: Match.arrayWith([429, 503]) }) },
            }),
          ],
        },
      }),
    })
  })

  test('are kept by path and language alone, compressed, and no cookie or token reaches the function', () => {
    web.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: Match.objectLike({
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: ['page', 'lang'] },
          EnableAcceptEncodingBrotli: true,
          EnableAcceptEncodingGzip: true,
        },
      }),
    })
    const [distribution] = propertiesOf(web, 'AWS::CloudFront::Distribution')
    const { CacheBehaviors } = Object(distribution?.DistributionConfig)
    const pages = CacheBehaviors.filter(({ PathPattern }: { PathPattern: string }) => !PathPattern.startsWith('/api'))
    expect(pages).toHaveLength(5)
    for (const page of pages) expect(page).not.toHaveProperty('OriginRequestPolicyId')
  })

  test('send a content security policy of their own; the page without content gets the site’s', () => {
    const policies = propertiesOf(web, 'AWS::CloudFront::ResponseHeadersPolicy')
    const overrides = policies.map(({ ResponseHeadersPolicyConfig }) => {
      const { SecurityHeadersConfig } = Object(ResponseHeadersPolicyConfig)
      return SecurityHeadersConfig.ContentSecurityPolicy.Override
    })
    expect(overrides).toEqual([true, false, true])
  })
})

describe('the address of a public page, at the edge', () => {
  const code = readFileSync(new URL('../../infra/constructs/publicPage.js', import.meta.url), 'utf8')
  const value = (text: string) => ({ value: text })
  const ask = (uri: string, { lang, cookie, acceptLanguage }: AskedLanguage = {}): unknown => {
    const [, kept] = /kring\.lang=(\w*)/.exec(cookie ?? '') ?? []
    const request = {
      uri,
      querystring: { ...(lang ? { lang: value(lang) } : {}), secret: value('x') },
      cookies: kept === undefined ? {} : { 'kring.lang': value(kept) },
      headers: acceptLanguage === undefined ? {} : { 'accept-language': value(acceptLanguage) },
    }
    return JSON.parse(JSON.stringify(runInNewContext(`${code}\nhandler({ request })`, { request })))
  }

  test.each([
    ['/', '%2F'],
    ['/index.html', '%2F'],
    ['/o/linde/follow', '%2Fo%2Flinde%2Ffollow'],
    ['/o/a&lang=fr', '%2Fo%2Fa%26lang%3Dfr'],
  ])('%s is one address with the path in it, and nothing else of the query', (uri, page) => {
    expect(ask(uri)).toMatchObject({
      uri: '/index.html',
      querystring: { page: { value: page }, lang: { value: 'nl' } },
    })
    expect(ask(uri)).not.toHaveProperty('querystring.secret')
  })

  test.each<AskedLanguage>([
    {},
    { lang: 'fr' },
    { lang: 'EN-gb', cookie: 'kring.lang=fr' },
    { lang: 'xx', cookie: 'kring.lang=fr', acceptLanguage: 'nl' },
    { cookie: 'kring.lang=de', acceptLanguage: 'de, fr-BE;q=0.9, en' },
    { cookie: 'kring.lang=', acceptLanguage: ' EN' },
    { acceptLanguage: '*' },
    { acceptLanguage: 'nl;q=0.2, fr;q=0.9' },
    { acceptLanguage: 'nl;q=0, en;q=0.1' },
    { acceptLanguage: 'de, en ; q = 0.5, fr-BE;q=0.5, nl;q=0.4' },
    { acceptLanguage: 'fr;q=2, nl;q=x, en;level=1;q=0.3' },
    { acceptLanguage: `${'de,'.repeat(400)}fr` },
    { acceptLanguage: 'nld, fra, eng, fr-Latn-BE' },
  ])('the language of %j is the one that the function would choose', asked => {
    expect(ask('/', asked)).toMatchObject({ querystring: { lang: { value: askedLocale(asked) } } })
  })
})

describe("the app's own addresses", () => {
  const code = readFileSync(new URL('../../infra/constructs/appAddress.js', import.meta.url), 'utf8')
  const served = (uri: string): unknown => runInNewContext(`${code}\nhandler({ request: { uri } }).uri`, { uri })

  test.each(['/', '/queue', '/dossiers/kring/4f2', '/o/noord/follow'])('%s is the page', address => {
    expect(served(address)).toBe('/index.html')
  })

  test.each(['/index.html', '/assets/main-4f2.js', '/logo.svg'])('%s is the file', address => {
    expect(served(address)).toBe(address)
  })
})
