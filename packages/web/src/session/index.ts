export { accessToken, completeSignIn, hasSession, renewSession, signIn, signOut } from './session.ts'
