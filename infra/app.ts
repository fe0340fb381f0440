import { builtSite } from './builtSite.ts'
import { environmentNamed, environments } from './environments.ts'
import { kringApp } from './kringApp.ts'

/**
 * `cdk synth` of all environments, or of the one that KRING_STAGE names. Throws SiteNotBuilt when the web app was not built
 * from these sources.
 */
const { KRING_STAGE: stage } = process.env

kringApp(
  stage === undefined ? environments() : [environmentNamed(stage)],
  {
    // The CLI turns this off and validates only the selected stacks. With stages and no stack names that selects nothing,
    // and a finding would go unnoticed; so the app itself fails.
    postCliContext: { '@aws-cdk/core:failSynthOnValidationErrors': true, '@aws-cdk/core:appMode': 'process' },
  },
  { site: builtSite() },
)
