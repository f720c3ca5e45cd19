/** What a proof takes, by its bytes; what a file calls itself says nothing. */
export const nachweisdateitypen = {
  "application/pdf": { name: "PDF", endung: ".pdf", auchEndung: /\.pdf$/i },
  "image/jpeg": { name: "JPEG", endung: ".jpg", auchEndung: /\.jpe?g$/i },
  "image/png": { name: "PNG", endung: ".png", auchEndung: /\.png$/i },
  "application/xml": { name: "elektronische Rechnung als XML", endung: ".xml", auchEndung: /\.xml$/i },
} as const;
export type Nachweisdateityp = keyof typeof nachweisdateitypen;

/** Undefined for anything else. */
export function nachweisdateitypVon(inhalt: Uint8Array): Nachweisdateityp | undefined {
  const anfang = zeichen(inhalt.subarray(0, 8));
  if (/^%PDF-[12]\.\d/.test(anfang)) return "application/pdf";
  if (anfang === "\u0089PNG\r\n\u001a\n") return "image/png";
  if (anfang.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  return istRechnung(inhalt) ? "application/xml" : undefined;
}

/** Whether the end is there that every file of the kind has; a broken copy is no receipt. */
export function istGanz(typ: Nachweisdateityp, inhalt: Uint8Array): boolean {
  // Scanners and cameras append what they like; readers look for the mark near the end.
  const ende = zeichen(inhalt.subarray(-1024));
  switch (typ) {
    case "application/pdf":
      return ende.includes("%%EOF");
    case "image/png":
      return ende.includes("IEND");
    case "image/jpeg":
      return endetJemals(inhalt);
    case "application/xml":
      return /<\/[\w.:-]+\s*>\s*(<!--[^<]*-->\s*)*$/.test(ende);
  }
}

// A phone hangs a whole film behind the picture.
const endetJemals = (inhalt: Uint8Array): boolean => {
  for (let i = inhalt.lastIndexOf(0xd9); i > 0; i = inhalt.lastIndexOf(0xd9, i - 1))
    if (inhalt[i - 1] === 0xff) return true;
  return false;
};

const kopfBytes = 64 * 1024;
// XRechnung knows two languages: UBL (invoice, credit note) and CII. Other XML nobody can read as a receipt.
const wurzel = /^<(?:[\w.-]+:)?(?:Invoice|CreditNote|CrossIndustryInvoice)[\s>]/;

function istRechnung(inhalt: Uint8Array): boolean {
  let rest = zeichen(inhalt.subarray(0, kopfBytes)).replace(/^\u00ef\u00bb\u00bf/, "");
  // Declaration and remarks stand before the root; a document type may not, for it could pull in what is not there.
  for (;;) {
    rest = rest.trimStart();
    const ende = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : undefined;
    if (ende === undefined) return wurzel.test(rest);
    const bis = rest.indexOf(ende);
    if (bis < 0) return false;
    rest = rest.slice(bis + ende.length);
  }
}

/** The name without its folders, with the ending of what it is, and without what could break a header. */
export function nachweisdateiname(name: string, typ: Nachweisdateityp, sonst: string): string {
  const { endung, auchEndung } = nachweisdateitypen[typ];
  const stamm = (name.normalize("NFC").split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(auchEndung, "")
    .replace(/^[. ]+|[. ]+$/g, "");
  return `${[...stamm].slice(0, 100).join("") || sonst}${endung}`;
}

function zeichen(bytes: Uint8Array): string {
  let text = "";
  // In pieces: one call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
}
