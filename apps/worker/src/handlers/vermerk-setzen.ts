import {
  findNachweisfassung,
  findStichprobe,
  getNachweis,
  getOrganisation,
  listNachweisdokumente,
  listNachweisvorgaenge,
  listZeilenentscheidungen,
  recordNachweisdokument,
  type Nachweisdokumentart,
} from "@kim/db";
import { pruefvermerkDer, type Nachweisvorgang } from "@kim/domain/nachweis";
import { pdfDateiname } from "@kim/domain/weiterleitung";
import { Hopeless } from "../job/hopeless.ts";
import { pruefvermerkPdf } from "../pdf/nachweis/pruefvermerk-papier.ts";
import { schlussmitteilungPdf } from "../pdf/nachweis/schlussmitteilung-papier.ts";
import type { Handler } from "./handler.ts";

/** What the level above found of a version, as it certified it; what is set since then is not set again. */
export const handleVermerkSetzen: Handler<"vermerk-setzen"> = async ({
  tenantId,
  payload: { inhaberId, nachweisId, version },
  now,
  asJob,
}) => {
  const schluessel = { inhaberId, id: nachweisId };
  const gelesen = await asJob(tenantId, async (tx) => ({
    nachweis: await getNachweis(tx, schluessel),
    fassung: await findNachweisfassung(tx, schluessel, version),
    vorgaenge: await listNachweisvorgaenge(tx, schluessel),
    entscheidungen: await listZeilenentscheidungen(tx, { ...schluessel, version }),
    stichprobe: (await findStichprobe(tx, { ...schluessel, version })) ?? null,
    gesetzt: await listNachweisdokumente(tx, schluessel),
    demodaten: (await getOrganisation(tx, tenantId)).demodaten,
  }));
  const { nachweis, fassung, vorgaenge, entscheidungen, stichprobe, gesetzt, demodaten } = gelesen;
  const [geprueft, bescheinigt] = [letzter(vorgaenge, "geprueft"), letzter(vorgaenge, "bescheinigt")];
  if (!fassung || !geprueft || !bescheinigt) throw new Hopeless("Diese Fassung ist nicht bescheinigt.");
  const steht = (art: Nachweisdokumentart) =>
    gesetzt.some((d) => d.version === version && d.art === art && d.am >= bescheinigt.am);
  const { zeilen, inhalt } = fassung.fassung;
  const vermerk = pruefvermerkDer({
    zeilen,
    entscheidungen,
    stichprobe,
    bemerkung: geprueft.text,
    ergebnis: geprueft.angaben.ergebnis,
  });
  const legeAb = (art: "pruefvermerk" | "schlussmitteilung", name: string, pdf: Uint8Array) => {
    const dateiname = pdfDateiname(`${name} ${inhalt.titel} ${nachweis.inhaberName} Fassung ${version}.pdf`);
    const dokument = { version, art, dateiname, inhalt: pdf };
    return asJob(tenantId, (tx) => recordNachweisdokument(tx, nachweis, dokument, now(), bescheinigt.am));
  };
  const vermerkPdf = () =>
    pruefvermerkPdf({
      titel: inhalt.titel,
      inhaberName: nachweis.inhaberName,
      version,
      sha256: fassung.sha256,
      pruefstelleName: nachweis.pruefstelleName,
      pruefart: geprueft.angaben.pruefart ?? "schreibtisch",
      vermerk,
      zeilen,
      entscheidungen,
      bemerkung: geprueft.text,
      offenePunkte: [...geprueft.angaben.offenePunkte, ...bescheinigt.angaben.offenePunkte],
      geprueft,
      bescheinigt,
      zurueckgestelltesVerzichtet: vorgaenge.some(({ schritt }) => schritt === "zurueckgestelltes_verzichtet"),
      demodaten,
    });
  if (!steht("pruefvermerk")) await legeAb("pruefvermerk", "Prüfvermerk", await vermerkPdf());
  // Between a giver and its receiver the Prüfvermerk is enough: the contract says what follows.
  if (nachweis.weiterleitungId !== null || steht("schlussmitteilung")) return;
  const mitteilung = await schlussmitteilungPdf({
    titel: inhalt.titel,
    inhaberName: nachweis.inhaberName,
    pruefstelleName: nachweis.pruefstelleName,
    version,
    sha256: fassung.sha256,
    eingereichtAm: fassung.am,
    bescheinigt,
    zahlen: inhalt.zahlen,
    vermerk,
    bemerkung: geprueft.text,
    demodaten,
  });
  await legeAb("schlussmitteilung", "Schlussmitteilung", mitteilung);
};

const letzter = (vorgaenge: readonly Nachweisvorgang[], schritt: Nachweisvorgang["schritt"]) =>
  vorgaenge.findLast((v) => v.schritt === schritt);
