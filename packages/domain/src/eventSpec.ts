import type * as z from 'zod'

/** When something happened, if that is not when it was recorded: a call or an offline day is recorded later. */
export type Occurred = { readonly at: string; readonly certainty: 'exact' | 'day' | 'about' }

/** What every event has. `at`: when the server recorded it, ISO 8601 in UTC. */
export type Happened<By> = { readonly at: string; readonly by: By; readonly occurredAt?: Occurred | undefined }

/** The stored content of an event: `personal` is encrypted and can be erased, `open` is not. */
export type EventContent = {
  readonly open: Readonly<Record<string, unknown>>
  readonly personal: Readonly<Record<string, unknown>>
}

/** The schema of one stored version of an event. It is frozen: a change of shape is a new version. */
export type EventVersion = { readonly open: z.ZodObject; readonly personal: z.ZodObject }

/** An older version, and how its content becomes that of the version after it. */
export type OlderVersion = EventVersion & { readonly upcast: (content: EventContent) => EventContent }

/** The upcast of a version to which the next one only added what may be absent. */
export const unchanged = (content: EventContent): EventContent => content

/** One kind of event: the schemas of all versions ever stored. The last one is written. */
export type EventSpec<Payload> = {
  readonly version: number
  /** By version number, from 1. */
  readonly versions: readonly EventVersion[]
  /** The stored content of an event of the current version. Throws TypeError for a field without a schema. */
  readonly contentOf: (payload: object) => EventContent
  /** Parses content of any version. Undefined for an unknown version, or content that its schema refuses. */
  readonly parse: (version: number, content: EventContent) => Payload | undefined
}

type Fits<Open extends z.ZodObject, Personal extends z.ZodObject, Payload> = z.output<Open> &
  z.output<Personal> extends Payload
  ? unknown
  : { readonly doesNotFit: Payload }

/**
 * Declares a kind of event with the schema of its current version and those of older ones, the first first. The compiler
 * checks that what the current schema parses is a `Payload`.
 */
export const eventSpec =
  <Payload extends object>() =>
  <Open extends z.ZodObject, Personal extends z.ZodObject>(
    current: { readonly open: Open; readonly personal: Personal } & Fits<Open, Personal, Payload>,
    ...older: readonly OlderVersion[]
  ): EventSpec<Payload> => {
    const version = older.length + 1
    return {
      version,
      versions: [...older, current],
      contentOf: payload => split(payload, current),
      parse: (stored, content) => {
        if (stored < 1 || stored > version) return undefined
        let latest: EventContent | undefined = content
        for (const one of older.slice(stored - 1)) {
          latest = parsed(one, latest)
          if (latest === undefined) return undefined
          latest = one.upcast(latest)
        }
        const { open, personal } = parsed(current, latest) ?? {}
        // The constraint on `current` says that the two together are a Payload.
        return open === undefined ? undefined : (Object.assign({}, open, personal) as Payload)
      },
    }
  }

function parsed({ open, personal }: EventVersion, content: EventContent): EventContent | undefined {
  const [openPart, personalPart] = [open.safeParse(content.open), personal.safeParse(content.personal)]
  return openPart.success && personalPart.success ? { open: openPart.data, personal: personalPart.data } : undefined
}

function split(payload: object, { open, personal }: EventVersion): EventContent {
  const content = { open: {} as Record<string, unknown>, personal: {} as Record<string, unknown> }
  for (const [name, value] of Object.entries(payload)) {
    if (value === undefined) continue
    if (name in personal.shape) content.personal[name] = value
    else if (name in open.shape) content.open[name] = value
    else throw new TypeError(`the schema of the event has no field ${name}`)
  }
  return content
}
