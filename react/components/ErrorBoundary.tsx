import { Component } from 'react'

/** Keeps a crash of the bar away from the page: there is no bar then. */
export class ErrorBoundary extends Component {
  public static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  public state = { hasCrashed: false }

  public render() {
    return this.state.hasCrashed ? null : this.props.children
  }
}
