import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppProps, CfnElement, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { repository } from './constructs/bundle.ts'
import type { Handler } from './constructs/handler.ts'
import type { Environment } from './environments.ts'
import { type KringApp, kringApp } from './kringApp.ts'
import type { KringStageOptions } from './kringStage.ts'

// Re-exported for the tests, which are outside this package and do not depend on aws-cdk-lib.
export { Stack } from 'aws-cdk-lib'
export { Match, Template } from 'aws-cdk-lib/assertions'
export { PolicyStatement } from 'aws-cdk-lib/aws-iam'

export type StackName =
  | 'edge'
  | 'mail'
  | 'data'
  | 'identity'
  | 'files'
  | 'api'
  | 'stream'
  | 'seal'
  | 'erasure'
  | 'releases'
  | 'webhooks'
  | 'due'
  | 'schedule'
  | 'verify'
  | 'backupCopy'
  | 'backup'
  | 'operations'
  | 'web'
  | 'watch'

/**
 * Synthesises the app as `cdk synth` does, without bundling the functions' code. The output folder is deleted when
 * `use` returns.
 */
export const withUnbundledApp = <Result>(
  environments: readonly Environment[],
  options: KringStageOptions,
  use: (app: KringApp) => Result,
): Result => withApp({ ...contextOfCli(), 'aws:cdk:bundling-stacks': [] }, environments, options, use)

/** With the functions' code, as it is deployed: that takes half a minute. */
export const withBundledApp = <Result>(
  environments: readonly Environment[],
  options: KringStageOptions,
  use: (app: KringApp) => Result,
): Result => withApp(contextOfCli(), environments, options, use)

function withApp<Result>(
  context: Context,
  environments: readonly Environment[],
  options: KringStageOptions,
  use: (app: KringApp) => Result,
): Result {
  const outdir = mkdtempSync(join(tmpdir(), 'kring-templates-'))
  try {
    return use(kringApp(environments, { outdir, context }, options))
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** The templates of one environment, without running cdk-nag, which takes seconds. */
export function templatesOf(
  environment: Environment,
  options: KringStageOptions,
): Readonly<Record<StackName, Template>> {
  return withUnbundledApp([environment], options, ({ stages }) => {
    const [stage] = stages
    if (stage === undefined) throw new Error('no environment')
    const assembly = stage.synth()
    const template = (stack: Stack) => Template.fromJSON(assembly.getStackArtifact(stack.artifactId).template)
    return {
      edge: template(stage.edge),
      mail: template(stage.mail),
      data: template(stage.data),
      identity: template(stage.identity),
      files: template(stage.files),
      api: template(stage.api),
      stream: template(stage.stream),
      seal: template(stage.seal),
      erasure: template(stage.erasure),
      releases: template(stage.releases),
      webhooks: template(stage.webhooks),
      due: template(stage.due),
      schedule: template(stage.schedule),
      verify: template(stage.verify),
      backupCopy: template(stage.backupCopy),
      backup: template(stage.backup),
      operations: template(stage.operations),
      web: template(stage.web),
      watch: template(stage.watch),
    }
  })
}

/** The name of a function in its template. */
export function logicalIdOf({ function: { node }, name }: Handler): string {
  if (node.defaultChild instanceof CfnElement) return Stack.of(node.defaultChild).getLogicalId(node.defaultChild)
  throw new TypeError(`${name} makes no function`)
}

type Context = NonNullable<AppProps['context']>

/** The context that the CLI would read from cdk.json. */
function contextOfCli(): Context {
  const { context } = JSON.parse(readFileSync(`${repository}cdk.json`, 'utf8'))
  return context
}
