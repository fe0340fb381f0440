/** What a form shows when another window or device has to do with it: rare, and in one chunk. */
export { DraftConflict } from './DraftConflict.tsx'
export { DraftGone } from './DraftGone.tsx'
export { OtherWindow } from './OtherWindow.tsx'
export { SentElsewhere } from './SentElsewhere.tsx'
export { SentPage } from './SentPage.tsx'
