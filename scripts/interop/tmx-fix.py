"""Proves with OmegaT and translate-toolkit that `tmx fix` makes memories load that do not.

Every case of fixtures/tmx is put into one project of OmegaT, once as it is and once mended; what OmegaT
fills in, and what translate-toolkit reads, is compared with the case's pairs.tsv, text for text.
"""
import os
import shutil
import subprocess
import sys

from translate.storage import tmx

fixtures, work = sys.argv[1], sys.argv[2]
# What only a person or an option can decide.
OPTIONS = {"mixed-variants": ["--chinese-locale", "zh-TW", "--drop-empty"], "trados-tags": ["--strip-tags"]}
PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
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
"""

cases = sorted(os.listdir(fixtures))
pairs = {}
for case in cases:
    with open(f"{fixtures}/{case}/pairs.tsv", encoding="utf-8") as file:
        pairs[case] = [tuple(line.rstrip("\n").split("\t")) for line in file]


def omegat(name, memory_of):
    """Counts the sentences of each case that OmegaT fills in as wanted."""
    project = f"{work}/{name}"
    shutil.rmtree(project, ignore_errors=True)
    for folder in ("source", "target", "tm/auto", "omegat", "glossary", "dictionary"):
        os.makedirs(f"{project}/{folder}")
    with open(f"{project}/omegat.project", "w", encoding="utf-8") as file:
        file.write(PROJECT)
    for case in cases:
        shutil.copy(memory_of(case), f"{project}/tm/auto/{case}.tmx")
    sources = [english for case in cases for english, _ in pairs[case]]
    with open(f"{project}/source/text.txt", "w", encoding="utf-8") as file:
        file.write("\n\n".join(sources) + "\n")
    command = ["omegat", project, "--mode=console-translate", f"--config-dir={work}/{name}-config"]
    run = subprocess.run(command, env={**os.environ, "LC_ALL": "C.UTF-8"}, capture_output=True)
    with open(f"{work}/{name}.log", "wb") as file:
        file.write(run.stdout + run.stderr)
    with open(f"{project}/target/text.txt", encoding="utf-8") as file:
        found = file.read().rstrip("\n").split("\n\n")
    if len(found) != len(sources):
        sys.exit(f"OmegaT wrote {len(found)} paragraphs for {len(sources)}; see {work}/{name}.log")
    texts = iter(found)
    return {case: sum(next(texts) == chinese for _, chinese in pairs[case]) for case in cases}


def toolkit(memory_of):
    """Counts the pairs of each case that translate-toolkit reads."""
    counts = {}
    for case in cases:
        try:
            units = {(unit.source, unit.target) for unit in tmx.tmxfile.parsefile(memory_of(case)).units}
        except Exception:  # whatever it stops with, nothing was read
            units = set()
        counts[case] = sum(pair in units for pair in pairs[case])
    return counts


def given(case):
    return f"{fixtures}/{case}/in.tmx"


def mended(case):
    return f"{work}/{case}.tmx"


for case in cases:
    command = ["node", "bin/duizhao.js", "tmx", "fix", given(case), "-q", "-o", mended(case)]
    subprocess.run([*command, *OPTIONS.get(case, [])], check=True)
    subprocess.run(["xmllint", "--noout", "--nonet", "--dtdvalid", "fixtures/format/tmx14.dtd", mended(case)], check=True)
    subprocess.run(["node", "bin/duizhao.js", "tmx", "lint", mended(case), "-q"], check=True)

before = (omegat("before", given), toolkit(given))
after = (omegat("after", mended), toolkit(mended))
print(f"{'':18}pairs  OmegaT before, after   translate-toolkit before, after")
for case in cases:
    columns = [before[0][case], after[0][case], before[1][case], after[1][case]]
    print(f"{case:18}{len(pairs[case]):5}{columns[0]:15}{columns[1]:7}{columns[2]:26}{columns[3]:7}")
for case in cases:
    if after[0][case] != len(pairs[case]) or after[1][case] != len(pairs[case]):
        sys.exit(f"{case}: not all pairs are there after mending")
# The proof must be able to fail: each was lost on one of them, OmegaT 1.1 only in programs that validate.
for case in cases:
    lost = before[0][case] < len(pairs[case]) or before[1][case] < len(pairs[case])
    if not lost and case != "omegat-1.1":
        sys.exit(f"{case}: loads before mending too, so it proves nothing")
