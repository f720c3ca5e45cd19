import { randomUUID } from "node:crypto";
import { eineBesetzung, hatAngebot, hatStelle } from "./stellen.ts";
import type { TestApi } from "./api.ts";
import { hatAufgegebenenAuftrag } from "../betrieb/auftraege.ts";
import { einBedarf, eineEinnahme, eineFremdfoerderung, einProdukt } from "../foerderung/ausgaben.ts";
import { hatAntrag, hatEntwurf } from "../foerderung/antrag.ts";
import { hatFehlgeschlagenenLauf } from "../jahreslauf/lauf.ts";
import { eineKorrekturbitte } from "../weiterleitung/korrekturen.ts";
import { hatAbruf, hatBescheid } from "../foerderung/mittel.ts";
import { eineMitteilung, hatAuflageImBestand } from "../foerderung/auflagen.ts";
import { hatBelegeImBestand } from "../foerderung/belege.ts";
import { eineNotiz, hatPruefeinsicht } from "../foerderung/pruefeinsicht.ts";
import { hatNachweis } from "../foerderung/nachweis.ts";
import { hatLandesbericht } from "../foerderung/landesbericht.ts";
import { hatLesezugang } from "../foerderung/lesezugang.ts";
import { einAbfrageinhalt, hatAbfrage, hatAbfrageentwurf } from "../foerderung/landesabfrage.ts";
import { hatLandesverteilung } from "../foerderung/landesverteilung.ts";
import { schuldet } from "../foerderung/rueckforderung.ts";
import { hatMerkmale } from "../foerderung/register.ts";
import { eineBefugnis } from "../foerderung/zeichnungsbefugnis.ts";
import { eineNeueKommune, hatEinladung } from "./einladungen.ts";
import { aMandant, aPerson, type Mandant } from "./tenants.ts";
import { eineAenderung, einEntwurf, hatVertrag } from "../weiterleitung/vertraege.ts";
import { einVerteilungsinhalt, einVerzicht } from "../weiterleitung/verteilung.ts";

/** All that one body owns and could be asked for by id. */
export interface Besitz {
  stelle: string;
  besetzung: string;
  angebot: string;
  stelleDesAngebots: string;
  lauf: string;
  /** Given up by the queue. */
  auftrag: string;
  bedarf: string;
  ausgabe: string;
  einnahme: string;
  fremdfoerderung: string;
  bescheidMitAbruf: string;
  abruf: string;
  zusatzstelle: string;
  /** Of its Kommune. */
  merkmal: string;
  antrag: string;
  entwurf: string;
  /** Accepted by the Kommune, with a change nobody answered. */
  vertrag: string;
  stelleDesVertrags: string;
  aenderung: string;
  /** About what the Kommune entered on the contract. */
  korrekturbitte: string;
  vertragsentwurf: string;
  verteilung: string;
  verzicht: string;
  /** That its plan is not carried on. */
  fortschreibungsablehnung: string;
  einladung: string;
  personeinladung: string;
  nachweis: string;
  /** Of another year, for the auditor who is let into it and noted something. */
  eingereichterNachweis: string;
  pruefeinsicht: string;
  prueferin: string;
  pruefnotiz: string;
  zeichnungsbefugnis: string;
  /** What the granting authority claims out of that proof. */
  rueckforderung: string;
  /** Of that proof, laid there behind the rule that lets no Kreis have any. */
  belegzeile: string;
  belegdatei: string;
  auflage: string;
  mitteilung: string;
  /** A draft of an office that is nobody else's. */
  landesverteilung: string;
  /** A report of such an office. */
  landesbericht: string;
  /** A program that reads for it. */
  lesezugang: string;
  /** The same office's: a draft, and one that was put to nobody but this Kreis. */
  landesabfrage: string;
  gestellteAbfrage: string;
}

