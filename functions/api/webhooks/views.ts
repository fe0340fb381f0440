import { type Delivery, noDossier, type StoredSubscription } from '../../data/index.ts'
import type { Webhook, WebhookDelivery } from '../contract/index.ts'
import { ApiProblem } from '../problems.ts'

/** Without its secrets. */
export function webhookView({ value, revision }: StoredSubscription, now: string): Webhook {
  const { id, url, kinds, state, stateSince, secret, previous, since, by } = value
  const overlap = previous !== undefined && now < previous.until ? { previousSecretUntil: previous.until } : {}
  return { id, url, kinds, state, stateSince, secretSince: secret.since, ...overlap, since, by, revision }
}

export function deliveryView({ id, key, kind, dossier, at, state, attempts, last }: Delivery): WebhookDelivery {
  return {
    id,
    place: placeOf(dossier, key.sk),
    kind,
    ...(dossier === noDossier ? {} : { reference: dossier }),
    at,
    state,
    attempts,
    ...(last === undefined ? {} : { last: { at: last.at, ...cameOf(last.what) } }),
  }
}

function cameOf(what: NonNullable<Delivery['last']>['what']): Omit<NonNullable<WebhookDelivery['last']>, 'at'> {
  if (what.came === 'fault') return { fault: what.fault }
  return { status: what.status, ...(what.excerpt === undefined ? {} : { excerpt: what.excerpt }) }
}

const placeOf = (dossier: string, sk: string): string =>
  Buffer.from(JSON.stringify([dossier, sk])).toString('base64url')

/** The dossier and sort key that a place names, of this subscription. Throws 'not-found'. */
export function parsePlace(place: string, subscription: string): { readonly dossier: string; readonly sk: string } {
  const [dossier, sk, ...others] = textsIn(Buffer.from(place, 'base64url').toString())
  if (dossier === undefined || sk === undefined || others.length > 0 || !sk.startsWith(`${subscription}#`))
    throw new ApiProblem('not-found')
  return { dossier, sk }
}

function textsIn(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) && value.every(one => typeof one === 'string' && one !== '') ? value : []
  } catch {
    return []
  }
}
