#!/bin/sh
# Chromium as the tests start it: the program that PARTYLINE_REAL_CHROMIUM names, with Playwright's arguments. For each
# window it would also load pages for its own address bar, which nobody sees in a test and which cost more than ours do.
# Of several lists of features Chromium reads only the last, so the names go into Playwright's own.
for argument; do
  shift
  case $argument in --disable-features=*) argument=$argument,WebUIOmniboxPopup,WebUIOmniboxAimPopup ;; esac
  set -- "$@" "$argument"
done
exec "$PARTYLINE_REAL_CHROMIUM" "$@"
