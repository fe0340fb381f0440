import { endWith } from './faults.ts'
import { buildWeb } from './web/build.ts'

/** Builds what is stale: the web app is all there is to build; Node runs the rest as it is. */
try {
  const built = await buildWeb()
  console.log(built ? 'The web app is built.' : 'The web app was built already from these sources.')
} catch (error) {
  endWith(error)
}
