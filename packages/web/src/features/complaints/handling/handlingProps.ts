import type { ComplaintView } from '../../../api/complaints.ts'

export type HandlingProps = { readonly complaint: ComplaintView; readonly onDone: () => void }
