import { tried } from './tried'

/** Shows the theme in the shade last asked for in this tab by `?theme=dark`. */
export function applyShade(): void {
  document.documentElement.classList.toggle('dark', tried('theme') === 'dark')
}
