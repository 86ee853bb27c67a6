import { buildPage } from '../dev-store/page/build'
import { findBrowser } from './browser'
import { PAGE } from './store'

/** Once for all tests: a browser that starts, and the page as shipped. */
export default async function globalSetup() {
  await Promise.all([findBrowser(), buildPage(PAGE)])
}
