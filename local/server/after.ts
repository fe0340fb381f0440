import type { RequestListener } from 'node:http'
import { guarded } from './guarded.ts'

/** Delays requests until `something` resolves. If it rejects, startHost throws and the waiting connections are closed. */
export function after(something: Promise<unknown>, listener: RequestListener): RequestListener {
  const answer = guarded(listener)
  return (request, response) => {
    something.then(
      () => answer(request, response),
      () => response.destroy(),
    )
  }
}
