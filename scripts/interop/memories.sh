#!/usr/bin/env bash
# Proves with other programs that our translation memories load: xmllint, translate-toolkit and
# OmegaT. What they read is compared with the beads, as their exit codes prove nothing. Installs
# nothing; says what is missing. Needs `npm run build` first.
set -euo pipefail
cd "$(dirname "$0")/../.."

texts=${1:-corpus/news-harbour}
work=build/interop/memories

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
  echo "interop: memories: missing ${missing[*]}; on Debian: apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 77
fi
[ -f dist/cli/main.js ] || { echo 'interop: not built; run "npm run build"' >&2; exit 2; }

rm -rf "$work"
mkdir -p "$work"
node bin/duizhao.js align "$texts/en.txt" "$texts/zh.txt" -q -o "$work/memory.tmx" -o "$work/pairs.tsv"
node bin/duizhao.js align "$texts/en.txt" "$texts/zh.txt" -q --tmx-plain -o "$work/plain.tmx"
# It exits with 1 if there are findings, as there should be.
node bin/duizhao.js audit "$texts/en.txt" "$texts/zh.txt" -q --annotate "$work/annotated.tmx" -o "$work/audit.json" || [ $? = 1 ]

echo "== xmllint: well formed, valid, no DOCTYPE, no byte order mark"
for memory in memory plain annotated; do
  xmllint --noout --nonet "$work/$memory.tmx"
  xmllint --noout --nonet --dtdvalid fixtures/format/tmx14.dtd "$work/$memory.tmx"
  [ "$(head -c 5 "$work/$memory.tmx")" = "<?xml" ]
  if grep -q '<!DOCTYPE' "$work/$memory.tmx"; then exit 1; fi
  echo "$memory.tmx: $(xmllint --xpath 'count(//tu)' "$work/$memory.tmx") units"
done
# The check itself must be able to fail.
sed 's/ srclang="[^"]*"//' "$work/memory.tmx" >"$work/broken.tmx"
if xmllint --noout --nonet --dtdvalid fixtures/format/tmx14.dtd "$work/broken.tmx" 2>/dev/null; then
  echo "interop: the DTD accepts a memory without srclang" >&2
  exit 1
fi

echo "== translate-toolkit: every unit, text for text"
cat >"$work/check.py" <<'PYTHON'
import re, sys

folder = sys.argv[2]

def pairs():
    """The rows of pairs.tsv with both sides: English, Chinese."""
    with open(f"{folder}/pairs.tsv", encoding="utf-8", newline="\n") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    plain = lambda text: re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n", "r": "\r"}.get(m[1], m[1]), text)
    return [(plain(row[0]), plain(row[1])) for row in rows if row[0] and row[1]]

def toolkit():
    from translate.storage import tmx
    for name in ("memory", "plain"):
        units = [(unit.source, unit.target) for unit in tmx.tmxfile.parsefile(f"{folder}/{name}.tmx").units]
        if units != pairs():
            sys.exit(f"{name}.tmx: {len(units)} units read, {len(pairs())} rows expected, or other texts")
        print(f"{name}.tmx: {len(units)} of {len(pairs())} units with the same texts")

def omegat_source():
    """Every English text a paragraph, and one that the memory does not hold."""
    texts = [english for english, _ in pairs()] + ["This sentence is in no memory at all."]
    with open(f"{folder}/omegat/source/text.txt", "w", encoding="utf-8") as file:
        file.write("\n\n".join(texts) + "\n")

def omegat_target():
    with open(f"{folder}/omegat/target/text.txt", encoding="utf-8") as file:
        found = file.read().rstrip("\n").split("\n\n")
    memory = dict(pairs())  # of two units with one English text OmegaT takes the later
    wanted = [memory[english] for english, _ in pairs()] + ["This sentence is in no memory at all."]
    wrong = [(f, w) for f, w in zip(found, wanted) if f != w]
    if len(found) != len(wanted) or wrong:
        sys.exit(f"OmegaT wrote {len(found)} paragraphs for {len(wanted)}; first that differ: {wrong[:3]}")
    print(f"memory.tmx: {len(wanted) - 1} of {len(wanted) - 1} paragraphs translated by OmegaT, the unknown one left alone")

globals()[sys.argv[1]]()
PYTHON
"$python" "$work/check.py" toolkit "$work"

echo "== OmegaT: a project with the memory in tm/auto"
project=$work/omegat
mkdir -p "$project"/{source,target,tm/auto,omegat,glossary,dictionary}
cp "$work/memory.tmx" "$project/tm/auto/"
"$python" "$work/check.py" omegat_source "$work"
# Paragraph segmentation: each English text of a bead, two sentences or one, is one segment.
cat >"$project/omegat.project" <<'PROJECT'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>EN-US</source_lang>
    <target_lang>ZH-TW</target_lang>
    <source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
    <target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
PROJECT
LC_ALL=C.UTF-8 omegat "$project" --mode=console-translate --config-dir="$work/omegat-config" >"$work/omegat.log" 2>&1 ||
  { tail -20 "$work/omegat.log" >&2; exit 1; }
"$python" "$work/check.py" omegat_target "$work"
echo "interop: memories: all passed"
