import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { edgeHeaders } from '@kring/functions/api/callers/addressOf'
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
    expect(routes).toHaveLength(16)
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
    const [id, unlisted, pictures] = Object.keys(web.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
    web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        DefaultCacheBehavior: Match.objectLike({ ResponseHeadersPolicyId: { Ref: id } }),
        CacheBehaviors: [
          // The first that fits is the one that holds: a logo is a picture only.
          Match.objectLike({ PathPattern: '/api/t/*/logo', ResponseHeadersPolicyId: { Ref: pictures } }),
          Match.objectLike({ PathPattern: '/api/*', ResponseHeadersPolicyId: { Ref: id } }),
          Match.objectLike({ PathPattern: '/o/*/follow', ResponseHeadersPolicyId: { Ref: unlisted } }),
        ],
      }),
    })
  })

  test('keeps the page of a personal link out of search engines', () => {
    const policies = Object.values(web.findResources('AWS::CloudFront::ResponseHeadersPolicy')).map(one =>
      JSON.stringify(one),
    )
    expect(policies.map(policy => policy.includes('x-robots-tag'))).toEqual([false, true, true])
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
    web.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1)
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
