import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppProps, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { repository } from './constructs/bundle.ts'
import type { Environment } from './environments.ts'
import { type KringApp, kringApp } from './kringApp.ts'
import type { KringStageOptions } from './kringStage.ts'

// Re-exported for the tests, which are outside this package and do not depend on aws-cdk-lib.
export { Match, Template } from 'aws-cdk-lib/assertions'
export { PolicyStatement } from 'aws-cdk-lib/aws-iam'

export type StackName =
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
  | 'web'
  | 'watch'

/**
 * Synthesises the app as `cdk synth` does, without bundling the functions' code. The output folder is deleted when
 * `use` returns.
 */
export function withUnbundledApp<Result>(
  environments: readonly Environment[],
  options: KringStageOptions,
  use: (app: KringApp) => Result,
): Result {
  const outdir = mkdtempSync(join(tmpdir(), 'kring-templates-'))
  try {
    return use(kringApp(environments, { outdir, context: contextWithoutBundling() }, options))
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** The templates of one environment, without running cdk-nag, which takes seconds. */
export function templatesOf(
  environment: Environment,
  options: KringStageOptions = {},
): Readonly<Record<StackName, Template>> {
  return withUnbundledApp([environment], options, ({ stages }) => {
    const [stage] = stages
    if (stage === undefined) throw new Error('no environment')
    const assembly = stage.synth()
    const template = (stack: Stack) => Template.fromJSON(assembly.getStackArtifact(stack.artifactId).template)
    return {
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
      web: template(stage.web),
      watch: template(stage.watch),
    }
  })
}

/** The context that the CLI would read from cdk.json. */
function contextWithoutBundling(): NonNullable<AppProps['context']> {
  const { context } = JSON.parse(readFileSync(`${repository}cdk.json`, 'utf8'))
  return { ...context, 'aws:cdk:bundling-stacks': [] }
}
