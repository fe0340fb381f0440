import { paperProcess } from './paperProcess.ts'

/** The one process of this host that draws papers; it starts with the first. */
export const makePaper = paperProcess()
