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
  'choices',
  'container',
  'content',
  'countdown',
  'countdownTime',
  'customer',
  'customerEmail',
  'customerInput',
  'customerLabel',
  'customerName',
  'fact',
  'factLabel',
  'factValue',
  'facts',
  'icon',
  'iconButton',
  'news',
  'offer',
  'offerText',
  'operator',
  'operatorEmail',
  'ordersLink',
  'reason',
  'reasonLabel',
  'row',
  'screenPop',
  'searchDown',
  'slot',
  'startButton',
  'startForm',
  'status',
  'switch',
  'switchNote',
] as const

/** The class names of the bar's handles. */
export const useHandles = () => useCssHandles(HANDLES)
