/** Pages of forms that are loaded as one file: each file that a page loads is named in the shell. */
export { NewFormPage } from './list/NewFormPage.tsx'
export { VersionsPage } from './versions/VersionsPage.tsx'
