#!/usr/bin/env bash
# Proves with OmegaT and translate-toolkit that `tmx fix` makes memories load that do not: what they read
# before and after is compared with the texts, as their exit codes prove nothing. Installs nothing;
# says what is missing. Needs `npm run build` first.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c "import translate.storage.tmx" 2>/dev/null; then
    python=$candidate
    break
  fi
done
missing=()
command -v xmllint >/dev/null || missing+=(libxml2-utils)
[ -n "$python" ] || missing+=(translate-toolkit)
command -v omegat >/dev/null || missing+=(omegat)
command -v java >/dev/null || missing+=(default-jre-headless)
if [ ${#missing[@]} -gt 0 ]; then
  echo "interop: tmx-fix: missing ${missing[*]}; on Debian: apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 77
fi

work=build/interop/tmx-fix
rm -rf "$work"
mkdir -p "$work"
"$python" scripts/interop/tmx-fix.py fixtures/tmx "$work"
