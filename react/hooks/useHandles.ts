import { useCssHandles } from 'vtex.css-handles'

/**
 * All by which a theme can style what comes with the bar, each named once. A part
 * that is loaded later names its own.
 */
const HANDLES = [
  'action',
  'actions',
  'alert',
  'alertText',
  'container',
  'content',
  'customer',
  'customerEmail',
  'customerInput',
  'customerLabel',
  'customerName',
  'icon',
  'iconButton',
  'news',
  'operator',
  'operatorEmail',
  'ordersLink',
  'reason',
  'reasonLabel',
  'row',
  'slot',
  'startButton',
  'startForm',
  'status',
] as const

/** The class names of the bar's handles. */
export const useHandles = () => useCssHandles(HANDLES)
