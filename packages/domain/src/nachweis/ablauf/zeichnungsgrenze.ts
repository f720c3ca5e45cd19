import { gilt } from "../../grundlagen/zeitraum.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import type { Nachweislage, Zeichnung } from "./nachweislage.ts";
import { geltendeBefugnisse } from "../schritte/zeichnungsbefugnis.ts";

type Lage = Pick<Nachweislage, "aemter" | "befugnisse" | "akteur" | "heute">;

/**
 * R40, R92: only an office that the Bescheid names, only on days on which it is held. On paper another person than the
 * one who uploaded the scan confirms that it is this version, and whose signature it is.
 */
export function zeichnungsgrenze(lage: Lage, zeichnung: Zeichnung): NachweisRefusal | undefined {
  const { aemter, befugnisse } = lage;
  const imKreis = befugnisse.filter((b) => aemter.includes(b.amt));
  if (imKreis.length === 0) return { reason: "niemand-darf-zeichnen", regel: "R92", feld: "befugnisId", aemter };
  return zeichnung.weg === "elektronisch" ? selbst(lage) : aufPapier(lage, zeichnung);
}

function selbst({ aemter, befugnisse, akteur, heute }: Lage): NachweisRefusal | undefined {
  const eigene = befugnisse.filter((b) => b.benutzerId === akteur.benutzerId && aemter.includes(b.amt));
  if (geltendeBefugnisse(eigene, aemter, heute).length > 0) return undefined;
  const letzte = eigene.at(-1);
  return letzte
    ? { reason: "befugnis-gilt-nicht", regel: "R92", feld: "befugnisId", von: letzte.von, bis: letzte.bis }
    : { reason: "befugnis-fehlt", regel: "R92", feld: "befugnisId", aemter };
}

function aufPapier(
  { aemter, befugnisse, akteur }: Lage,
  { befugnisId, unterschriebenAm, scan }: Extract<Zeichnung, { weg: "papier" }>,
): NachweisRefusal | undefined {
  const befugnis = befugnisse.find(({ id, amt }) => id === befugnisId && aemter.includes(amt));
  if (!befugnis) return { reason: "befugnis-fehlt", regel: "R92", feld: "befugnisId", aemter };
  if (!gilt(befugnis, unterschriebenAm))
    return { reason: "befugnis-gilt-nicht", regel: "R92", feld: "befugnisId", von: befugnis.von, bis: befugnis.bis };
  if (!scan) return { reason: "scan-fehlt", regel: "R92", feld: "dokumentId" };
  return scan.hochgeladenVonId === akteur.benutzerId
    ? { reason: "scan-selbst-bestaetigt", regel: "R92", feld: "dokumentId", name: scan.hochgeladenVonName }
    : undefined;
}
