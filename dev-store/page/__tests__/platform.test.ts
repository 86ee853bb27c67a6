import { describe, expect, it } from '@jest/globals'
import { createElement, FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { CLASS_PREFIX } from '../../../tools/ourApp'
import { BlockContext, useCssHandles } from '../platform/css-handles'
import { Link, NoSSR, useRuntime } from '../platform/render-runtime'
import { pathOf, routeOf } from '../platform/routes'

type Options = Parameters<typeof useCssHandles>[1]

const handlesOf = (list: string[], options?: Options, blockClass?: string) => {
  let answer: ReturnType<typeof useCssHandles> | undefined
  const Probe: FunctionComponent = () => {
    answer = useCssHandles(list, options)
    return null
  }
  renderToStaticMarkup(
    createElement(
      BlockContext.Provider,
      { value: { blockClass } },
      createElement(Probe)
    )
  )
  if (!answer) {
    throw new Error('The probe was not rendered')
  }
  return answer
}

describe('the stand-in for vtex.css-handles', () => {
  it('names a class after the app, its major version and the handle', () => {
    expect(handlesOf(['bar']).handles).toEqual({
      bar: `${CLASS_PREFIX}-bar`,
    })
  })

  it('repeats the class for the block class and for each modifier', () => {
    const { withModifiers } = handlesOf(['bar'], {}, 'top')
    expect(withModifiers('bar', ['busy', ''])).toBe(
      ['bar', 'bar--top', 'bar--busy', 'bar--top--busy']
        .map((it) => `${CLASS_PREFIX}-${it}`)
        .join(' ')
    )
  })

  it('keeps the classes of the app that a theme migrates from', () => {
    const options = { migrationFrom: 'vtex.telemarketing@2.x' }
    expect(handlesOf(['bar'], options).handles.bar).toBe(
      `${CLASS_PREFIX}-bar vtex-telemarketing-2-x-bar`
    )
  })

  it.each(['1bar', 'b', 'my bar'])('refuses the handle "%s"', (handle) => {
    expect(() => handlesOf([handle])).toThrow('is not a CSS handle')
  })
})

describe('the stand-in for vtex.render-runtime', () => {
  it('is at the home page where no page is around', () => {
    let page = ''
    const Probe: FunctionComponent = () => {
      page = useRuntime().page
      return null
    }
    renderToStaticMarkup(createElement(Probe))
    expect(page).toBe('store.home')
  })

  it('links to a page by its name', () => {
    const link = createElement(
      Link,
      { page: 'store.product', params: { slug: 'mug' }, query: 'a=1' },
      'Mug'
    )
    expect(renderToStaticMarkup(link)).toBe('<a href="/mug/p?a=1">Mug</a>')
  })

  it('leaves to the browser what the server cannot render', () => {
    const noSSR = createElement(NoSSR, { onSSR: 'later' }, 'now')
    expect(renderToStaticMarkup(noSSR)).toBe('later')
  })

  it.each([
    ['/', 'store.home', {}],
    ['/enamel-mug/p', 'store.product', { slug: 'enamel-mug' }],
    ['/account/', 'store.account', {}],
    ['/checkout/orderPlaced', 'store.orderplaced', {}],
    ['/institutional/%zz', 'store.custom#institutional', { slug: '%zz' }],
    ['/nowhere', 'store.not-found#search', {}],
  ])('finds at %s the page %s', (path, id, params) => {
    expect(routeOf(path)).toEqual({ id, path, params, domain: 'store' })
  })

  it('writes a parameter into a path so that it can be read back', () => {
    const path = pathOf('store.product', { slug: 'a b/c' }) ?? ''
    expect(routeOf(path).params).toEqual({ slug: 'a b/c' })
  })
})