/** Everything of `Besitz`, made through the API. The window for Anträge of Baustein 1 and 2026 must be open. */
export async function besitzVon(server: TestApi, kreis: Mandant, kommune: Mandant): Promise<Besitz> {
  const stelle = await hatStelle(kreis);
  const { id: besetzung } = await kreis.api.besetzung.create.mutate(eineBesetzung(stelle));
  const { stelleId: stelleDesAngebots, weiterleitungId: angebot } = await hatAngebot(kreis, kommune);
  const { id: bedarf } = await kreis.api.bedarf.create.mutate(einBedarf());
  const { id: ausgabe } = await kreis.api.ausgabe.create.mutate(einProdukt(bedarf));
  const { id: einnahme } = await kreis.api.einnahme.create.mutate(eineEinnahme());
  const { id: fremdfoerderung } = await kreis.api.fremdfoerderung.create.mutate(
    eineFremdfoerderung(besetzung, { bis: "2026-01-31" }),
  );
  const bescheidMitAbruf = await hatBescheid(server, kreis);
  const auflage = await hatAuflageImBestand(server, kreis, bescheidMitAbruf);
  const { id: mitteilung } = await kreis.api.mitteilung.create.mutate(eineMitteilung());
  const abruf = await hatAbruf(kreis, bescheidMitAbruf);
  const nachweis = await hatNachweis(server, kreis);
  const { pruefer, nachweis: eingesehener } = await hatPruefeinsicht(server, kreis);
  const { id: pruefnotiz } = await pruefer.api.pruefnotiz.create.mutate(eineNotiz(eingesehener));
  const belege = await hatBelegeImBestand(server, kreis, nachweis);
  const rueckforderung = await schuldet(server, kreis.id, nachweis);
  const [merkmal = ""] = await hatMerkmale(server, kommune.id);
  const { id: zusatzstelle } = await kreis.api.zusatzstelle.create.mutate({
    id: randomUUID(),
    kommuneId: kommune.id,
    beginn: "2026-01-01",
  });
  const { id: einladung } = await hatEinladung(server, kreis, (await eineNeueKommune(server, kreis)).id);
  const { api: verwaltung } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["mandantenverwaltung"] }]);
  const { id: personeinladung } = await verwaltung.personeinladung.create.mutate({
    id: randomUUID(),
    email: `${randomUUID()}@kreis.example`,
    rollen: ["finanzen"],
  });
  const { id: zeichnungsbefugnis } = await verwaltung.zeichnungsbefugnis.create.mutate(eineBefugnis());
  const antrag = await hatAntrag(kreis);
  const entwurf = await hatEntwurf(kreis, { baustein: 2 });
  const { stelleId: stelleDesVertrags, weiterleitungId: vertrag } = await hatVertrag(
    kreis,
    kommune,
    {},
    { funktion: "einbuergerungsbehoerde" },
  );
  const { id: aenderung } = await kreis.api.weiterleitungAenderung.create.mutate(eineAenderung(vertrag));
  const { id: gegenstandId } = await kommune.api.besetzung.create.mutate(
    eineBesetzung(stelleDesVertrags, { weiterleitungId: vertrag, vzaeHundertstel: 1 }),
  );
  const { id: korrekturbitte } = await kreis.api.korrekturbitte.create.mutate(
    eineKorrekturbitte(vertrag, gegenstandId),
  );
  const { id: vertragsentwurf } = await kreis.api.weiterleitungEntwurf.create.mutate(einEntwurf(stelle));
  const { id: verteilung } = await kreis.api.verteilung.create.mutate({
    id: randomUUID(),
    jahr: 2026,
    funktion: "case_management",
  });
  await kreis.api.verteilung.update.mutate({
    id: verteilung,
    version: 1,
    inhalt: einVerteilungsinhalt([[kommune, 100]]),
  });
  const { id: verzicht } = await kreis.api.verzicht.create.mutate(einVerzicht(verteilung, kommune, 10));
  const { id: fortschreibungsablehnung } = await kreis.api.fortschreibungAblehnung.create.mutate({
    id: randomUUID(),
    art: "plan",
    jahr: 2027,
    grund: "Die Maßnahmen enden mit dem Jahr.",
  });
  const amt = await aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });
  return {
    landesverteilung: await hatLandesverteilung(amt),
    landesbericht: await hatLandesbericht(amt),
    lesezugang: await hatLesezugang(amt),
    landesabfrage: await hatAbfrageentwurf(amt, einAbfrageinhalt([kreis])),
    gestellteAbfrage: await hatAbfrage(amt, [kreis], undefined, { frist: "2199-12-31" }),
    fortschreibungsablehnung,
    vertrag,
    stelleDesVertrags,
    aenderung,
    korrekturbitte,
    vertragsentwurf,
    verteilung,
    verzicht,
    einladung,
    personeinladung,
    nachweis,
    eingereichterNachweis: eingesehener.nachweisId,
    pruefeinsicht: eingesehener.einsichtId,
    prueferin: pruefer.benutzerId,
    pruefnotiz,
    zeichnungsbefugnis,
    rueckforderung,
    ...belege,
    auflage,
    mitteilung,
    antrag,
    entwurf,
    bescheidMitAbruf,
    abruf,
    zusatzstelle,
    merkmal,
    stelle,
    besetzung,
    angebot,
    stelleDesAngebots,
    lauf: await hatFehlgeschlagenenLauf(server, kreis),
    auftrag: (await hatAufgegebenenAuftrag(server, kreis)).id,
    bedarf,
    ausgabe,
    einnahme,
    fremdfoerderung,
  };
}
