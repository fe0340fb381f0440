import { fileURLToPath } from 'node:url'
import { edgeHeaders } from '@kring/functions/api/callers/addressOf'
import { RemovalPolicy } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Environment } from '../environments.ts'
import { PublicPages } from './publicPages.ts'
import { contentSecurityPolicy, picturePolicy, securityHeaders } from './securityHeaders.ts'
import type { SignIn } from './signIn.ts'

export type SiteProps = {
  readonly environment: Environment
  readonly apiHost: string
  /** Reference to the proof that a request came through the distribution. */
  readonly edgeProof: string
  readonly certificateArn: string
  readonly webAclArn: string
  readonly signIn: SignIn
  /** The origin that browsers upload attached files to. */
  readonly filesOrigin: string
  /** Folder of the built code that draws the public pages. */
  readonly pagesFolder: string | undefined
}

/** The distribution: the web app's files and the API under one origin, so no CORS and no third-party cookies. */
export class Site extends Construct {
  readonly bucket: Bucket
  readonly distribution: Distribution

  constructor(
    scope: Construct,
    id: string,
    { environment, apiHost, edgeProof, certificateArn, webAclArn, signIn, filesOrigin, pagesFolder }: SiteProps,
  ) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const headers = securityHeaders(this, 'Headers', { signIn, filesOrigin, indexed: true })
    const pageHeaders = securityHeaders(this, 'PageHeaders', { signIn, filesOrigin, indexed: true, ownPolicy: true })
    const pictures = securityHeaders(this, 'PictureHeaders', {
      signIn,
      filesOrigin,
      indexed: false,
      policy: picturePolicy,
    })
    const api = { host: apiHost, proof: edgeProof, viewerAddress: this.viewerAddress() }
    const { domain } = environment
    const files = S3BucketOrigin.withOriginAccessControl(this.bucket)
    const pages = new PublicPages(this, 'Pages', {
      siteOrigin: `https://${domain}`,
      reservedConcurrency: environment.reservedConcurrency.pages,
      policy: contentSecurityPolicy({ ...signIn, filesOrigin }),
      folder: pagesFolder,
      files,
      headers: pageHeaders,
    })

    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Kring ${environment.name}`,
      defaultRootObject: 'index.html',
      defaultBehavior: this.files(files, headers),
      additionalBehaviors: {
        // AWS: the first matching pattern applies.
        '/api/t/*/logo': requests(api, pictures),
        '/api/*': requests(api, headers),
        // With a default root object, `/` is asked for as the second.
        '/': pages.behavior,
        '/index.html': pages.behavior,
        '/o/*': pages.behavior,
        '/i/*': pages.behavior,
        '/r/*': pages.reports,
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: webAclArn,
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    })
  }

  /**
   * AWS: API Gateway sees the address of CloudFront's server, one for many viewers; the managed request policy below
   * forwards the viewer's headers, this one among them, but not those that CloudFront itself can add.
   * docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
   */
  private viewerAddress(): EdgeFunction {
    return new EdgeFunction(this, 'ViewerAddress', {
      comment: 'Tells the API where a request comes from',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL('./viewerAddress.js', import.meta.url)) }),
    })
  }

  /**
   * AWS: a custom error response applies to the whole distribution and would replace the API's 403 and 404 too. So the
   * app's own addresses are rewritten to index.html on the request instead.
   * docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/GeneratingCustomErrorResponses.html
   */
  private files(origin: IOrigin, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    const addresses = new EdgeFunction(this, 'Addresses', {
      comment: "The app's addresses are all index.html",
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL('./appAddress.js', import.meta.url)) }),
    })
    return {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      // AWS: with this cache policy CloudFront compresses text of 1,000 to 10,000,000 bytes by itself, with Brotli too.
      // docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
      compress: true,
      responseHeadersPolicy,
      functionAssociations: [{ function: addresses, eventType: FunctionEventType.VIEWER_REQUEST }],
    }
  }
}

type ApiOrigin = { readonly host: string; readonly proof: string; readonly viewerAddress: EdgeFunction }

const requests = (
  { host, proof, viewerAddress }: ApiOrigin,
  responseHeadersPolicy: ResponseHeadersPolicy,
): BehaviorOptions => ({
  // AWS: CloudFront overwrites a header of the same name that a viewer sent.
  // docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html
  origin: new HttpOrigin(host, {
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    customHeaders: { [edgeHeaders.proof]: proof },
  }),
  functionAssociations: [{ function: viewerAddress, eventType: FunctionEventType.VIEWER_REQUEST }],
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  // AWS: API Gateway finds the API by the Host header, so the viewer's must not be forwarded; Authorization must be.
  // docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  responseHeadersPolicy,
})
