export * from './actor.ts'
export * from './can.ts'
export * from './invitations.ts'
export * from './members.ts'
