/** What verify may find wrong. The words are what `kring verify` prints. */
export const faultWords = {
  'dossier-absent': 'the dossier is gone',
  'head-unreadable': 'the dossier has no readable head',
  'head-altered': 'the head was altered',
  'head-rolled-back': 'the head is older than what was witnessed',
  'head-not-its-events': 'the head does not follow from the events',
  'event-altered': 'the event was altered, moved or removed',
  'event-not-in-head': 'the head does not know the event',
  'event-absent': 'the event was witnessed and is gone',
  'event-replaced': 'the event is not the one that was witnessed',
  'event-unwitnessed': 'the event is not in the ledger',
  'trajectory-absent': 'the trajectory is gone',
  'part-missing': 'the head names the part, and it is gone',
  'part-altered': 'the part is not the one that the head names',
  'part-not-in-head': 'the head does not know the part',
  'head-not-its-parts': 'the head does not follow from the parts',
  'parts-not-its-events': 'the parts do not follow from the events',
  'measures-not-its-events': 'the measures of a trajectory do not follow from its events',
  'trajectory-without-referral': 'the trajectory has no referral that was accepted',
  'trajectory-not-erased': 'the dossier was erased, and its trajectory was not',
  'coordinator-absent': 'the record of the coordinator is gone',
  'claims-absent': 'what a coordinator claimed is gone',
  'complaint-absent': 'the complaint is gone',
  'item-unexpected': 'nothing of the kind belongs here',
  'entry-altered': 'the entry was altered or moved',
  'entry-absent': 'the entry was witnessed and is gone',
  'entry-replaced': 'the entry is not the one that was witnessed',
  'entry-unsealed': 'the entry has no seal',
  'entry-unwitnessed': 'the entry is not in the ledger',
  'log-absent': 'the whole log is gone',
  'seal-altered': 'the seal was altered or moved',
  'seal-absent': 'the seal was witnessed and is gone',
  'seal-replaced': 'the seal is not the one that was witnessed',
  'chain-broken': 'the chain of seals has a gap',
  'chain-end-altered': 'the end of the chain of seals was altered',
  'chain-end-behind': 'the end of the chain of seals is older than its seals',
  'form-altered': 'the version was changed after it was published',
  'form-absent': 'the version is gone',
  'erased-present': 'the list of erasures says that it was erased, and it is there',
  'webhook-altered': 'what a partner’s system is told, or where, was altered or moved',
  'webhook-not-erased': 'the dossier was erased, and what systems are told of it was not',
  'webhook-absent': 'a partner’s system was told of what came after, and not of this',
  'webhook-not-due': 'something waits for a partner’s system, and never falls due',
  'ledger-altered': 'the ledger object was altered',
  'ledger-absent': 'the ledger object is gone',
  'ledger-differs': 'the ledger says two different things',
  'checkpoint-altered': 'the checkpoint was altered',
  'checkpoint-absent': 'the checkpoint before it is gone',
  alarm: 'the stream saw it being changed or removed',
} as const
export type FaultKind = keyof typeof faultWords

export type Fault = {
  readonly kind: FaultKind
  /** The partition key of what is wrong; for the ledger, the name of the object. */
  readonly of: string
  /** The sort key of the event, entry or seal; for a chain, the number of the seal. */
  readonly entry?: string
}
