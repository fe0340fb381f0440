import { readFileSync } from 'node:fs'
import type { AppProps, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { repository } from './constructs/handler.ts'
import type { Environment } from './environments.ts'
import { kringApp } from './kringApp.ts'
import type { KringStageOptions } from './kringStage.ts'

export { Match, Template } from 'aws-cdk-lib/assertions'

export type StackName = 'data' | 'identity' | 'api' | 'stream' | 'web' | 'watch'

/**
 * The templates of one environment, as `cdk synth` makes them but for the code of the functions, which is not
 * bundled. Throws on a finding that is not acknowledged.
 */
export function templatesOf(
  environment: Environment,
  options?: KringStageOptions,
): Readonly<Record<StackName, Template>> {
  const { app, stages } = kringApp([environment], { context: contextWithoutBundling() }, options)
  app.synth()
  const stage = stages[0]
  if (stage === undefined) throw new Error('no environment')
  const assembly = stage.synth()
  const template = (stack: Stack) => Template.fromJSON(assembly.getStackArtifact(stack.artifactId).template)
  return {
    data: template(stage.data),
    identity: template(stage.identity),
    api: template(stage.api),
    stream: template(stage.stream),
    web: template(stage.web),
    watch: template(stage.watch),
  }
}

/** What the CLI would read from cdk.json. */
function contextWithoutBundling(): NonNullable<AppProps['context']> {
  const { context } = JSON.parse(readFileSync(`${repository}cdk.json`, 'utf8'))
  return { ...context, 'aws:cdk:bundling-stacks': [], 'aws:cdk:enable-path-metadata': true }
}
