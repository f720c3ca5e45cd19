import { inflateSync } from "node:zlib";

/** The text of each page in the order in which it was set, one piece of a line below the other. */
export function pdfSeiten(pdf: Uint8Array): string[] {
  const objekte = objekteDes(Buffer.from(pdf));
  const von = (nummer: string | undefined) => objekte.get(Number(nummer));
  return [...objekte.values()].flatMap(({ kopf }) => {
    if (!/\/Type \/Page\b(?!s)/.test(kopf)) return [];
    const schriften = new Map(
      [...kopf.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", nummer]) => {
        const karte = /\/ToUnicode (\d+) 0 R/.exec(von(nummer)?.kopf ?? "")?.[1];
        return [name, zeichenDer(von(karte)?.inhalt?.toString("latin1") ?? "")];
      }),
    );
    const inhalt = von(/\/Contents (\d+) 0 R/.exec(kopf)?.[1])?.inhalt;
    return [textDer(inhalt?.toString("latin1") ?? "", schriften)];
  });
}

/** The files inside, by name. */
export function pdfAnlagen(pdf: Uint8Array): Map<string, Buffer> {
  const objekte = objekteDes(Buffer.from(pdf));
  const gefunden = new Map<string, Buffer>();
  for (const { kopf } of objekte.values()) {
    const name = /\/Type \/Filespec[\s\S]*?\/F \(([^)]*)\)/.exec(kopf)?.[1];
    const nummer = /\/EF <<\s*\/F (\d+) 0 R/.exec(kopf)?.[1];
    const inhalt = objekte.get(Number(nummer))?.inhalt;
    if (name !== undefined && inhalt) gefunden.set(name, inhalt);
  }
  return gefunden;
}

type Objekt = { kopf: string; inhalt: Buffer | null };

function objekteDes(pdf: Buffer): Map<number, Objekt> {
  const text = pdf.toString("latin1");
  const objekte = new Map<number, Objekt>();
  const anfaenge = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let treffer = anfaenge.exec(text); treffer; treffer = anfaenge.exec(text)) {
    const ab = anfaenge.lastIndex;
    const ende = text.indexOf("endobj", ab);
    const strom = text.indexOf("stream\n", ab);
    const mitStrom = strom >= 0 && strom < ende;
    const kopf = text.slice(ab, mitStrom ? strom : ende);
    const laenge = Number(/\/Length (\d+)/.exec(kopf)?.[1]);
    const roh = mitStrom ? pdf.subarray(strom + 7, strom + 7 + laenge) : null;
    objekte.set(Number(treffer[1]), { kopf, inhalt: roh && (kopf.includes("/FlateDecode") ? inflateSync(roh) : roh) });
    // What a stream holds is no object of its own.
    anfaenge.lastIndex = mitStrom ? strom + 7 + laenge : ende;
  }
  return objekte;
}

/** Of a ToUnicode map: glyph → text. */
const zeichenDer = (karte: string): ReadonlyMap<number, string> =>
  new Map(
    [...karte.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g)].map(([, glyphe = "", utf16 = ""]) => [
      Number.parseInt(glyphe, 16),
      Buffer.from(utf16, "hex").swap16().toString("utf16le"),
    ]),
  );

function textDer(inhalt: string, schriften: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let zeichen: ReadonlyMap<number, string> = new Map();
  let text = "";
  for (let i = 0; i < inhalt.length; i += 1) {
    const ab = inhalt[i];
    if (ab === "(" || (ab === "<" && inhalt[i + 1] !== "<")) {
      const [bytes, ende] = ab === "(" ? literal(inhalt, i) : hex(inhalt, i);
      for (let b = 0; b + 1 < bytes.length; b += 2) text += zeichen.get(bytes.readUInt16BE(b)) ?? "";
      i = ende;
    } else if (ab === "<") i += 1;
    else if (ab === "/") {
      const schrift = /^\/(f\d+) [\d.]+ Tf/.exec(inhalt.slice(i, i + 30))?.[1];
      if (schrift !== undefined) zeichen = schriften.get(schrift) ?? new Map();
    } else if (inhalt.startsWith("\nET\n", i)) text += "\n";
  }
  return text;
}

function hex(inhalt: string, ab: number): [bytes: Buffer, ende: number] {
  const ende = inhalt.indexOf(">", ab);
  return [Buffer.from(inhalt.slice(ab + 1, ende), "hex"), ende];
}

const maskierte: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

// Brackets that come in pairs stand there as they are.
function literal(inhalt: string, ab: number): [bytes: Buffer, ende: number] {
  const bytes: number[] = [];
  let tiefe = 1;
  let i = ab + 1;
  for (; i < inhalt.length; i += 1) {
    const zeichen = inhalt[i] ?? "";
    if (zeichen === "\\") {
      const oktal = /^[0-7]{1,3}/.exec(inhalt.slice(i + 1, i + 4))?.[0];
      const naechstes = inhalt[i + 1] ?? "";
      bytes.push(oktal ? Number.parseInt(oktal, 8) : (maskierte[naechstes] ?? naechstes.charCodeAt(0)));
      i += oktal?.length ?? 1;
      continue;
    }
    if (zeichen === "(") tiefe += 1;
    if (zeichen === ")" && (tiefe -= 1) === 0) break;
    bytes.push(zeichen.charCodeAt(0));
  }
  return [Buffer.from(bytes), i];
}
