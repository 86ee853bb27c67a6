import React, { Component } from 'react'

interface State {
  message?: string
}

/**
 * Keeps a block's crash to the block, and says so, as the platform does in a
 * workspace that is not in production.
 * @see https://github.com/vtex-apps/render-runtime/blob/master/react/components/ErrorBoundary.tsx
 */
export class ErrorBoundary extends Component<{ name: string }, State> {
  public static getDerivedStateFromError(fault: unknown): State {
    return { message: fault instanceof Error ? fault.message : String(fault) }
  }

  public state: State = {}

  public render() {
    if (this.state.message === undefined) {
      return this.props.children
    }
    return (
      <div className="shop-fault">
        <strong>The block {this.props.name} has crashed.</strong>{' '}
        {this.state.message}
      </div>
    )
  }
}
