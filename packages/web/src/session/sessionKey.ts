/** Where the tab keeps the session. An installation has one issuer, so its name is not in the key. */
export const sessionKey = 'kring.session'
