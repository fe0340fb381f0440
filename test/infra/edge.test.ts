import { Match, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const { api, edge, mail, web, identity, stream } = templatesOf(environment, notBuilt)

describe('what the distribution has from us-east-1', () => {
  test('is a certificate for the site’s host, proven in the zone', () => {
    edge.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'kring.example',
      ValidationMethod: 'DNS',
      DomainValidationOptions: [{ DomainName: 'kring.example', HostedZoneId: 'Z0123456789' }],
    })
    const [distribution] = propertiesOf(web, 'AWS::CloudFront::Distribution')
    const from = (output: string) =>
      expect.stringMatching(
        new RegExp(`"kring-test-edge".*"us-east-1".*${output}|us-east-1.*kring-test-edge.*${output}`),
      )
    expect(JSON.stringify(distribution?.DistributionConfig)).toEqual(from('Certificate'))
    expect(JSON.stringify(distribution?.DistributionConfig)).toEqual(from('WebAcl'))
    expect(distribution).toMatchObject({ DistributionConfig: { Aliases: ['kring.example'] } })
  })

  test('counts an address at the edge, and refuses it with the status that says so', () => {
    edge.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: Match.arrayWith([
        Match.objectLike({
          Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 2000 } },
        }),
      ]),
    })
  })

  test('keeps nothing of a request, and blocks no body for what is written in it', () => {
    const [acl] = propertiesOf(edge, 'AWS::WAFv2::WebACL')
    const text = JSON.stringify(acl)
    expect(text).not.toContain('"SampledRequestsEnabled":true')
    edge.resourceCountIs('AWS::WAFv2::LoggingConfiguration', 0)
    for (const rule of ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY'])
      expect(text).toContain(`{"ActionToUse":{"Count":{}},"Name":"${rule}"}`)
  })
})

describe('the records in the zone', () => {
  const records = [mail, web].flatMap(template => propertiesOf(template, 'AWS::Route53::RecordSet'))
  const record = (type: string, name: unknown) => records.find(({ Type, Name }) => Type === type && Name === name)

  test('lead the site’s host to the distribution, over both versions of IP', () => {
    for (const type of ['A', 'AAAA'])
      expect(record(type, 'kring.example.')).toMatchObject({
        HostedZoneId: 'Z0123456789',
        AliasTarget: { DNSName: { 'Fn::GetAtt': [expect.stringContaining('Distribution'), 'DomainName'] } },
      })
  })

  test('say who signs mail, who sends it, and what to do with the rest', () => {
    expect(records.filter(({ Type }) => Type === 'CNAME')).toHaveLength(3)
    expect(record('MX', 'bounces.kring.example.')?.ResourceRecords).toEqual([
      '10 feedback-smtp.eu-central-1.amazonses.com',
    ])
    expect(record('TXT', 'bounces.kring.example.')?.ResourceRecords).toEqual(['"v=spf1 include:amazonses.com -all"'])
    expect(record('TXT', '_dmarc.kring.example.')?.ResourceRecords).toEqual([
      '"v=DMARC1; p=reject; adkim=s; aspf=r; rua=mailto:dmarc@kring.example"',
    ])
    expect(records).toHaveLength(8)
  })
})

test('the identity at SES is made in one place only, with its own return address', () => {
  mail.hasResourceProperties('AWS::SES::EmailIdentity', {
    EmailIdentity: 'kring.example',
    MailFromAttributes: { BehaviorOnMxFailure: 'REJECT_MESSAGE', MailFromDomain: 'bounces.kring.example' },
  })
  for (const template of [stream, identity, api]) template.resourceCountIs('AWS::SES::EmailIdentity', 0)
})

test('a flood takes no function that something else needs', () => {
  api.hasResourceProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: 200 })
  web.hasResourceProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: 50 })
})

test('the public pages read the API as a visitor does, and know no proof', () => {
  const [pages] = propertiesOf(web, 'AWS::Lambda::Function')
  expect(pages?.Environment).toMatchObject({ Variables: { KRING_API_URL: 'https://kring.example/api' } })
  expect(JSON.stringify(pages)).not.toMatch(/secret/i)
})
