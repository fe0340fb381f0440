export { type Mailbox, openMailbox } from './mail.ts'
export { serveMailbox } from './serve.ts'
