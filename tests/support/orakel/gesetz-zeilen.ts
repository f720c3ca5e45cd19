import { OrganisationId, plainDate, StelleId, WeiterleitungAenderungId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { GegebeneWeiterleitung, WeiterleitungAngebot, WeiterleitungLage } from "@kim/domain/weiterleitung";
import type { Angebot, Orakel } from "./orakel.ts";
import { idOfHaus } from "./rows.ts";
import { kreisVon, stellenbeginn, type Haus, type Vertrag, type Welt } from "./welt.ts";

const jetzt = "2025-01-01T00:00:00Z";
const grund = "Aus einem guten Grund.";
export const id = (haus: Haus) => OrganisationId.parse(idOfHaus(haus));

export const body = (haus: Haus): WeiterleitungLage["geber"] => {
  const kreis = kreisVon(haus);
  return {
    id: id(haus),
    art: kreis
      ? "kreisangehoerige_kommune"
      : haus.startsWith("k")
        ? "kreis"
        : haus.startsWith("t")
          ? "traeger"
          : "kreisfreie_stadt",
    kreisId: kreis === null ? null : id(kreis as Haus),
    name: haus,
  };
};

export const stelleVon = (stelle: string, eigentuemer: Haus): WeiterleitungLage["stelle"] => ({
  id: StelleId.parse(stelle),
  organisationId: id(eigentuemer),
  funktion: "case_management",
  baustein: 2,
  vzaeHundertstel: 100,
  beginn: plainDate(stellenbeginn),
  ende: null,
});

/** As rows.ts writes them. */
export function besetzungenAuf(welt: Welt, stelle: string): WeiterleitungLage["besetzungen"] {
  const anteil = (weiterleitungId: WeiterleitungId | null, vzaeHundertstel: number, von: string) => ({
    stelleId: StelleId.parse(stelle),
    weiterleitungId,
    vzaeHundertstel,
    von: plainDate(von),
    bis: null,
  });
  return [
    ...welt.stellen.filter((s) => s.id === stelle && !s.unbesetzt).map(() => anteil(null, 100, "2024-01-01")),
    ...welt.vertraege.flatMap((v) =>
      v.stelle === stelle && v.stand === "angenommen" && v.besetzt !== null
        ? [anteil(WeiterleitungId.parse(v.id), v.besetzt, v.von)]
        : [],
    ),
  ];
}

export function alsWeiterleitung(v: Vertrag, orakel: Orakel): GegebeneWeiterleitung {
  const entschieden = { am: jetzt, von: "P" };
  return {
    id: WeiterleitungId.parse(v.id),
    stelleId: StelleId.parse(v.stelle),
    eigentuemerId: id(v.eigentuemer),
    herkunftId: v.oben && WeiterleitungId.parse(v.oben.id),
    ebene: v.ebene,
    geberId: id(v.geber),
    empfaengerId: id(v.an),
    funktion: "case_management",
    baustein: 2,
    empfaengerArt: body(v.an).art,
    form: "vertrag",
    vzaeHundertstel: v.vzae,
    betragCent: v.betrag,
    bemessung: "pauschale",
    hoechstbetragJeVzaeCent: null,
    aufstockungCent: 0,
    beginn: plainDate(v.von),
    ende: plainDate(v.bis),
    zweck: "Z",
    nachweisFaelligAm: plainDate(v.nachweis),
    begruendung: "",
    jmdMbeErklaerung: true,
    auflagen: "",
    weiterleitungErlaubt: v.erlaubt,
    vorgaengerId: null,
    uebergang: null,
    angebotenAm: jetzt,
    angebotenVon: "P",
    antwort:
      v.stand === "angenommen"
        ? { angenommen: true, ...entschieden }
        : v.stand === "abgelehnt"
          ? { angenommen: false, grund, ...entschieden }
          : null,
    zurueckgezogenAm: v.stand === "zurueckgezogen" ? jetzt : null,
    zurueckgezogenVon: null,
    ruecknahmeGrund: null,
    enden: orakel.enden
      .filter((e) => e.vertrag === v)
      .map(({ art, tag }) => ({ art, letzterTag: plainDate(tag), grund, ...entschieden })),
    aenderungen: v.aenderung
      ? [
          {
            id: WeiterleitungAenderungId.parse(v.aenderung.id),
            ab: plainDate(v.aenderung.ab),
            vzaeHundertstel: v.aenderung.vzae,
            betragCent: v.aenderung.betrag,
            aufstockungCent: 0,
            grund,
            ...entschieden,
            antwort:
              v.aenderung.angenommen === null
                ? null
                : v.aenderung.angenommen
                  ? { angenommen: true, ...entschieden }
                  : { angenommen: false, grund, ...entschieden },
          },
        ]
      : [],
  };
}

export const alsAngebot = (a: Angebot): WeiterleitungAngebot => ({
  id: WeiterleitungId.parse(crypto.randomUUID()),
  stelleId: StelleId.parse(a.stelle),
  herkunftId: a.oben && WeiterleitungId.parse(a.oben.id),
  empfaengerId: id(a.an),
  form: "vertrag",
  vzaeHundertstel: a.vzae,
  betragCent: a.betrag,
  bemessung: "pauschale",
  hoechstbetragJeVzaeCent: null,
  aufstockungCent: 0,
  beginn: plainDate(a.von),
  ende: plainDate(a.bis),
  zweck: "Z",
  nachweisFaelligAm: plainDate(a.nachweis),
  begruendung: "Der Träger erreicht Zugewanderte in drei Sprachen.",
  jmdMbeErklaerung: true,
  auflagen: "",
  weiterleitungErlaubt: false,
});
