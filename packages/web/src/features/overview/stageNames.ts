import type { Key } from '../../i18n/index.ts'

/** The stages of the lead time, and the whole of it, by the indicator that measures them. */
export const stageNames: Readonly<Record<string, Key<'board'>>> = {
  'stage-intake': 'overview.time.intake',
  'stage-acceptance': 'overview.time.acceptance',
  'stage-coordinator': 'overview.time.coordinator',
  'stage-contact': 'overview.time.contact',
  'stage-conference': 'overview.time.conference',
  'lead-time': 'overview.time.whole',
}
