import { type Key, useTranslation } from '../../i18n/index.ts'

const names: Readonly<Record<string, Key<'board'>>> = {
  'stage-intake': 'overview.time.intake',
  'stage-acceptance': 'overview.time.acceptance',
  'stage-coordinator': 'overview.time.coordinator',
  'stage-contact': 'overview.time.contact',
  'stage-conference': 'overview.time.conference',
  'lead-time': 'overview.time.whole',
}

/** Names a stage of the lead time, or the whole of it, by the indicator that measures it. */
export function useStageName(): (indicator: string) => string {
  const { t } = useTranslation('board')
  return indicator => (names[indicator] ? t(names[indicator]) : indicator)
}
