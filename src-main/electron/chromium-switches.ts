/**
 * Switches of the app's Chromium. Its pages come from the app's own scheme, so it has nobody to call: no name is
 * looked up and no line opened but to this machine. A game's page could otherwise have it knock elsewhere, with a
 * frame or a hint that the page's policy is asked about only after the line is open.
 */
export const CHROMIUM_SWITCHES = {
  'host-resolver-rules': 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
} as const;
