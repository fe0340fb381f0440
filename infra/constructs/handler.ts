import { fileURLToPath } from 'node:url'
import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Long enough to investigate a complaint, short enough not to become a second archive. */
export const logRetention = RetentionDays.THREE_MONTHS

/** The folder in functions/ that contains its handler.ts. */
export type HandlerName = 'api' | 'stream' | 'seal' | 'identity' | 'schedule/checkpoint' | 'schedule/due'

export type HandlerProps = {
  readonly name: HandlerName
  readonly description: string
  readonly timeout: Duration
  readonly environment: Readonly<Record<string, string>>
}

/** A Lambda function with the shared settings: Node 24 on ARM, one minified ES module, its own role and log group. */
export class Handler extends Construct {
  readonly name: HandlerName
  readonly function: NodejsFunction
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

    this.function = new NodejsFunction(this, 'Function', {
      description: props.description,
      entry: `${repository}functions/${props.name}/handler.ts`,
      projectRoot: repository,
      depsLockFilePath: `${repository}pnpm-lock.yaml`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // AWS: CPU is proportional to memory; below this, cold starts are slow.
      // docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
      memorySize: 1024,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        ...props.environment,
      },
      awsSdkConnectionReuse: false,
      bundling: {
        // Prevents pnpm from checking for and installing missing packages each time it runs esbuild.
        environment: { pnpm_config_verify_deps_before_run: 'false' },
        format: OutputFormat.ESM,
        mainFields: ['module', 'main'],
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        // AWS: the runtime contains the SDK, in a version that AWS patches.
        // docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
        externalModules: ['@aws-sdk/*', '@smithy/*'],
        // CommonJS packages bundled in an ES module still call require.
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
      },
    })
  }
}
