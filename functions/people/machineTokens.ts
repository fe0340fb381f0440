/**
 * Minutes that a token of a partner's system lives. AWS: each is paid by itself, so that one of ten minutes costs six times
 * as much. Whoever holds a token can do nothing more once the system's membership is removed: each request asks the table.
 */
export const machineTokenMinutes = 60
