import React, { FunctionComponent } from 'react'
import { Link } from './platform/render-runtime'

/** Props of a block that the platform's own apps bring. */
export interface PlatformBlockProps {
  fullWidth?: boolean
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

/** The platform's own blocks that the demo theme uses, by interface. */
export const platformBlocks: Record<
  string,
  FunctionComponent<PlatformBlockProps> | undefined
> = {
  'header.full': Plain,
  'header-layout.desktop': Plain,
  'flex-layout.row': Row,
  logo: Logo,
  menu: Menu,
}
