interface Window {
  /** Google Tag Manager's, which other tools read as well. */
  dataLayer?: unknown[]
  /** What our files share, though the platform may load each by itself. */
  __TELESALES_TOOLBAR__?: unknown
}
