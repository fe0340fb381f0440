import type { InvitationView } from '../../../api/invitations.ts'

const signs = { yes: 'M-5 .5l3.5 3.5L5.5-4', no: 'M-4-4l8 8M4-4l-8 8', maybe: 'M-4.5 0h.01M0 0h.01M4.5 0h.01' } as const

/** The mark of an answer, as it stands in the pictures of the circle. */
export function AnswerMark({ answer }: { readonly answer: NonNullable<InvitationView['answer']>['answer'] }) {
  return (
    <svg className={`mark answer-${answer}`} viewBox="-14 -14 28 28" aria-hidden="true">
      <circle r="12" />
      <path d={signs[answer]} />
    </svg>
  )
}
