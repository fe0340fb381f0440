export { accessToken, completeSignIn, hasSession, signIn, signOut } from './session.ts'
