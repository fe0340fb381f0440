/**
 * What stays after an erasure, and why. Shown before somebody asks for one: an erasure that promises more than it does is a
 * lie to whoever asked.
 */
export const keptKinds = [
  /** Facts without a person, under a random id: what the funder was told stays true. */
  'counts',
  /** That something was erased, when and by whom: so that a backup that is put back is erased too. */
  'that-it-was-erased',
  /** Who looked at the dossier: five years (NEN 7513). */
  'access-log',
  /** What happened when, without its content: the chain that shows that nothing else was changed. */
  'events-without-content',
  /** What volunteers were paid, without the names of the family: the fiscal term of seven years. */
  'payment-list',
  /** What others said of themselves: it is theirs. Only the name of who is erased goes from it. */
  'what-others-said',
  /** A word of a name that somebody else in the dossier has too, such as a family name. */
  'shared-words',
] as const
export type KeptKind = (typeof keptKinds)[number]

export type ErasureOf = {
  readonly what: 'person' | 'dossier'
  /** Whether it has a trajectory that a volunteer was paid for, or may have been. */
  readonly hasTrajectory: boolean
  /** How many others the dossier names. */
  readonly others: number
}

/** What must be kept when this is erased. */
export const keptAfter = ({ what, hasTrajectory, others }: ErasureOf): readonly KeptKind[] =>
  keptKinds.filter(kind => {
    switch (kind) {
      case 'what-others-said':
      case 'shared-words':
        return what === 'person' && others > 0
      case 'events-without-content':
        return what === 'dossier'
      case 'payment-list':
        return hasTrajectory
      default:
        return true
    }
  })
