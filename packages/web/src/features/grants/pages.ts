/** The pages of grants, loaded as one file: each file that a page loads is named in the shell. */
export { AmendGrantPage } from './form/AmendGrantPage.tsx'
export { EndGrantPage } from './form/EndGrantPage.tsx'
export { NewGrantPage } from './form/NewGrantPage.tsx'
export { GrantsPage } from './GrantsPage.tsx'
export { GrantPage } from './one/GrantPage.tsx'
