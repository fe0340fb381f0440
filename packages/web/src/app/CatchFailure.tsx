import { Component, type ReactNode } from 'react'
import { PageFailed } from './PageFailed.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly failure?: { readonly error: unknown } }

/** Error boundary: shows the failure and offers to retry. */
export class CatchFailure extends Component<Props, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override render(): ReactNode {
    if (!this.state.failure) return this.props.children
    return <PageFailed error={this.state.failure.error} retry={() => location.reload()} />
  }
}
