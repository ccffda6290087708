import { expect, test } from "vitest";
import { findAddresses } from "../../src/text/address.ts";

const shown = (text: string) =>
  findAddresses(text).map(({ kind, span, key }) => [kind, text.slice(span.start, span.end), key]);

test.each([
  ["See https://fern.example/help.", [["url", "https://fern.example/help", "fern.example/help"]]],
  [
    "請見（https://fern.example/help）的說明",
    [["url", "https://fern.example/help", "fern.example/help"]],
  ],
  ["詳見http://fern.example/上的網頁", [["url", "http://fern.example/", "fern.example"]]],
  [
    "https://owl.example/wiki/Crane_(bird), and more",
    [["url", "https://owl.example/wiki/Crane_(bird)", "owl.example/wiki/crane_(bird)"]],
  ],
  [
    "www.slow.example/en/map.html",
    [["url", "www.slow.example/en/map.html", "slow.example/map.html"]],
  ],
  [
    "www.slow.example/zh-tw/map.html",
    [["url", "www.slow.example/zh-tw/map.html", "slow.example/map.html"]],
  ],
  [
    "https://tw.slow.example/map?lang=zh&x=1",
    [["url", "https://tw.slow.example/map?lang=zh&x=1", "slow.example/map?x=1"]],
  ],
  [
    "https://zh.wikipedia.org/wiki/鶴",
    [["url", "https://zh.wikipedia.org/wiki/", "wikipedia.org"]],
  ],
  ["寄到 help@fern.example。", [["email", "help@fern.example", "help@fern.example"]]],
  ["ssh to 10.0.0.12:22 now", [["ip", "10.0.0.12:22", "10.0.0.12:22"]]],
  [
    "kept in /etc/fern and ~/.fernrc",
    [
      ["path", "/etc/fern", "/etc/fern"],
      ["path", "~/.fernrc", "~/.fernrc"],
    ],
  ],
  ["在 C:\\ProgramData\\Fern 裡", [["path", "C:\\ProgramData\\Fern", "c:\\programdata\\fern"]]],
  [
    "Save debug.log and K2_UPDATE.BIN.",
    [
      ["file", "debug.log", "debug.log"],
      ["file", "K2_UPDATE.BIN", "k2_update.bin"],
    ],
  ],
] as const)("%s", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test.each([
  "and/or 8 m/s, 1/3 of 3/F, 24/7, 他/她",
  "Section 1.2.3.4567, version 3.1, e.g. this, the R.O.C. government",
  "Dr. Smith Jr. met J.R.R. Tolkien at 3 p.m. today.",
  "NT$90/month ＠家 a@b",
  "The U.S.A., the U.K. and No.3",
])("no address: %s", (text) => {
  expect(shown(text)).toEqual([]);
});

test.each(["a.", "a@", "/a", "http://", "~", "a-", "1.", "(", "C:\\"])(
  "time is linear in a long run of %s",
  (piece) => {
    // Quadratic, it would run into the time limit of a test.
    expect(findAddresses(piece.repeat(200_000)).length).toBeLessThanOrEqual(200_000);
  },
);
