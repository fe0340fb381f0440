import { AssetHashType, DockerImage, type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { bundleHandler, type HandlerName, type Packages, repository } from './bundle.ts'

/** Long enough to investigate a complaint, short enough not to become a second archive. */
export const logRetention = RetentionDays.THREE_MONTHS

export type HandlerProps = {
  readonly name: HandlerName
  readonly description: string
  readonly timeout: Duration
  readonly environment: Readonly<Record<string, string>>
  /** Megabytes; default: 1024. */
  readonly memorySize?: number
  /** How many requests it works on at once, at most; default: what is left of the account's limit. */
  readonly reservedConcurrency?: number | undefined
  /**
   * It calls itself to go on, and ends by itself. AWS: Lambda stops such a chain after some sixteen calls unless it is allowed.
   * docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
   */
  readonly callsItself?: true
  /** Packages that cannot be bundled, by name, with where their folder is here: copied beside the function's code. */
  readonly packages?: Packages
}

/** A Lambda function with the shared settings: Node 24 on ARM, minified ES modules, its own role and log group. */
export class Handler extends Construct {
  readonly name: HandlerName
  readonly function: LambdaFunction
  readonly role: Role

  constructor(scope: Construct, id: string, props: HandlerProps) {
    super(scope, id)
    this.name = props.name

    // AWS: a log group that Lambda creates itself never expires.
    // docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
    const logGroup = new LogGroup(this, 'Log', { retention: logRetention, removalPolicy: RemovalPolicy.DESTROY })

    // AWS: the managed basic policy can write to every log group of the account; this role only to its own.
    // docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(this.role)

    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      code: codeOf(props.name, props.packages),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // AWS: CPU is proportional to memory; below this, cold starts are slow.
      // docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
      memorySize: props.memorySize ?? 1024,
      timeout: props.timeout,
      reservedConcurrentExecutions: props.reservedConcurrency,
      tracing: Tracing.ACTIVE,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      ...(props.callsItself ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
      // The versions before stay, so that one can be put back (infra/deploy/rollback.ts).
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
      environment: { ...props.environment },
    })
  }
}

/**
 * The function's bundle as an asset, named by its content. NodejsFunction is not used: it makes one file only, and so
 * everything would be read at each cold start.
 */
const codeOf = (name: HandlerName, packages: Packages | undefined): Code =>
  Code.fromAsset(repository, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never used: `local` makes the bundle or throws. But CDK keeps an asset for each set of options, in which it does not
      // see `local`: without the name in them, every function would get the code of the first.
      command: [name],
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(folder) {
          bundleHandler(name, folder, packages)
          return true
        },
      },
    },
  })
