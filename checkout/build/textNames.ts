/*
 * What the bar in checkout can say: the names of its messages. A name that ends with a dot
 * stands for all that begin so.
 */
export const TEXT_NAMES = [
  ...['title', 'serving', 'servingHidden', 'since', 'backToStore', 'framed'],
  ...['nobodyServed', 'repairedWithout'],
  ...['end', 'ending', 'ended', 'expired', 'started', 'repaired', 'repair'],
  ...['repairHidden', 'repairCart', 'repairing', 'newCart', 'confirm'],
  ...['interrupted', 'stale', 'uncertain', 'offline', 'reload', 'stay'],
  ...['endsIn', 'endsSoon.', 'endsWhy.', 'startAgain'],
  ...['payAnyway', 'payChecking', 'payHeld', 'paySent', 'warning.'],
  // What becomes of a cart by an end or a repair.
  ...[
    ...['CART_PARKED', 'CART_NOT_PARKED', 'CART_UNREADABLE', 'ITEMS_MOVED'],
    ...['OWN_CART_BACK', 'OWN_CART_LOST'],
  ].map((notice) => `notice.${notice}`),
  // Why a read, an end or a repair did not work.
  ...[
    ...['COOKIE_IN_THE_WAY', 'CROSS_SITE', 'CUSTOMER_CHANGED'],
    ...['CUSTOMER_EXCLUDED', 'CUSTOMER_NOT_LOADED'],
    ...['HALF_DONE', 'NOBODY_SERVED', 'NOT_AN_OPERATOR', 'NOT_ENDED'],
    ...['NO_ANSWER', 'OWN_EMAIL'],
    ...['PLATFORM_UNAVAILABLE', 'REASON_NEEDED', 'SESSION_APP_MISSING'],
    ...['SESSION_EXPIRED', 'TOO_MANY_REQUESTS'],
  ].map((refusal) => `refusal.${refusal}`),
]
