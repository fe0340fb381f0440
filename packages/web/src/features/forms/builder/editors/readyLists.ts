import { languages, payers, provinces, relations, themes, urgency } from '@kring/domain/forms/starter/lists'

/** Predefined option lists; a separate module, so that pages load only the lists they use. */
export const readyLists = { themes, relations, languages, provinces, payers, urgency }
