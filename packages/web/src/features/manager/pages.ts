/** Pages of a dossier that are loaded as one file: each file that a page loads is named in the shell. */
export { LetterPage } from './letter/LetterPage.tsx'
export { RetentionPage } from './retention/RetentionPage.tsx'
export { RightsPage } from './rights/RightsPage.tsx'
