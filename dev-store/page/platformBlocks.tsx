import React, { FunctionComponent } from 'react'
import { useTelesales } from './ownApp/useTelesales'
import { Link } from './platform/render-runtime'

/** Props of a block that another app brings. */
export interface PlatformBlockProps {
  fullWidth?: boolean
  text?: string
}

const Row: FunctionComponent<PlatformBlockProps> = ({
  fullWidth,
  children,
}) => <div className={fullWidth ? undefined : 'shop-row'}>{children}</div>

const Plain: FunctionComponent = ({ children }) => <>{children}</>

const Logo: FunctionComponent = () => (
  <Link page="store.home" className="shop-logo" lang="en">
    Acme
  </Link>
)

const Menu: FunctionComponent = () => (
  <nav className="shop-menu" aria-label="Store" lang="en">
    <Link page="store.home">Home</Link>
    <Link page="store.cart">Cart</Link>
    <Link page="store.account">My account</Link>
  </nav>
)

const RichText: FunctionComponent<PlatformBlockProps> = ({ text }) => (
  <span lang="en">{text}</span>
)

/** What another app's block makes of what our hook tells. */
const Served: FunctionComponent = () => {
  const { customer, isScreenShared, status } = useTelesales()
  const whom = isScreenShared ? 'somebody' : customer?.firstName
  return (
    <span className="shop-served" lang="en">
      {status === 'serving' ? `Gift for ${whom}?` : `Telesales: ${status}`}
    </span>
  )
}

/** The blocks of other apps that the demo theme uses, by interface. */
export const platformBlocks: Record<
  string,
  FunctionComponent<PlatformBlockProps> | undefined
> = {
  'header.full': Plain,
  'header-layout.desktop': Plain,
  'flex-layout.row': Row,
  'rich-text': RichText,
  'acme-served': Served,
  logo: Logo,
  menu: Menu,
}
