import { $ } from './jquery'

interface Runtime {
  rootPath: string
  culture: { locale: string }
}

type WithRuntime = Window & {
  __RUNTIME__?: Runtime
  vtex?: { renderRuntime?: Runtime; i18n?: { getLocale(): string } }
}

/**
 * Loads what scripts know the store by: `__RUNTIME__` and `vtex.renderRuntime`, which
 * are not there before it has come.
 */
export function loadRuntime(): void {
  const page = window as WithRuntime
  const { lang } = document.documentElement

  page.vtex = { ...page.vtex, i18n: { getLocale: () => lang } }
  $.ajax({
    url: `/legacy-extensions/checkout?locale=${lang}`,
    dataType: 'json',
  }).done((runtime) => {
    page.__RUNTIME__ = runtime as Runtime
    page.vtex = { ...page.vtex, renderRuntime: page.__RUNTIME__ }
    $(window).trigger('renderLoaderReady.vtex')
  })
}
