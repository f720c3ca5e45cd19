import { alsEuro } from "../grundlagen/darstellung.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import { bausteinNamen } from "../stelle/stelle.ts";
import type { Haushaltsbefund } from "./haushaltsvergleich.ts";
import { ansatzpostenNamen } from "./landesansatz.ts";
import { grundMindestens, type LandesansatzRefusal } from "./landesansatz-entscheidung.ts";

export const landesansatzRefusalTexte: Saetze<LandesansatzRefusal> = {
  "landesansatz-jahr-ausserhalb": (r) =>
    `Für ${r.jahr} lässt sich kein Haushaltsansatz eintragen. Bitte ein Jahr von ${r.von} bis ${r.bis} wählen.`,
  "landesansatz-ohne-grund": (r) =>
    `Für ${r.jahr} (${ansatzpostenNamen[r.posten]}) gilt schon die Fassung ${r.fassung}. Bitte in mindestens ${grundMindestens} Zeichen sagen, warum der neue Ansatz sie ablöst.`,
  "landesansatz-unveraendert": (r) =>
    `Betrag, Quelle und Annahme sind dieselben wie in der Fassung ${r.fassung} für ${r.jahr} (${ansatzpostenNamen[r.posten]}). Bitte etwas davon ändern.`,
};

const befundTexte: Saetze<Haushaltsbefund> = {
  ueberzeichnet: (b) =>
    `${b.baustein === null ? "Im ganzen Programm" : bausteinNamen[b.baustein]}: Für ${b.jahr} sind ${alsEuro(b.bewilligtCent)} bewilligt, ${alsEuro(b.bewilligtCent - b.ansatzCent)} mehr als der Ansatz von ${alsEuro(b.ansatzCent)}.`,
  "bausteine-passen-nicht": (b) =>
    `Die Ansätze der Bausteine für ${b.jahr} ergeben ${alsEuro(b.bausteineCent)}, der Ansatz des Programms ist ${alsEuro(b.programmCent)}.`,
};

export const haushaltsbefundText = (befund: Haushaltsbefund): string => satz(befundTexte, befund);
