import { randomUUID } from "node:crypto";
import fc from "fast-check";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  ausgabeSql,
  besetzungSql,
  bitteSql,
  dokumentSql,
  endeSql,
  korrekturantwortSql,
  ruecknahmeSql,
  vertragSql,
} from "../weiterleitung/kette-sql.ts";
import type { Bewilligung } from "./geld.ts";
import type { gesetzFor } from "./gesetz.ts";
import type { Orakel } from "./orakel.ts";
import { endsOf, idOfHaus } from "./rows.ts";
import { darfErhalten, dayAfter, dayBefore, haeuser, type Haus, type Vertrag, type Welt } from "./welt.ts";

export const versuch = fc.record({
  // Mostly what the law decides of a contract.
  art: fc.oneof(
    { weight: 5, arbitrary: fc.constant("anbieten" as const) },
    { weight: 4, arbitrary: fc.constant("aendern" as const) },
    { weight: 6, arbitrary: fc.constantFrom("antworten", "zuruecknehmen", "beenden") },
    { weight: 5, arbitrary: fc.constantFrom("ablegen", "bitten", "erwidern", "besetzen", "ausgeben") },
  ),
  vertrag: fc.nat(100_000),
  als: fc.constantFrom("geber", "empfaenger", "geber", "empfaenger", "oben", "irgendwer"),
  // On a post that nobody fills, and by whom it may be: the rules of share, money, proof and two thirds are left.
  passend: fc.boolean(),
  irgendwer: fc.constantFrom(...haeuser),
  an: fc.constantFrom(...haeuser),
  vzae: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(50, 50, 100)),
  // Mostly little; now and then just what is left, and a cent more.
  geld: fc.constantFrom("nichts", "wenig", "alles", "zuviel"),
  nachweis: fc.constantFrom("danach", "danach", "davor", "zugleich"),
  tag: fc.nat(8),
  ja: fc.boolean(),
  auf: fc.constantFrom("eigen", "oben"),
});
export type Versuch = typeof versuch extends fc.Arbitrary<infer T> ? T : never;

/** What the law asks beyond the wall: minimum parts, own people, proposals kept for the answer, days, the own proof. */
export const nurDasGesetz: Partial<Record<Versuch["art"], readonly string[]>> = {
  anbieten: ["teil-zu-klein", "rest-zu-klein", "teil-nicht-frei", "nachweis-nicht-vor-bescheid"],
  aendern: ["teil-zu-klein", "rest-zu-klein", "teil-nicht-frei", "vorgang-nicht-moeglich", "aenderung-unter-gebrauch"],
  beenden: ["letzter-tag-ausserhalb", "vorgang-nicht-moeglich"],
};

/** What only the wall can see: deeper givers, and the owner's two thirds from below. */
export const nurDieWand = ["weiterleitung_kein_kreis", "weiterleitung_zwei_drittel"];

export interface Tat {
  haus: Haus;
  statements: string[];
  erlaubt: boolean;
  /** What the domain says, where it decides it: "ok" or the reason. */
  sagt?: string | undefined;
  /** Below the owner, where the law sees one level only. */
  tiefer: boolean;
}

interface Umfeld {
  welt: Welt;
  orakel: Orakel;
  bewilligt: readonly Bewilligung[];
  gesetz: ReturnType<typeof gesetzFor>;
}

/** Who tries what, and whether the rules allow it. */
export const taten = (umfeld: Umfeld) => {
  const ganze = umfeld.welt.vertraege.filter((v) => umfeld.welt.stellen.some((s) => s.id === v.stelle && s.unbesetzt));
  return (v: Versuch): Tat => tat({ ...umfeld, ganze }, v);
};

