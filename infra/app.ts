import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { environments } from './environments.ts'
import { KringStage } from './kringStage.ts'

const app = new App({
  // The CLI turns this off and looks only at the stacks it was asked for; with stages and no names that is none, and
  // a finding would pass unseen. So the app fails by itself.
  postCliContext: { '@aws-cdk/core:failSynthOnValidationErrors': true, '@aws-cdk/core:appMode': 'process' },
})
for (const environment of environments) new KringStage(app, environment)

// Synthesis fails on any finding that acknowledgements.ts does not answer with a reason.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
