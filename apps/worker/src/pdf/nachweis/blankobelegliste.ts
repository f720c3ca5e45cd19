import { positionen, positionsarten } from "@kim/domain/jahresrechnung";
import { absatz, felder, ueberschrift, type Papier } from "../papier/papier.ts";
import { beleglistenanlage } from "./belegliste.ts";

/** The list of receipts without an entry (nachweis.md 3.2), with what a Träger must know to fill it in by hand. */
export const blankobelegliste = (): Papier => ({
  titel: "Belegliste",
  untertitel: "Anlage zum Teilnachweis, Kommunales Integrationsmanagement NRW",
  ausgabe:
    "Vordruckfassung 2020 der KIM-Plattform nach: Nr. 10.2 VV zu § 44 LHO. Der amtliche Vordruck liegt nicht vor; Aufbau und Wortlaut sind Annahme.",
  partei: null,
  am: null,
  vermerk: "Vordruck zum Ausfüllen",
  pruefsumme: null,
  kennzeichen: null,
  wasserzeichen: null,
  bloecke: [
    felder(
      ["Empfänger der Weiterleitung", null],
      ["An", null],
      ["Vertrag vom", null],
      ["Förderung, Förderjahr", null],
      ["Zeitraum", null],
    ),
    ueberschrift("So wird die Liste ausgefüllt"),
    absatz(
      "Jede Zahlung ist eine Zeile: Tag der Zahlung, Empfänger oder Einzahler, Grund und Betrag. Personalkosten stehen je Stelle und Monat unter dem Pseudonym, nie unter dem Namen. Eine Gutschrift ist eine Zeile mit Minus und nennt Nummer und Jahr des Belegs, zu dem sie gehört.",
    ),
    absatz(
      `Als Position gilt eine dieser: ${positionen.map((position) => positionsarten[position].name).join("; ")}. Die Liste ist nach Positionen und darin nach dem Tag der Zahlung geordnet; unter jeder Position steht ihre Summe.`,
    ),
    {
      art: "unterschriften",
      spalten: [{ titel: "Aufgestellt", ort: null, zeile: "Unterschrift", name: null }],
    },
    beleglistenanlage(null, new Map()),
  ],
});
