import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { Environment } from '../environments.ts'

/**
 * Rules of AWS that only count, with the reason. What they look for in a body is in what people write: the API reads a
 * body by its schema, and answers what it refuses in the reader's language; at the edge it would be a page in English, and
 * what was typed would be lost. A query of the API may be longer than the 2,048 bytes that the rule allows: its cursors are.
 * docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html
 */
const onlyCounted: Readonly<Record<string, string>> = {
  SizeRestrictions_BODY: 'the API limits bodies by route, to 256 KB, or 4.25 MB for a file (functions/api/app.ts)',
  CrossSiteScripting_BODY: 'a body is shown as text only, under a policy without inline scripts',
  GenericLFI_BODY: 'no path is made from a body',
  GenericRFI_BODY: 'people write addresses with numbers; an address that is fetched is checked when it is resolved',
  EC2MetaDataSSRF_BODY: 'an address that is fetched is checked when it is resolved',
  SizeRestrictions_QUERYSTRING: 'cursors are longer',
  // Command-line clients of partners' systems have none.
  NoUserAgent_HEADER: "partners' systems name no user agent",
}

/** The web ACL of the distribution. Of a request nothing is kept: no log, no samples, only counts. */
export class WebAcl extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, { name, rateLimit }: Pick<Environment, 'name' | 'rateLimit'>) {
    super(scope, id)
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      description: `Kring ${name}`,
      defaultAction: { allow: {} },
      visibilityConfig: counted('all'),
      rules: [
        {
          name: 'address-rate',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          // AWS: counts over a moving window, and looks some seconds later.
          // docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
          statement: {
            rateBasedStatement: {
              limit: rateLimit.perAddressInFiveMinutes,
              evaluationWindowSec: 300,
              aggregateKeyType: 'IP',
            },
          },
          visibilityConfig: counted('address-rate'),
        },
        ...['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'].map((group, index) => ({
          name: group,
          priority: index + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: group,
              ruleActionOverrides:
                group === 'AWSManagedRulesCommonRuleSet'
                  ? Object.keys(onlyCounted).map(rule => ({ name: rule, actionToUse: { count: {} } }))
                  : [],
            },
          },
          visibilityConfig: counted(group),
        })),
      ],
    })
    this.arn = acl.attrArn
  }
}

/** AWS: a sample holds addresses and paths, and a path may be a personal link. */
const counted = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName: `kring-${metricName}`,
})
