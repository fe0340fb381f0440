import {
  languages,
  municipalities,
  payers,
  provinces,
  relations,
  themes,
  urgency,
} from '@kring/domain/forms/starter/lists'

/** Lists to begin with; a module of its own, so that other pages load only the lists that they use. */
export const readyLists = { themes, relations, languages, provinces, municipalities, payers, urgency }
