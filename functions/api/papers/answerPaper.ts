import type { PaperDocument } from '@kring/domain/papers'
import type { Context } from 'hono'
import type { PaperRefusal } from '../../papers/task.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem, type ProblemCode } from '../problems.ts'

/** Of a document that only we can make faulty there is no problem to tell: it is an internal error. */
const problemOf: Readonly<Record<Exclude<PaperRefusal, 'faulty'>, ProblemCode>> = {
  'too-large': 'paper-too-large',
  'too-complex': 'paper-too-large',
  'unreadable-picture': 'paper-picture-unreadable',
}

/**
 * Answers with a document as PDF, to be saved as `name`: a name without anybody's. Characters that cannot be printed are
 * told in `Unprintable-Characters`, percent-encoded. Throws an ApiProblem when there is no paper. Whether the caller may have
 * it, and that it was taken away (access log), is up to the route.
 */
export async function answerPaper(
  context: Context<RequestContext>,
  { makePaper }: Pick<Dependencies, 'makePaper'>,
  document: PaperDocument,
  name: `${string}.pdf`,
): Promise<Response> {
  const answer = await makePaper(document)
  if (!answer.ok) {
    if (answer.refusal === 'faulty') throw new TypeError(`a faulty document: ${answer.faults?.join()}`)
    throw new ApiProblem(problemOf[answer.refusal])
  }
  context.header('Content-Type', 'application/pdf')
  context.header('Content-Disposition', `attachment; filename="${name}"`)
  context.header('Cache-Control', 'no-store')
  if (answer.unprintable.length > 0)
    context.header('Unprintable-Characters', encodeURIComponent(answer.unprintable.join('')))
  return context.body(new Uint8Array(answer.bytes))
}
