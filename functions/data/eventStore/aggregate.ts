import type { EventSpec, Happened } from '@kring/domain'

/** Who caused an event, as stored: never a name. */
export type StoredBy = { readonly role: string; readonly subject?: string | undefined }

export type AnyEvent = Happened<StoredBy & { readonly name?: string | undefined }> & { readonly type: string }

/** What the event store needs to know of an aggregate: its events, and which parts of it each of them changes. */
export type Aggregate<Event extends AnyEvent> = {
  readonly name: string
  readonly specs: Readonly<Record<Event['type'], EventSpec<object>>>
  readonly partsChangedBy: (event: Event) => readonly string[]
}
