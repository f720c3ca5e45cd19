/** What was entered, one line per value: "antwort.grund: Kein Bedarf". */
export function angaben(eingabe: unknown, pfad = ""): string[] {
  if (eingabe === null || eingabe === undefined || eingabe === "") return [];
  if (Array.isArray(eingabe) && eingabe.every((wert) => typeof wert !== "object"))
    return [`${pfad}: ${eingabe.map(plain).join(", ")}`];
  if (typeof eingabe !== "object") return [pfad ? `${pfad}: ${plain(eingabe)}` : plain(eingabe)];
  return Object.entries(eingabe).flatMap(([name, wert]) =>
    angaben(wert, [pfad, Array.isArray(eingabe) ? String(Number(name) + 1) : name].filter(Boolean).join(".")),
  );
}

const plain = (wert: unknown) => (wert === true ? "ja" : wert === false ? "nein" : String(wert));