function tat(
  { welt, orakel, bewilligt, gesetz, ganze }: Umfeld & { ganze: readonly Vertrag[] },
  { art, vertrag, als, passend, irgendwer, an: wem, vzae, geld, nachweis, tag: nr, ja: janein, auf }: Versuch,
): Tat {
  const menge = passend ? passende(welt, ganze, art) : welt.vertraege;
  const v = menge[vertrag % menge.length] as Vertrag;
  const [tag, ja] = [passend && nr > 2 ? 0 : nr, janein || passend];
  const gemeint = { geber: v.geber, empfaenger: v.an, oben: v.oben?.geber ?? irgendwer, irgendwer }[als];
  const wer = { anbieten: auf === "eigen" ? v.an : v.geber, aendern: v.geber, antworten: v.an, zuruecknehmen: v.geber }[
    art as string
  ];
  const haus = passend && wer ? wer : gemeint;
  const moegliche = haeuser.filter((andere) => darfErhalten(haus, andere) && andere !== v.an && andere !== v.geber);
  const an = passend ? (moegliche[vertrag % Math.max(1, moegliche.length)] ?? wem) : wem;
  const ich = idOfHaus(haus);
  const zeile = { ...v, ...endsOf(v) };
  const tage = [
    v.von,
    dayBefore(v.von),
    v.bis,
    dayAfter(v.bis),
    welt.heute,
    orakel.letzterTag(v),
    dayAfter(orakel.letzterTag(v)),
    "2026-02-01",
    "2026-07-01",
  ];
  const heute = tage[tag] ?? v.von;
  const letzter = orakel.letzterTag(v);
  const angenommen = v.stand === "angenommen";
  const [istGeber, istEmpfaenger] = [haus === v.geber, haus === v.an];
  if (art === "anbieten") {
    const oben = auf === "eigen" ? v : v.oben;
    const bis = heute > v.bis ? heute : v.bis;
    const grenze = oben
      ? oben.nachweis
      : (bewilligt.find((b) => bis.startsWith(`${b.jahr}-`))?.nachweis ?? dayAfter(bis));
    const angebot = {
      oben,
      eigentuemer: v.eigentuemer,
      stelle: v.stelle,
      an,
      vzae,
      von: heute,
      bis,
      betrag: betragFuer(orakel, geld, oben),
      nachweis: { danach: dayAfter(bis), davor: dayBefore(grenze), zugleich: grenze }[nachweis],
    };
    const neu = {
      id: randomUUID(),
      geber: ich,
      an: idOfHaus(an),
      eigentuemer: zeile.eigentuemer,
      stelle: v.stelle,
      herkunft: oben?.id ?? null,
      vzae,
      von: heute,
      bis,
      betrag: angebot.betrag,
      nachweis: angebot.nachweis,
    };
    return {
      haus,
      statements: [vertragSql(neu)],
      erlaubt: orakel.darfAnbieten(haus, angebot, bewilligt),
      sagt: vorBescheid(gesetz.anbieten(haus, angebot), oben),
      tiefer: oben !== null,
    };
  }
  const id = randomUUID();
  const aenderung = { ab: heute, vzae, betrag: geld === "nichts" ? 0 : geld === "wenig" ? vzae * 500 : v.betrag };
  const deeds: Record<
    Exclude<Versuch["art"], "anbieten">,
    { statements: string[]; erlaubt: boolean; sagt?: string | undefined }
  > = {
    antworten: {
      statements: [antwortSql(zeile, ja, ich)],
      erlaubt: istEmpfaenger && orakel.offen(v),
      sagt: gesetz.antworten(v, haus, ja),
    },
    zuruecknehmen: {
      statements: [ruecknahmeSql(zeile, ich)],
      erlaubt: istGeber && orakel.offen(v),
      sagt: gesetz.zuruecknehmen(v, haus),
    },
    beenden: {
      statements: [endeSql(zeile, ja ? "beendet" : "zurueckgegeben", heute, ich)],
      erlaubt: (ja ? istGeber : istEmpfaenger) && angenommen && heute < letzter,
      // The law knows by the side who ends and who hands back.
      sagt: (ja ? istGeber : istEmpfaenger) ? gesetz.beenden(v, haus, heute) : undefined,
    },
    aendern:
      istEmpfaenger && v.aenderung?.angenommen === null
        ? {
            statements: [aenderungsantwortSql(zeile, v.aenderung.id, ja)],
            erlaubt: !ja || orakel.darfAendern(v, v.aenderung, bewilligt),
            sagt: ja ? gesetz.annehmen(v) : undefined,
          }
        : {
            statements: [
              aenderungSql(zeile, { id, ...aenderung }, ich),
              `set local app.tenant_id = '${zeile.an}'`,
              aenderungsantwortSql(zeile, id, ja),
            ],
            erlaubt:
              istGeber && v.aenderung?.angenommen !== null && (!ja || orakel.darfAendern(v, aenderung, bewilligt)),
            // A proposal that is declined is a note: of it the wall only asks whether another waits.
            sagt:
              istGeber && (ja || v.aenderung?.angenommen === null) ? gesetz.aendern(v, haus, aenderung, ja) : undefined,
          },
    ablegen: { statements: [dokumentSql(zeile, ich)], erlaubt: istGeber || istEmpfaenger },
    bitten: { statements: [bitteSql(zeile, id, ich)], erlaubt: istGeber },
    erwidern: {
      statements: [korrekturantwortSql(zeile, v.id, ich)],
      erlaubt: istEmpfaenger && angenommen && v.vzae % 2 === 1,
    },
    besetzen: {
      statements: [besetzungSql({ ...zeile, an: ich }, heute)],
      erlaubt: istEmpfaenger && angenommen && heute >= v.von && heute <= letzter,
    },
    ausgeben: { statements: [ausgabeSql({ ...zeile, an: ich })], erlaubt: istEmpfaenger && angenommen },
  };
  return { haus, tiefer: v.oben !== null, ...deeds[art] };
}

/** Below the owner the wall knows the proof above, at the owner only the Bescheid does. */
const vorBescheid = (sagt: string, oben: Vertrag | null): string =>
  sagt === "nachweis-nicht-vor-eigenem" && oben === null ? "nachweis-nicht-vor-bescheid" : sagt;

/** What an act of this kind may well succeed on. */
function passende({ vertraege }: Welt, ganze: readonly Vertrag[], art: Versuch["art"]): readonly Vertrag[] {
  if (art === "anbieten" || art === "aendern") return ganze;
  return art === "antworten" || art === "zuruecknehmen"
    ? vertraege.filter(({ stand }) => stand === "offen")
    : vertraege;
}

function betragFuer(orakel: Orakel, geld: Versuch["geld"], oben: Vertrag | null): number {
  const frei = oben ? Math.max(0, orakel.freiesGeld(oben)) : 5_000_000;
  return { nichts: 0, wenig: Math.min(1_000, frei), alles: frei, zuviel: frei + 1 }[geld];
}
