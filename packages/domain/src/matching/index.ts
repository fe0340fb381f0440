export { isRule, type MatchDossier, type RuledOut, ruledOut } from './assignable.ts'
export { type Conflict, conflictsOf } from './conflicts.ts'
export {
  type DossierOrganisation,
  mayBeSameOrganisation,
  type OrganisationRole,
  organisationRoles,
} from './organisations.ts'
export { type Candidate, type Excluded, type Match, type Matches, match, type Reason, type Wanted } from './rank.ts'
