import { vakanzMethodeNamen, type VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { begriffe } from "../jahresrechnung/begriffe.ts";
import {
  herleitungAusTeilen,
  teileAus,
  type Herleitung,
  type Teilbetrag,
} from "../jahresrechnung/herleitung-aus-teilen.ts";
import { nebenbegriffe } from "../jahresrechnung/nebenbegriffe.ts";
import type { Foerderstand } from "./foerderstand.ts";

/** R35: what one method would cost, post by post. */
export const herleitungDerVakanz = ({ zeilen }: Pick<Foerderstand, "zeilen">, methode: VakanzMethode): Herleitung =>
  herleitungAusTeilen(
    vakanzMethodeNamen[methode],
    begriffe.vakanzKuerzungCent,
    teileAus(zeilen, (zeile) => zeile.kuerzungJeMethode[methode]),
  );

type Vorlage = Pick<Foerderstand, "jahr" | "ratsvorlage">;

const aufwendungen = ({ jahr, ratsvorlage }: Vorlage, vorzeichen: 1 | -1): Teilbetrag => ({
  text: vorzeichen === 1 ? "Aufwendungen aller Zeilen" : "− Aufwendungen aller Zeilen",
  cent: vorzeichen * ratsvorlage.gesamt.aufwandCent,
  verweis: { art: "foerderstand", jahr },
});

/** The total cost as a budget takes it (T10). */
export const herleitungDesAnsatzes = (stand: Vorlage): Herleitung =>
  herleitungAusTeilen(String(stand.jahr), nebenbegriffe.haushaltsansatz, [
    aufwendungen(stand, 1),
    { text: "Aufgerundet auf volle 100 EUR", cent: stand.ratsvorlage.rundungCent },
  ]);

/** What the rounding adds (T11). */
export const herleitungDerRundung = (stand: Vorlage): Herleitung =>
  herleitungAusTeilen(String(stand.jahr), nebenbegriffe.ansatzrundung, [
    { text: "Haushaltsansatz", cent: stand.ratsvorlage.ansatzCent },
    aufwendungen(stand, -1),
  ]);

/** R36: all income but own means. */
export const herleitungDerEinnahmenDritter = ({
  jahr,
  einnahmen: { gesamtCent, dritteCent },
}: Pick<Foerderstand, "jahr" | "einnahmen">): Herleitung =>
  herleitungAusTeilen(String(jahr), nebenbegriffe.einnahmenDritter, [
    { text: "Eingetragene Einnahmen", cent: gesamtCent, verweis: { art: "ausgaben" } },
    { text: "− davon Eigenmittel", cent: dritteCent - gesamtCent },
  ]);
