#!/usr/bin/env bash
# Proves with other programs that what we write loads there, and that what they write we read: each
# subject in a file of its own in interop/, or those that are named: npm run interop -- documents.
# Installs nothing; says what is missing, goes on with the next, and ends with 2 then.
set -uo pipefail
cd "$(dirname "$0")/.."
[ -f dist/cli/main.js ] || { echo 'interop: not built; run "npm run build"' >&2; exit 2; }

worst=0
found=0
for script in scripts/interop/*.sh; do
  subject=$(basename "$script" .sh)
  if [ $# -gt 0 ] && [[ " $* " != *" $subject "* ]]; then continue; fi
  found=1
  echo "==== $subject"
  bash "$script"
  code=$?
  [ $code -le $worst ] || worst=$code
done
[ $found = 1 ] || { echo "interop: no such subject: $*" >&2; exit 2; }
exit $worst
