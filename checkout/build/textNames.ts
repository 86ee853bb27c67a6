/*
 * What the bar in checkout can say: the names of its messages. A name that ends with a dot
 * stands for all that begin so.
 */
export const TEXT_NAMES = [
  ...['title', 'serving', 'servingHidden', 'since', 'backToStore', 'framed'],
  ...['end', 'ending', 'ended', 'expired', 'started', 'switched', 'repaired'],
  ...[
    'repair',
    'repairHidden',
    'repairCart',
    'repairing',
    'newCart',
    'confirm',
  ],
  ...['interrupted', 'stale', 'uncertain', 'offline', 'reload', 'stay'],
  ...['endsIn', 'endsSoon.', 'endsWhy.', 'startAgain', 'leaveOut'],
  ...['payHeld', 'payAnyway', 'warning.', 'notice.'],
  // Why a read, an end or a repair did not work.
  ...[
    ...['COOKIE_IN_THE_WAY', 'CROSS_SITE', 'CUSTOMER_CHANGED'],
    ...['CUSTOMER_EXCLUDED', 'CUSTOMER_NOT_FOUND', 'CUSTOMER_NOT_LOADED'],
    ...['HALF_DONE', 'INVALID_EMAIL', 'INVALID_REASON', 'NOBODY_SERVED'],
    ...['NOT_AN_OPERATOR', 'NOT_ENDED', 'NO_ANSWER', 'OWN_EMAIL'],
    ...['PLATFORM_UNAVAILABLE', 'REASON_NEEDED', 'SESSION_APP_MISSING'],
    ...['SESSION_EXPIRED', 'TOO_MANY_REQUESTS'],
  ].map((refusal) => `refusal.${refusal}`),
]
