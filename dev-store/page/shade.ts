const REMEMBERED = 'dev-store-theme'

/** Shows the theme in the shade last asked for in this tab by `?theme=dark`. */
export function applyShade(): void {
  const asked = new URLSearchParams(window.location.search).get('theme')
  if (asked !== null) {
    sessionStorage.setItem(REMEMBERED, asked)
  }
  const isDark = sessionStorage.getItem(REMEMBERED) === 'dark'
  document.documentElement.classList.toggle('dark', isDark)
}
