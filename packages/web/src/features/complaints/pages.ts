/** The pages of complaints, loaded as one file: each file that a page loads is named in the shell. */
export { ComplaintPage } from './ComplaintPage.tsx'
export { ComplaintsPage } from './ComplaintsPage.tsx'
