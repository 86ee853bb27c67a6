import { testsIn } from './testsIn'

testsIn('node/modules', 'react/core')
