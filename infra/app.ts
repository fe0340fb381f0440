import { environments } from './environments.ts'
import { kringApp } from './kringApp.ts'

kringApp(environments, {
  // The CLI turns this off and looks only at the stacks it was asked for; with stages and no names that is none, and
  // a finding would pass unseen. So the app fails by itself.
  postCliContext: { '@aws-cdk/core:failSynthOnValidationErrors': true, '@aws-cdk/core:appMode': 'process' },
})
