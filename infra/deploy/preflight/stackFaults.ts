import type { Fault } from '../fault.ts'
import type { StackFact } from './facts.ts'

/**
 * What a stack's status asks before it can be deployed. AWS:
 * docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export function stackFaults({ name, region, status }: StackFact): readonly Fault[] {
  const of = `--stack-name ${name} --region ${region}`
  if (status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE') return []
  if (status.endsWith('_IN_PROGRESS'))
    return [
      {
        code: 'stack-in-progress',
        what: `${name} is ${status}: somebody deploys it now, or its clean-up runs`,
        remedy: `Wait: aws cloudformation describe-stack-events ${of}`,
      },
    ]
  if (status === 'UPDATE_ROLLBACK_FAILED')
    return [
      {
        code: 'stack-stuck',
        what: `${name} is ${status}: its last update was not undone in full`,
        remedy: `aws cloudformation continue-update-rollback ${of}, then deploy again`,
      },
    ]
  // ROLLBACK_COMPLETE is of a first deployment that failed: it holds nothing but what is retained.
  if (/^(?:CREATE|ROLLBACK|DELETE)_FAILED$|^ROLLBACK_COMPLETE$/.test(status))
    return [
      {
        code: 'stack-half-made',
        what: `${name} is ${status}: it was never made in full, and cannot be updated`,
        remedy: `Read why in its events, then: aws cloudformation delete-stack ${of}, and deploy again`,
      },
    ]
  return []
}
