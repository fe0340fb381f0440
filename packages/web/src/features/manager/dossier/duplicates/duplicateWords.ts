import { loadWords } from '../../../../i18n/index.ts'

/** The words of the card of possible duplicates: most dossiers have none, and load none. */
export const loadDuplicateWords = (): Promise<void> => loadWords('duplicates', 'referral')
