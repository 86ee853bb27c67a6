import useTelesalesByDefault from '../../../react/useTelesales'

/**
 * What another app gets of that file: as on the platform each name is taken from
 * the default export.
 * @see https://github.com/vtex-apps/order-manager/pull/3
 */
export const { useTelesales } = useTelesalesByDefault
export default useTelesalesByDefault
