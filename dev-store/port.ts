import { createServer } from 'node:http'
import { close, listen } from './server'

const DEFAULT_PORT = 3000

/**
 * The port that the variable PORT asks for.
 *
 * @throws Error with a sentence for people when it is none
 */
export function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') {
    return DEFAULT_PORT
  }

  const port = Number(text)

  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${text}"`)
  }

  return port
}

/**
 * Fails when nothing could listen on the port: better told at once than after
 * everything was built.
 *
 * @throws Error with a sentence for people when the port is in use
 */
export async function assertFree(port: number): Promise<void> {
  const probe = createServer()

  await listen(probe, port).catch((error) => {
    throw portError(error, port)
  })
  await close(probe)
}

/**
 * Why a server cannot have the port, in a sentence for people where there is
 * one.
 */
export function portError(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`
      )
    case 'EACCES':
      return new Error(
        `Port ${port} needs an administrator. Choose another: PORT=3000 npm start`
      )
    default:
      return error
  }
}
