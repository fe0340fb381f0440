import { typedCode } from '../codes/typedCode.ts'

/** 60 bits, for one person and used once: too many to guess with five tries an hour in the days that a code lives. */
const code = typedCode(12, 4)
export const invitationCodeLength = code.length

/** How long the code on a printed letter works. */
export const invitationCodeDays = 21

/** A code from random bytes, one for each letter. */
export const invitationCodeOf = code.of

/** As it is printed: in groups of four. */
export const invitationCodeText = code.text

/** Reads a code as people type it; undefined when it cannot be one. */
export const readInvitationCode = code.read
