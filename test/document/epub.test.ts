import { expect, test } from "vitest";
import { lines, read, zip } from "./files.ts";

const chapter = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Book</title></head><body>${body}</body></html>`;
const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const item = (id: string, href: string, more = "") =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`;

test("chapters are read in the order of the spine, with places in them, without tables of contents", async () => {
  const blocks = await read(
    "epub",
    zip({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": container,
      "META-INF/encryption.xml":
        '<encryption><EncryptedData><CipherReference URI="OEBPS/font.otf"/></EncryptedData></encryption>',
      "OEBPS/book.opf": `<?xml version="1.0"?><!DOCTYPE package PUBLIC "+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN" "oeb12.dtd"><opf:package xmlns:opf="http://www.idpf.org/2007/opf"><opf:manifest>${[
        item("two", "text/second%20part.xhtml"),
        item("one", "./text/../text/1.xhtml"),
        item("nav", "nav.xhtml", 'properties="nav"'),
        item("toc", "toc.xhtml"),
        '<item id="pic" href="cover.svg" media-type="image/svg+xml"/>',
      ]
        .join("")
        .replaceAll("<item", "<opf:item")}</opf:manifest><opf:spine>${[
        "pic",
        "nav",
        "toc",
        "one",
        "two",
      ]
        .map((id) => `<opf:itemref idref="${id}"/>`)
        .join(
          "",
        )}</opf:spine><opf:guide><opf:reference type="toc" href="toc.xhtml#top"/></opf:guide></opf:package>`,
      "OEBPS/nav.xhtml": chapter("<nav>Contents</nav>"),
      "OEBPS/toc.xhtml": chapter("<p>Contents</p>"),
      "OEBPS/text/1.xhtml": chapter(
        "<h1>第一章</h1>\n<p>渡輪離港了。</p><table><tr><td>a</td><td>b</td></tr></table>",
      ),
      "OEBPS/text/second part.xhtml": chapter(
        "<p>末班船。</p><table><tr><td>c</td><td>d</td></tr></table>",
      ),
      "OEBPS/text/left out.xhtml": chapter("<p>Not in the spine.</p>"),
    }),
  );
  expect(lines(blocks)).toEqual([
    "heading OEBPS/text/1.xhtml:3:86 第一章",
    "text OEBPS/text/1.xhtml:4:4 渡輪離港了。",
    "cell OEBPS/text/1.xhtml:4:29 [0,0] a",
    "cell OEBPS/text/1.xhtml:4:39 [0,1] b",
    "text OEBPS/text/second part.xhtml:3:85 末班船。",
    "cell OEBPS/text/second part.xhtml:3:108 [1,0] c",
    "cell OEBPS/text/second part.xhtml:3:118 [1,1] d",
  ]);
});
