import { BY_LANGUAGE } from 'checkout:texts'
import { openBar } from './openBar'
import { createCheckoutPorts } from './page/ports'
import { locale, rootPath } from './page/vtex'
import { whenOperators } from './page/wake'
import { createTexts } from './texts'

whenOperators(() =>
  openBar({
    createPorts: createCheckoutPorts,
    rootPath: rootPath(),
    texts: createTexts(BY_LANGUAGE, locale()),
  })
)
