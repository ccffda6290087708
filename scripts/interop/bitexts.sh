#!/usr/bin/env bash
# Proves with other programs that bitexts are read as they were written: translate-toolkit (XLIFF, PO,
# TMX, CSV), gettext, xmllint, OmegaT (an XLIFF to be translated, by our memory), LibreOffice (workbook, CSV), and
# DuckDB, pyarrow or hyparquet (Parquet). What they read is compared with JSON Lines, unit by unit, as exit codes
# prove nothing. Installs nothing; says what is missing. Needs `npm run build` first.
set -euo pipefail
cd "$(dirname "$0")/../.."

texts=${1:-corpus/museum-tram}
work=build/interop/bitexts

python=
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c "import translate.storage.xliff" 2>/dev/null; then
    python=$candidate
    break
  fi
done
missing=()
command -v xmllint >/dev/null || missing+=(libxml2-utils)
[ -n "$python" ] || missing+=(translate-toolkit)
command -v msgfmt >/dev/null || missing+=(gettext)
command -v omegat >/dev/null || missing+=(omegat)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v soffice >/dev/null || missing+=(libreoffice-calc-nogui)
if [ ${#missing[@]} -gt 0 ]; then
  echo "interop: bitexts: missing ${missing[*]}; on Debian: apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 77
fi

rm -rf "$work"
mkdir -p "$work"
# What is hard to write, after what people write; units with ids, notes and props too.
node bin/duizhao.js align "$texts/en.txt" "$texts/zh.txt" -q --annotate -o "$work/aligned.jsonl"
cat >"$work/hard.jsonl" <<'JSON'
{"english":"=HYPERLINK(\"http://x.hk\",\"Click\")","chinese":"＝一加一","id":"menu.1","confidence":0.5}
{"english":"+886 2 1234 5678","chinese":"-- 停"}
{"english":"1-1","chinese":"3/4","notes":["a & b","second <note>"],"props":{"x-client":"Harbour Office","Job 7":"a/b"}}
{"english":"Tab\tand \"quotes\", commas","chinese":"第一行\n第二行","id":"menu.1"}
{"english":"Back\\slash & <tag/> ]]>","chinese":"𠮷野家 😀 שלום _x0041_"}
{"english":"Open","chinese":"開啟"}
{"english":"Open","chinese":"營業中"}
{"english":"Not translated yet","chinese":""}
JSON
cat "$work/aligned.jsonl" "$work/hard.jsonl" >"$work/units.jsonl"
convert() { node bin/duizhao.js convert "$work/units.jsonl" -q --chinese-locale zh-HK "$@"; }
convert -o "$work/units.tmx" -o "$work/units.xlf" -o "$work/units.po" -o "$work/units.csv" \
  -o "$work/units.xlsx" -o "$work/units.parquet" -o "$work/units.html" -o "$work/units.moses"
convert -f xliff2 -o "$work/units2.xlf"
convert --bom -o "$work/bom.csv"

cat >"$work/check.py" <<'PYTHON'
import csv, json, re, sys

folder = sys.argv[2]

def units():
    with open(f"{folder}/units.jsonl", encoding="utf-8", newline="\n") as file:
        return [(unit["english"], unit["chinese"]) for unit in map(json.loads, file)]

def compare(name, found, wanted):
    found = [(english or "", chinese or "") for english, chinese in found]
    wrong = [(f, w) for f, w in zip(found, wanted) if f != w]
    if len(found) != len(wanted) or wrong:
        sys.exit(f"{name}: {len(found)} units read, {len(wanted)} expected; first that differ: {wrong[:2]}")
    print(f"{name}: {len(found)} of {len(wanted)} units with the same texts")

def toolkit():
    from translate.storage import po, tmx, xliff
    read = lambda kind, name: [(u.source, u.target) for u in kind.parsefile(f"{folder}/{name}").units]
    compare("units.xlf", read(xliff.xlifffile, "units.xlf"), units())
    entries = po.pofile.parsefile(f"{folder}/units.po").units
    compare("units.po", [(str(u.source), str(u.target)) for u in entries if not u.isheader()], [u for u in units() if u[0]])
    whole = [u for u in units() if all(u)]
    notes = [u for u in read(tmx.tmxfile, "units.tmx") if all(u)]
    compare("units.tmx", notes, whole)
    states = [(u.isapproved(), u.isfuzzy()) for u in xliff.xlifffile.parsefile(f"{folder}/units.xlf").units]
    print(f"units.xlf: {sum(a for a, _ in states)} approved")

def xliff2():
    """Whatever a plain parser of XML finds, by the names of the specification."""
    import xml.etree.ElementTree as tree
    core = "{urn:oasis:names:tc:xliff:document:2.0}"
    found = []
    ids = set()
    for unit in tree.parse(f"{folder}/units2.xlf").getroot().iter(core + "unit"):
        ids.add(unit.get("id"))
        texts = [unit.find(f"{core}segment/{core}{side}") for side in ("source", "target")]
        found.append(tuple("" if text is None else "".join(text.itertext()) for text in texts))
    compare("units2.xlf", found, units())
    if len(ids) != len(found): sys.exit("units2.xlf: ids come twice")

def rows(name):
    with open(f"{folder}/{name}", encoding="utf-8-sig", newline="") as file:
        return [(row["english"], row["chinese"]) for row in csv.DictReader(file)]

def table():
    """CSV as Python reads it; the apostrophe is the only difference, and stands before what Excel would compute."""
    found = rows("units.csv")
    bare = [tuple(cell[1:] if cell.startswith("'") else cell for cell in row) for row in found]
    compare("units.csv", bare, units())
    if any(re.match(r"[=+\-@\t\r\n]", cell) for row in found for cell in row): sys.exit("units.csv: a formula")

def office():
    compare("units.xlsx", rows("office/units.csv"), units())
    compare("bom.csv", [tuple(c[1:] if c.startswith("'") else c for c in row) for row in rows("office/bom.csv")], units())

def parquet():
    import duckdb
    found = duckdb.sql(f"select english, chinese from read_parquet('{folder}/units.parquet')").fetchall()
    compare("units.parquet", found, units())

def omegat_source():
    """The same units without their translations; one is kept, that it can be seen what the languages are."""
    with open(f"{folder}/bare.jsonl", "w", encoding="utf-8") as file:
        for k, (english, chinese) in enumerate(units()):
            if english: print(json.dumps({"english": english, "chinese": chinese if k == 0 else ""}), file=file)

def omegat_target():
    """OmegaT keeps the translations of a file, and fills those of another from our memory, with the later of two."""
    from translate.storage import xliff
    read = lambda name: [(u.source, u.target) for u in xliff.xlifffile.parsefile(f"{folder}/omegat/target/{name}").units]
    compare("units.xlf, by OmegaT", read("units.xlf"), units())
    memory = {english: chinese for english, chinese in units() if english and chinese}
    wanted = [(english, memory[english]) for english, _ in units() if english in memory]
    compare("bare.xlf, filled by OmegaT", [u for u in read("bare.xlf") if u[0] in memory], wanted)

def moses():
    lines = [open(f"{folder}/units.{lang}", encoding="utf-8").read().splitlines() for lang in ("en", "zh-HK")]
    fold = lambda text: re.sub(r"[\t\n]+", " ", text)
    compare("units.en, units.zh-HK", list(zip(*lines)), [tuple(map(fold, u)) for u in units() if all(u)])

globals()[sys.argv[1]]()
PYTHON
check() { "$python" "$work/check.py" "$1" "$work"; }

echo "== xmllint: well formed"
xmllint --noout --nonet "$work/units.xlf" "$work/units2.xlf" "$work/units.tmx"
xmllint --noout --nonet --dtdvalid fixtures/format/tmx14.dtd "$work/units.tmx"

echo "== translate-toolkit: every unit, text for text"
check toolkit
check xliff2
check table
check moses

echo "== gettext: checks the catalogue, and writes it anew"
msgfmt --check-format --check-header --statistics -o "$work/units.mo" "$work/units.po"

echo "== LibreOffice: workbook and CSV, to CSV"
# Comma, quotation mark, UTF-8; cells as they are stored, which texts are.
for file in units.xlsx bom.csv; do
  soffice -env:UserInstallation="file://$PWD/$work/office-profile" --headless \
    --infilter="CSV:44,34,76,1,,0,false,true,false" \
    --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false" \
    --outdir "$work/office" "$work/$file" >"$work/office.log" 2>&1 || { tail -5 "$work/office.log" >&2; exit 1; }
done
check office

echo "== Parquet"
duck=
for candidate in python3 /usr/bin/python3 "${DUCKDB_PYTHON:-}"; do
  if [ -n "$candidate" ] && "$candidate" -c "import duckdb" 2>/dev/null; then duck=$candidate; fi
done
if [ -n "$duck" ]; then
  "$duck" "$work/check.py" parquet "$work"
else
  echo "DuckDB for Python is not there (pip install duckdb; DUCKDB_PYTHON names the Python): read with hyparquet"
  node --input-type=module -e '
    import { readFileSync } from "node:fs";
    import { parquetReadObjects } from "hyparquet";
    const bytes = new Uint8Array(readFileSync(process.argv[1] + "/units.parquet"));
    const rows = await parquetReadObjects({ file: bytes.buffer });
    const wanted = readFileSync(process.argv[1] + "/units.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line));
    const isSame = rows.length === wanted.length && rows.every((row, k) => row.english === wanted[k].english && row.chinese === wanted[k].chinese);
    console.log(`units.parquet: ${rows.length} of ${wanted.length} units${isSame ? " with the same texts" : ", or other texts"}`);
    process.exitCode = isSame ? 0 : 1;
  ' "$work"
fi

echo "== OmegaT: a project with the XLIFF to be translated"
project=$work/omegat
mkdir -p "$project"/{source,target,tm/auto,omegat,glossary,dictionary}
check omegat_source
node bin/duizhao.js convert "$work/bare.jsonl" -q --chinese-locale zh-HK -o "$work/bare.xlf"
# OmegaT 3.6 translates what stands in the target, so tools for it put the source there.
sed -E -e '/<target/d' -e 's|<source>(.*)</source>|&<target>\1</target>|' "$work/bare.xlf" >"$project/source/bare.xlf"
cp "$work/units.xlf" "$project/source/"
cp "$work/units.tmx" "$project/tm/auto/"
sed 's/__TARGET__/ZH-HK/' >"$project/omegat.project" <<'PROJECT'
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
    <target_lang>__TARGET__</target_lang>
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
check omegat_target
echo "interop: bitexts: all passed"
