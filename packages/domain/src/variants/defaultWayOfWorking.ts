import { WayOfWorking } from './wayOfWorking.ts'

/** How a partner works that has set nothing. */
export const defaultWayOfWorking: WayOfWorking = WayOfWorking.parse({})
