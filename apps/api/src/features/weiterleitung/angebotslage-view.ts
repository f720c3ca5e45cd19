import { getStelleMitUmfeld, listMoeglicheEmpfaenger, type StelleMitUmfeld, type TenantTx } from "@kim/db";
import { plainDate, type PlainDate, type StelleId, type WeiterleitungId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import {
  empfaengergrenze,
  gebergrenze,
  umfangAm,
  zaehltFuer,
  zugesagtIm,
  type Angebotslage,
  type Body,
  type Herkunftsvertrag,
  type VergebenerTeil,
  type Vertragsumfang,
  istLebendig,
  vertragsbetrag,
  vertragsstand,
  weiterleitungsanteile,
} from "@kim/domain/weiterleitung";
import { readAngebotslage } from "./angebotslage.ts";

/** The last day there is. */
const immer = plainDate("2199-12-31");

/**
 * What the form needs to ask the law, and what the page tells beside it. The law gets no reason, no name and no
 * pseudonym: of all that only what its types name leaves the server.
 */
export async function angebotslageView(
  tx: TenantTx,
  { stelleId, herkunftId }: { stelleId: StelleId; herkunftId: WeiterleitungId | null },
  heute: PlainDate,
) {
  const umfeld = await getStelleMitUmfeld(tx, stelleId);
  const { beginn, ende } = umfeld.stelle;
  const { herkunft, bewilligungen, ...rest } = await readAngebotslage(
    tx,
    umfeld,
    { herkunftId },
    { beginn, ende: ende ?? immer },
  );
  const { geber, stelle } = rest;
  const uebergabe = { geber, stelle, herkunft };
  const moegliche = gebergrenze(uebergabe) ? [] : await listMoeglicheEmpfaenger(tx, geber.kreisId ?? geber.id);
  const lage: Angebotslage = {
    ...rest,
    geber: body(geber),
    stelle: nurRegelwerte(stelle),
    besetzungen: rest.besetzungen.map(({ stelleId: an, weiterleitungId, von, bis, vzaeHundertstel }) => ({
      stelleId: an,
      weiterleitungId,
      von,
      bis,
      vzaeHundertstel,
    })),
    herkunft: herkunft && { ...umfang(herkunft), ...nurHerkunft(herkunft) },
    bestehende: rest.bestehende.filter(zaehltFuer(stelle)).map((w) => ({ ...umfang(w), ...nurVergeben(w) })),
    zusatzstellen: rest.zusatzstellen.map(({ kommuneId, kommuneName, jahr }) => ({ kommuneId, kommuneName, jahr })),
    moeglicheEmpfaenger: moegliche.filter((empfaenger) => !empfaengergrenze({ ...uebergabe, empfaenger })).map(body),
  };
  return {
    lage,
    saetze: rest.saetze,
    /** R22: what the Bescheide give and what is promised of it; none below the owner. */
    zusagen: bewilligungen.map((bewilligung) => ({
      ...bewilligung,
      zugesagtCent: zugesagtIm(
        rest.bestehende.filter((w) => w.herkunftId === null && w.baustein === stelle.baustein),
        bewilligung.jahr,
      ),
    })),
    bezeichnung: stelle.bezeichnung,
    anbindung: stelle.anbindung,
    herkunft: herkunft && {
      geberName: herkunft.geberName,
      vzaeHundertstel: umfangAm(herkunft, heute),
      betragCent: vertragsbetrag(herkunft),
      hoechstbetragJeVzaeCent: herkunft.hoechstbetragJeVzaeCent,
    },
    belegung: belegung(umfeld, herkunftId, heute),
  };
}

export type AngebotslageView = Awaited<ReturnType<typeof angebotslageView>>;

const body = ({ id, art, kreisId, name }: Organisation): Body => ({ id, art, kreisId, name });

const nurRegelwerte = (stelle: StelleMitUmfeld["stelle"]): Angebotslage["stelle"] => {
  const { id, organisationId, funktion, baustein, vzaeHundertstel, beginn, ende } = stelle;
  return { id, organisationId, funktion, baustein, vzaeHundertstel, beginn, ende };
};

const umfang = (w: Vertragsumfang & Pick<VergebenerTeil, "antwort" | "zurueckgezogenAm">) => ({
  beginn: w.beginn,
  ende: w.ende,
  vzaeHundertstel: w.vzaeHundertstel,
  betragCent: w.betragCent,
  enden: w.enden.map(({ letzterTag }) => ({ letzterTag })),
  aenderungen: w.aenderungen.map(({ ab, vzaeHundertstel, betragCent, am, antwort }) => ({
    ab,
    vzaeHundertstel,
    betragCent,
    am,
    antwort: antwort && { angenommen: antwort.angenommen },
  })),
  antwort: w.antwort && { angenommen: w.antwort.angenommen },
  zurueckgezogenAm: w.zurueckgezogenAm,
});

const nurHerkunft = (w: Herkunftsvertrag) => {
  const { id, stelleId, geberId, empfaengerId, weiterleitungErlaubt, nachweisFaelligAm } = w;
  return { id, stelleId, geberId, empfaengerId, weiterleitungErlaubt, nachweisFaelligAm };
};

const nurVergeben = (w: VergebenerTeil) => {
  const { id, stelleId, herkunftId, empfaengerId, funktion, baustein, empfaengerArt } = w;
  return { id, stelleId, herkunftId, empfaengerId, funktion, baustein, empfaengerArt };
};

/** Who holds which part of it from today on, as the page of the post tells it too. */
function belegung(
  { besetzungen, weiterleitungen }: StelleMitUmfeld,
  herkunftId: WeiterleitungId | null,
  heute: PlainDate,
) {
  const eigene = besetzungen
    .filter((b) => b.weiterleitungId === herkunftId && (b.bis === null || b.bis >= heute))
    .map(({ pseudonym, vzaeHundertstel, von, bis }) => ({ wer: pseudonym, vzaeHundertstel, von, bis, stand: null }));
  const gegebene = weiterleitungen
    .filter((w) => w.herkunftId === herkunftId && istLebendig(w))
    .flatMap((w) =>
      weiterleitungsanteile(w)
        .filter(({ bis }) => bis >= heute)
        .map((anteil) => ({ wer: w.empfaengerName, ...anteil, stand: vertragsstand(w, heute) })),
    );
  return [...eigene, ...gegebene];
}
