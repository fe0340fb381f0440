/** The pages of releases, loaded as one file: each file that a page loads is named in the shell. */
export { ReleasePage } from './one/ReleasePage.tsx'
export { ReleasesPage } from './ReleasesPage.tsx'
