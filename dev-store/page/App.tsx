import React, { Fragment, FunctionComponent, useEffect } from 'react'
import { Block } from './blocks'
import { DevPanel } from './DevPanel'
import { AccountPage } from './pages/AccountPage'
import { CartPage } from './pages/CartPage'
import { HomePage } from './pages/HomePage'
import { OrderPlacedPage } from './pages/OrderPlacedPage'
import { ProductPage } from './pages/ProductPage'
import { SaidPage } from './pages/SaidPage'
import { InstitutionalPage, NotFoundPage } from './pages/TextPages'
import { useRuntime } from './platform/render-runtime'
import { CartProvider } from './storeCart'
import { ThemeFaults } from './ThemeFaults'

interface Page {
  title: string
  Content: FunctionComponent
}

const contents: Record<string, Page | undefined> = {
  'store.home': { title: 'Home', Content: HomePage },
  'store.product': { title: 'Product', Content: ProductPage },
  'store.cart': { title: 'Cart', Content: CartPage },
  'store.account': { title: 'My account', Content: AccountPage },
  'store.orderplaced': { title: 'Order placed', Content: OrderPlacedPage },
  'store.custom#institutional': { title: 'About', Content: InstitutionalPage },
  'store.custom#said': { title: 'All that the bar says', Content: SaidPage },
}

const notFound: Page = { title: 'Page not found', Content: NotFoundPage }

/**
 * The page: the theme's header, what the address asks for, and our panel. With
 * another page id header and content are new ones, as on the platform.
 * @see https://github.com/vtex-apps/render-runtime/blob/master/react/components/ExtensionPoint/index.tsx
 */
export const App: FunctionComponent = () => {
  const { page } = useRuntime()
  const { title, Content } = contents[page] ?? notFound

  useEffect(() => {
    document.title = `${title} – Acme`
  }, [title])

  return (
    <div className={`shop render-route-${page.replace(/[.#]/g, '-')}`}>
      <ThemeFaults />
      <CartProvider>
        <Fragment key={page}>
          <header className="shop-header">
            <Block name="header.full" />
          </header>
          <main className="shop-main" lang="en">
            <Content />
          </main>
        </Fragment>
      </CartProvider>
      <DevPanel />
    </div>
  )
}
