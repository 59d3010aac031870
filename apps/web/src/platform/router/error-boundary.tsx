import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = { place: string; fallback: (error: unknown) => ReactNode; children: ReactNode }
type ErrorBoundaryState = { place: string; failure: { error: unknown } | null }

/** What broke below is said in its place, until one goes to another `place`. React knows no other way than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { place: this.props.place, failure: null }

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } }
  }

  static getDerivedStateFromProps({ place }: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return place === state.place ? null : { place, failure: null }
  }

  override render() {
    const { failure } = this.state
    return failure ? this.props.fallback(failure.error) : this.props.children
  }
}
