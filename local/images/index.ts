import { imageProcess } from './imageProcess.ts'

/** The one process of this host that opens pictures; it starts with the first. */
export const images = imageProcess()
