import {
  findNachweisfassung,
  getNachweis,
  getOrganisation,
  listNachweisdokumente,
  listNachweisvorgaenge,
  recordNachweisdokument,
  type Nachweisdokumentart,
} from "@kim/db";
import type { Nachweisfassung, Nachweisvorgang } from "@kim/domain/nachweis";
import { pdfDateiname } from "@kim/domain/weiterleitung";
import { Hopeless } from "../job/hopeless.ts";
import { nachweisPdf, nachweisXlsx } from "../pdf/nachweis/nachweis-pdf.ts";
import type { Papieroptionen } from "../pdf/nachweis/nachweis-papier.ts";
import type { Handler } from "./handler.ts";

const endungen = { papier: ".pdf", akte: " (Akte).pdf", tabelle: ".xlsx" } as const;
const arten = Object.keys(endungen) as (keyof typeof endungen)[];

/** The papers of a submitted version, one after the other: what is set already is not set again (R91). */
export const handleNachweisSetzen: Handler<"nachweis-setzen"> = async ({
  tenantId,
  payload: { nachweisId, version },
  now,
  asJob,
}) => {
  const schluessel = { inhaberId: tenantId, id: nachweisId };
  const { nachweis, fassung, vorgaenge, gesetzt, demodaten } = await asJob(tenantId, async (tx) => ({
    nachweis: await getNachweis(tx, schluessel),
    fassung: (await findNachweisfassung(tx, schluessel, version))?.fassung,
    vorgaenge: await listNachweisvorgaenge(tx, schluessel),
    gesetzt: await listNachweisdokumente(tx, schluessel),
    demodaten: (await getOrganisation(tx, tenantId)).demodaten,
  }));
  if (!fassung) throw new Hopeless("Diese Fassung gibt es nicht.");
  const optionen = { demodaten, ...zeichnungAus(vorgaenge, version) };
  const fertig = new Set<Nachweisdokumentart>(gesetzt.filter((d) => d.version === version).map(({ art }) => art));
  for (const art of arten.filter((name) => !fertig.has(name))) {
    const inhalt = await gesetztAls(art, fassung, optionen);
    const { titel, kopf } = fassung.inhalt;
    const dateiname = `${pdfDateiname(`${titel} ${kopf.inhaber.name} Fassung ${version}.pdf`).slice(0, -4)}${endungen[art]}`;
    await asJob(tenantId, (tx) => recordNachweisdokument(tx, nachweis, { version, art, dateiname, inhalt }, now()));
  }
};

function gesetztAls(art: keyof typeof endungen, fassung: Nachweisfassung, optionen: Papieroptionen) {
  if (art === "tabelle") return nachweisXlsx(fassung);
  return nachweisPdf(fassung, { fuer: art === "papier" ? "menschen" : "akte", ...optionen });
}

function zeichnungAus(vorgaenge: readonly Nachweisvorgang[], version: number): Pick<Papieroptionen, "zeichnung"> {
  // Every version is submitted once: the n-th time is the n-th version.
  const einreichungen = vorgaenge.flatMap(({ schritt }, i) => (schritt === "eingereicht" ? [i] : []));
  const davor = vorgaenge.slice(0, einreichungen[version - 1] ?? 0);
  const vorbereitet = davor.findLast(({ schritt }) => schritt === "vorbereitet");
  const zeichnung = davor.findLast(({ schritt }) => schritt === "gezeichnet")?.angaben.zeichnung;
  return vorbereitet && zeichnung
    ? { zeichnung: { vorbereitetAm: vorbereitet.tag, gezeichnetAm: zeichnung.am, weg: zeichnung.weg } }
    : {};
}
