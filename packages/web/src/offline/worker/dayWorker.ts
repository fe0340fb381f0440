import { hasBag } from './openBags.ts'
import type { DayBuild, WorkerScope } from './scope.ts'
import { serveDay } from './serveDay.ts'

/** The worker's own scope, and what `vite.worker.config.ts` puts in. */
declare const self: WorkerScope
declare const dayBuild: DayBuild

serveDay(self, dayBuild, { hasBag: () => hasBag(), fetched: (...asked) => fetch(...asked) })
