import { environments } from './environments.ts'
import { kringApp } from './kringApp.ts'

kringApp(environments, {
  // The CLI turns this off and validates only the selected stacks. With stages and no stack names that selects nothing,
  // and a finding would go unnoticed; so the app itself fails.
  postCliContext: { '@aws-cdk/core:failSynthOnValidationErrors': true, '@aws-cdk/core:appMode': 'process' },
})
