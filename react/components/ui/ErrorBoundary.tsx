import { Component } from 'react'

interface Props {
  onCrash?(): void
}

/** Keeps a crash of what is in it away from what is around: it is gone then. */
export class ErrorBoundary extends Component<Props> {
  public static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  public state: { hasCrashed?: boolean } = {}

  public componentDidCatch() {
    const { onCrash } = this.props

    if (onCrash) {
      onCrash()
    }
  }

  public render() {
    return this.state.hasCrashed ? null : this.props.children
  }
}
