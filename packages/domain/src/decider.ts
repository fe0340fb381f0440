/**
 * How an aggregate decides: commands become events, events become state. Pure functions: whatever depends on the outside
 * (the time, new ids, settings) comes in as `Context`.
 *
 * - `decide` gives the events that a command causes in a state, or the error for which it is refused; it changes nothing.
 * - `evolve` gives the state after one event and never refuses: what has happened, has happened.
 * - The state of an aggregate is `initialState` evolved with all its events in order.
 *
 * Who stores the events appends them on the version of the state that was decided on. When somebody else appended first,
 * the command is decided again on the newer state, so `decide` must refuse whatever that state no longer allows.
 */
export type Decider<State, Command, Event, Context, Failure> = {
  readonly initialState: State
  readonly decide: (state: State, command: Command, context: Context) => Decided<Event, Failure>
  readonly evolve: (state: State, event: Event) => State
}

/** The events of a command that was allowed, at least one; or why it was refused. */
export type Decided<Event, Failure> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly error: Failure }
