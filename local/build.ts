import { endWith } from './faults.ts'
import { buildWeb } from './web/build.ts'

/** Builds the web app when its sources changed since the last build. Node runs everything else from TypeScript. */
try {
  const built = await buildWeb()
  console.log(built ? 'The web app is built.' : 'The web app was built already from these sources.')
} catch (error) {
  endWith(error)
}
