interface Window {
  /** Google Tag Manager's, which other tools read as well. */
  dataLayer?: unknown[]
}
