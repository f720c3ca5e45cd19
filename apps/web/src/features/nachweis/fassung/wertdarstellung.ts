import { datum, euro, vzae } from "@kim/ui";

/** A value of a version as people read it; the last part of its path says what it counts. */
export function wertdarstellung(pfad: string, wert: unknown): string {
  if (wert === undefined || wert === null || wert === "") return "leer";
  if (typeof wert === "boolean") return wert ? "Ja" : "Nein";
  if (typeof wert === "number") return zahldarstellung(pfad, wert);
  if (typeof wert !== "string") return JSON.stringify(wert);
  return /^\d{4}-\d{2}-\d{2}$/.test(wert) ? datum(wert) : (auswahl[wert] ?? wert);
}

function zahldarstellung(pfad: string, wert: number): string {
  if (pfad.endsWith("Cent")) return euro(wert);
  if (pfad.endsWith("Prozent")) return `${vzae(wert)} %`;
  if (/Hundertstel(Tage)?$/.test(pfad)) return vzae(wert);
  return String(wert);
}

const auswahl: Readonly<Record<string, string>> = { abziehbar: "Abziehbar", nicht_abziehbar: "Nicht abziehbar" };
