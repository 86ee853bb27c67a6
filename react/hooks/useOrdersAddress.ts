import { useRuntime } from 'vtex.render-runtime'

/** Where VTEX's My Account shows the customer's orders. */
export function useOrdersAddress(): string {
  const { rootPath = '' } = useRuntime()

  return `${rootPath}/account#/orders`
}
