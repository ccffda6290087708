#!/usr/bin/env bash
# Proves with LibreOffice and pandoc that documents are read: the texts of the corpus, written as DOCX, EPUB,
# HTML and PDF by them, must align to the beads that the plain texts align to. Names of texts limit it.
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
command -v pandoc >/dev/null || missing+=(pandoc)
[ -n "$(fc-list :lang=zh-tw 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
if [ ${#missing[@]} -gt 0 ]; then
  echo "interop: documents: missing ${missing[*]}; on Debian: apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 77
fi
node build/interop-documents.js "$@"
