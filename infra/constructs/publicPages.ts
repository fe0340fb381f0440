import { fileURLToPath } from 'node:url'
import { Duration } from 'aws-cdk-lib'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  type IOrigin,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { FunctionUrlOrigin, OriginGroup } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Architecture, Code, FunctionUrlAuthType, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { Handler } from './handler.ts'

export type PublicPagesProps = {
  readonly siteOrigin: string
  readonly reservedConcurrency: number
  readonly policy: string
  /** Folder of the built code that draws pages; without it every page is served without content. */
  readonly folder: string | undefined
  /** The bucket with the page without content. */
  readonly files: IOrigin
  readonly headers: ResponseHeadersPolicy
}

/**
 * The public pages, drawn by a function that has no permission but to log and knows no secret: it reads the API's public
 * routes as a visitor does.
 */
export class PublicPages extends Construct {
  readonly handler: Handler
  readonly behavior: BehaviorOptions
  /** Of pages that the app does not draw: without content there is nothing to fall back to. */
  readonly reports: BehaviorOptions

  constructor(scope: Construct, id: string, props: PublicPagesProps) {
    super(scope, id)
    this.handler = new Handler(this, 'Handler', {
      name: 'pages',
      description: 'Draws the pages without an account',
      timeout: Duration.seconds(10),
      reservedConcurrency: props.reservedConcurrency,
      environment: {
        // Through the distribution, as a visitor does: the API answers nobody else, and its proof is a secret.
        KRING_API_URL: `${props.siteOrigin}/api`,
        KRING_PUBLIC_URL: props.siteOrigin,
        KRING_PAGE_POLICY: props.policy,
        // AWS: layers are unpacked in /opt. docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
        KRING_DRAW_PAGE: '/opt/drawPage.js',
      },
    })
    if (props.folder !== undefined)
      this.handler.function.addLayers(
        new LayerVersion(this, 'Drawing', {
          code: Code.fromAsset(props.folder),
          compatibleRuntimes: [Runtime.NODEJS_24_X],
          compatibleArchitectures: [Architecture.ARM_64],
          description: 'The web app as it is drawn on the server',
        }),
      )
    const { headers, files } = props
    const drawn = this.drawn()
    const shared = this.shared(headers)
    // AWS: an origin group asks the second origin for the same address when the first fails.
    // docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
    const origin = new OriginGroup({
      primaryOrigin: drawn,
      fallbackOrigin: files,
      fallbackStatusCodes: [403, 429, 500, 502, 503, 504],
    })
    this.behavior = { ...shared, origin }
    this.reports = { ...shared, origin: drawn }
  }

  private drawn(): IOrigin {
    const url = this.handler.function.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM })
    return FunctionUrlOrigin.withOriginAccessControl(url, { connectionAttempts: 1, readTimeout: Duration.seconds(5) })
  }

  /** What all public pages have in common: cached by path and language. */
  private shared(headers: ResponseHeadersPolicy): Omit<BehaviorOptions, 'origin'> {
    const address = new EdgeFunction(this, 'Address', {
      comment: 'The path and language of a public page as a query',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL('./publicPage.js', import.meta.url)) }),
    })
    return {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      // AWS: CloudFront compresses text of 1,000 to 10,000,000 bytes by itself, where the cache policy allows both
      // encodings. docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
      compress: true,
      cachePolicy: new CachePolicy(this, 'Caching', {
        comment: 'A public page by its path and language, as long as it says itself',
        defaultTtl: Duration.seconds(0),
        minTtl: Duration.seconds(0),
        maxTtl: Duration.minutes(5),
        queryStringBehavior: CacheQueryStringBehavior.allowList('page', 'lang'),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      responseHeadersPolicy: headers,
      functionAssociations: [{ function: address, eventType: FunctionEventType.VIEWER_REQUEST }],
    }
  }
}
