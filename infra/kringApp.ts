import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Environment } from './environments.ts'
import { KringStage, type KringStageOptions } from './kringStage.ts'

export type KringApp = { readonly app: App; readonly stages: readonly KringStage[] }

/** A warning of cdk-nag or of CloudFormation's own rules stops the synthesis as an error does. */
const strict = { '@aws-cdk/core:strictCfnValidateErrors': true }

/**
 * All environments, and the rules they keep: synthesis fails on any finding of cdk-nag that acknowledgements.ts does
 * not answer with a reason.
 */
export function kringApp(environments: readonly Environment[], props: AppProps, options?: KringStageOptions): KringApp {
  const app = new App({ ...props, context: { ...props.context, ...strict } })
  const stages = environments.map(environment => new KringStage(app, environment, options))
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { app, stages }
}
