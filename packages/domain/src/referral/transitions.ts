import { type CommandName, commandNames } from './commands.ts'
import type { ReferralState } from './state.ts'

type Transition = {
  readonly from: readonly ReferralState[]
  /** Absent: the state stays. */
  readonly to?: ReferralState
  readonly by: 'sender' | 'regional-manager'
}

/** The lifecycle of a referral (DOMAIN: "Lifecycle"). The diagram in `docs/lifecycle.md` is generated from it. */
export const transitions: Readonly<Record<'submit' | CommandName, Transition>> = {
  submit: { from: ['draft'], to: 'submitted', by: 'sender' },
  'start-intake': { from: ['submitted'], to: 'intake', by: 'regional-manager' },
  'record-intake': { from: ['intake'], by: 'regional-manager' },
  'set-question': { from: ['intake'], by: 'regional-manager' },
  'remove-question': { from: ['intake'], by: 'regional-manager' },
  'set-minimum-requirement': { from: ['intake'], by: 'regional-manager' },
  'remove-minimum-requirement': { from: ['intake'], by: 'regional-manager' },
  // Who speaks for a group is chosen while the conference is prepared.
  'set-participants': { from: ['intake', 'accepted'], by: 'regional-manager' },
  accept: { from: ['intake'], to: 'accepted', by: 'regional-manager' },
  decline: { from: ['submitted', 'intake'], to: 'declined', by: 'regional-manager' },
  redirect: { from: ['submitted', 'intake'], to: 'redirected', by: 'regional-manager' },
  // "by the referrer or the person, any time before the conference"
  withdraw: { from: ['submitted', 'intake', 'accepted'], to: 'withdrawn', by: 'sender' },
}

/** What may still be done in this state, by anyone. */
export function commandsIn(state: ReferralState): readonly CommandName[] {
  return commandNames.filter(name => transitions[name].from.includes(state))
}
