import { testsIn } from './testsIn'

testsIn('node/steps', 'node/clients', 'node/resolvers')
