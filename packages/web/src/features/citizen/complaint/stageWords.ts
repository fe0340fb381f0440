import type { OwnComplaint } from '../../../api/complaints.ts'

/** Which sentence says how it stands, honestly also when a term has passed. */
export function stageWords({ stage, acknowledgeBy, answerBy, today }: OwnComplaint) {
  const words = { ack: acknowledgeBy, answer: answerBy }
  const isLate = (stage === 'acknowledged' || stage === 'heard') && today > answerBy
  if (isLate) return { key: 'late', ...words } as const
  if (stage === 'received' && today > acknowledgeBy) return { key: 'receivedLate', ...words } as const
  return { key: stage, ...words } as const
}
