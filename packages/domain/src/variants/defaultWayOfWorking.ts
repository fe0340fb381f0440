import { WayOfWorking } from './wayOfWorking.ts'

/** The way of working of a partner that has set nothing. */
export const defaultWayOfWorking: WayOfWorking = WayOfWorking.parse({})
