import { plainDate, WeiterleitungAenderungId } from "@kim/domain/grundlagen";
import type { Decision } from "@kim/domain/grundlagen";
import {
  decideAenderung,
  decideAenderungAntwort,
  decideAntwort,
  decideEnde,
  decideRuecknahme,
  decideWeiterleitung,
  eigenerNachweis,
  type AenderungEingabe,
  type AntwortEingabe,
  type GegebeneWeiterleitung,
  type WeiterleitungLage,
} from "@kim/domain/weiterleitung";
import type { Bewilligung } from "./geld.ts";
import type { Angebot, Orakel } from "./orakel.ts";
import { alsAngebot, alsWeiterleitung, besetzungenAuf, body, id, stelleVon } from "./gesetz-zeilen.ts";
import type { Haus, Vertrag, Welt } from "./welt.ts";

const grund = "Aus einem guten Grund.";
const aenderungId = () => WeiterleitungAenderungId.parse(crypto.randomUUID());

/** What the domain's own functions decide of the world, each asked with what its actor sees. */
export function gesetzFor(welt: Welt, orakel: Orakel, bewilligt: readonly Bewilligung[]) {
  const heute = plainDate(welt.heute);
  const vertraege = new Map(welt.vertraege.map((v) => [v, alsWeiterleitung(v, orakel)]));
  const von = (v: Vertrag): GegebeneWeiterleitung => {
    const w = vertraege.get(v);
    if (!w) throw new Error("a contract of no world");
    return w;
  };
  const gegebenVon = new Map<Haus, GegebeneWeiterleitung[]>();
  for (const [v, w] of vertraege) gegebenVon.set(v.geber, [...(gegebenVon.get(v.geber) ?? []), w]);

  /** Of the giver, for a part it holds by `oben` or owns. */
  function lage(
    haus: Haus,
    oben: Vertrag | null,
    eigentuemer: Haus,
    stelle: string,
  ): Omit<WeiterleitungLage, "angebot" | "empfaenger"> {
    const eigene = oben === null;
    return {
      geber: body(haus),
      stelle: stelleVon(stelle, eigentuemer),
      herkunft: oben && von(oben),
      besetzungen: besetzungenAuf(welt, stelle),
      bestehende: gegebenVon.get(haus) ?? [],
      saetze: [],
      traegerDarunter: eigene
        ? orakel
            .traegerUnter(eigentuemer)
            .map((teil) => ({ ...teil, von: plainDate(teil.von), bis: plainDate(teil.bis) }))
        : [],
      kontingente: eigene
        ? bewilligt
            .filter((b) => b.eigentuemer === eigentuemer)
            .map(({ jahr, vzae }) => ({ jahr, baustein: 2 as const, vzaeHundertstel: vzae }))
        : null,
      zusatzstellen: [],
      koordination: [],
      baustein1FreieJahre: [],
      eigenerNachweisAm: null,
    };
  }

  return {
    von,
    anbieten: (haus: Haus, a: Angebot) =>
      grundVon(
        decideWeiterleitung({
          ...lage(haus, a.oben, a.eigentuemer, a.stelle),
          empfaenger: body(a.an),
          eigenerNachweisAm:
            a.oben === null
              ? eigenerNachweis(
                  bewilligt
                    .filter((b) => b.eigentuemer === a.eigentuemer)
                    .map(({ jahr, nachweis }) => ({ jahr, am: plainDate(nachweis) })),
                  plainDate(a.bis),
                )
              : null,
          angebot: alsAngebot(a),
        }),
      ),
    antworten: (v: Vertrag, haus: Haus, ja: boolean) =>
      grundVon(decideAntwort({ weiterleitung: von(v), organisationId: id(haus), antwort: antwort(ja) })),
    zuruecknehmen: (v: Vertrag, haus: Haus) =>
      grundVon(decideRuecknahme({ weiterleitung: von(v), organisationId: id(haus) })),
    beenden: (v: Vertrag, haus: Haus, letzterTag: string) =>
      grundVon(
        decideEnde({
          weiterleitung: von(v),
          organisationId: id(haus),
          heute,
          ende: { letzterTag: plainDate(letzterTag), grund },
        }),
      ),
    /** Proposed by this body and, where the proposal stands, accepted by the receiver. */
    aendern: (v: Vertrag, haus: Haus, neu: { ab: string; vzae: number; betrag: number }, annehmen: boolean) => {
      const eingabe: AenderungEingabe = {
        id: aenderungId(),
        weiterleitungId: von(v).id,
        ab: plainDate(neu.ab),
        vzaeHundertstel: neu.vzae,
        betragCent: neu.betrag,
        aufstockungCent: 0,
        grund,
      };
      const vorgeschlagen = grundVon(
        decideAenderung({
          ...lage(v.geber, v.oben, v.eigentuemer, v.stelle),
          weiterleitung: von(v),
          organisationId: id(haus),
          heute,
          aenderung: eingabe,
        }),
      );
      if (vorgeschlagen !== "ok" || !annehmen) return vorgeschlagen;
      const w = von(v);
      const mit = {
        ...w,
        aenderungen: [...w.aenderungen, { ...eingabe, am: "2026-01-01T00:00:00Z", von: "P", antwort: null }],
      };
      return annahme(mit, v, eingabe.id);
    },
    /** The proposal that waits is accepted: the receiver decides, on a proposal its giver could make today. */
    annehmen: (v: Vertrag) => {
      const { aenderung } = v;
      if (!aenderung) throw new Error("nothing waits");
      const w = von(v);
      const ohne = { ...w, aenderungen: w.aenderungen.filter(({ antwort: a }) => a !== null) };
      const eingabe = w.aenderungen.find(({ antwort: a }) => a === null);
      if (!eingabe) throw new Error("nothing waits");
      const moeglich = grundVon(
        decideAenderung({
          ...lage(v.geber, v.oben, v.eigentuemer, v.stelle),
          bestehende: (gegebenVon.get(v.geber) ?? []).map((x) => (x.id === w.id ? ohne : x)),
          weiterleitung: ohne,
          organisationId: w.geberId,
          heute,
          aenderung: { ...eingabe, weiterleitungId: w.id },
        }),
      );
      return moeglich === "ok" ? annahme(w, v, eingabe.id) : moeglich;
    },
  };

  function annahme(w: GegebeneWeiterleitung, v: Vertrag, aenderung: WeiterleitungAenderungId): string {
    return grundVon(
      decideAenderungAntwort({
        weiterleitung: w,
        organisationId: w.empfaengerId,
        heute,
        aenderungId: aenderung,
        antwort: { angenommen: true },
        besetzungen: besetzungenAuf(welt, v.stelle),
        weitergegeben: gegebenVon.get(v.an) ?? [],
      }),
    );
  }
}

const grundVon = (decision: Decision<unknown, { reason: string }>): string =>
  decision.ok ? "ok" : decision.refusal.reason;

const antwort = (ja: boolean): AntwortEingabe => (ja ? { angenommen: true } : { angenommen: false, grund });
