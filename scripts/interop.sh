#!/usr/bin/env bash
# Proves with other programs that what we write loads there, and that what they write we read: each
# subject in a file of its own in interop/, or those that are named: npm run interop -- documents.
# Installs nothing. Where a program is missing (exit code 77 of a subject) it says so and goes on with
# the next; it ends with 2 then, or with 0 if --optional is given. It ends with 1 if a proof failed.
set -uo pipefail
cd "$(dirname "$0")/.."
[ -f dist/cli/main.js ] || { echo 'interop: not built; run "npm run build"' >&2; exit 2; }

optional=
if [ "${1:-}" = --optional ]; then
  optional=1
  shift
fi
found=
missing=()
failed=()
for script in scripts/interop/*.sh; do
  subject=$(basename "$script" .sh)
  if [ $# -gt 0 ] && [[ " $* " != *" $subject "* ]]; then continue; fi
  found=1
  echo "==== $subject"
  bash "$script"
  case $? in
    0) ;;
    77) missing+=("$subject") ;;
    *) failed+=("$subject") ;;
  esac
done
[ "$found" ] || { echo "interop: no such subject: $*" >&2; exit 2; }
[ ${#missing[@]} -eq 0 ] || echo "interop: not tried, as programs are missing: ${missing[*]}" >&2
[ ${#failed[@]} -eq 0 ] || { echo "interop: failed: ${failed[*]}" >&2; exit 1; }
[ ${#missing[@]} -eq 0 ] || [ "$optional" ] || exit 2
