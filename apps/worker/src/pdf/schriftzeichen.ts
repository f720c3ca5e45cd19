/** The characters a TrueType or OpenType font has a shape for, from its table `cmap` in the formats 4 and 12. */
export function zeichenDer(schrift: Uint8Array): ReadonlySet<number> {
  const tabellen = new DataView(schrift.buffer, schrift.byteOffset, schrift.byteLength);
  const cmap = ortVon(tabellen, "cmap");
  const zeichen = new Set<number>();
  for (let i = 0; i < tabellen.getUint16(cmap + 2); i++) {
    const ort = cmap + tabellen.getUint32(cmap + 8 + 8 * i);
    const format = tabellen.getUint16(ort);
    if (format === 4) liesAbschnitte(tabellen, ort, zeichen);
    if (format === 12) liesGruppen(tabellen, ort, zeichen);
  }
  return zeichen;
}

function ortVon(tabellen: DataView, name: string): number {
  for (let i = 0; i < tabellen.getUint16(4); i++) {
    const eintrag = 12 + 16 * i;
    const heisst = String.fromCharCode(...[0, 1, 2, 3].map((n) => tabellen.getUint8(eintrag + n)));
    if (heisst === name) return tabellen.getUint32(eintrag + 8);
  }
  throw new Error(`Die Schrift hat keine Tabelle ${name}.`);
}

/** Format 4: the first 65,536 characters in sections of four parallel lists. */
function liesAbschnitte(tabellen: DataView, ort: number, zeichen: Set<number>): void {
  const breite = tabellen.getUint16(ort + 6); // twice their number: the size of one list
  for (let s = 0; s < breite; s += 2) {
    const letztes = tabellen.getUint16(ort + 14 + s);
    const erstes = tabellen.getUint16(ort + 16 + breite + s);
    const versatz = tabellen.getUint16(ort + 16 + 2 * breite + s);
    const verweis = ort + 16 + 3 * breite + s;
    const abstand = tabellen.getUint16(verweis);
    for (let z = erstes; z <= letztes && z < 0xffff; z++) {
      const form = abstand === 0 ? (z + versatz) & 0xffff : tabellen.getUint16(verweis + abstand + 2 * (z - erstes));
      if (form !== 0) zeichen.add(z);
    }
  }
}

/** Format 12: all characters, in groups from the first to the last. */
function liesGruppen(tabellen: DataView, ort: number, zeichen: Set<number>): void {
  for (let g = 0; g < tabellen.getUint32(ort + 12); g++) {
    const gruppe = ort + 16 + 12 * g;
    for (let z = tabellen.getUint32(gruppe); z <= tabellen.getUint32(gruppe + 4); z++) zeichen.add(z);
  }
}
