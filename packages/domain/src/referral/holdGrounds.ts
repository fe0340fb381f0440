/** Why a dossier must not be erased. */
export const holdGrounds = ['complaint', 'court', 'police', 'claim', 'other'] as const
export type HoldGround = (typeof holdGrounds)[number]
