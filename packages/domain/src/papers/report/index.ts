export { reportPaper } from './reportPaper.ts'
