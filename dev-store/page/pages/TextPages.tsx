import React, { FunctionComponent } from 'react'
import { Link, useRuntime } from '../platform/render-runtime'

/** A page of plain text, whose title is in its address. */
export const InstitutionalPage: FunctionComponent = () => {
  const { slug } = useRuntime().route.params
  const title = slug.replace(/-/g, ' ')
  return (
    <>
      <h1>{title.charAt(0).toUpperCase() + title.slice(1)}</h1>
      <p>A page of plain text, such as every store has.</p>
    </>
  )
}

/** What an address that leads nowhere shows. */
export const NotFoundPage: FunctionComponent = () => (
  <>
    <h1>Page not found</h1>
    <p>
      There is nothing at this address.{' '}
      <Link page="store.home">See the products</Link>
    </p>
  </>
)
