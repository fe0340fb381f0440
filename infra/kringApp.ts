import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Environment } from './environments.ts'
import { KringStage, type KringStageOptions } from './kringStage.ts'

export type KringApp = { readonly app: App; readonly stages: readonly KringStage[] }

/** Makes warnings of cdk-nag and of CloudFormation's rules stop the synthesis, like errors. */
const strict = { '@aws-cdk/core:strictCfnValidateErrors': true }

/** The app with all environments. Synthesis fails on any cdk-nag finding that acknowledgements.ts does not explain. */
export function kringApp(environments: readonly Environment[], props: AppProps, options: KringStageOptions): KringApp {
  const app = new App({ ...props, context: { ...props.context, ...strict } })
  const stages = environments.map(environment => new KringStage(app, environment, options))
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { app, stages }
}
