import { uuidOf } from "../../../packages/db/src/scope/ids.ts";
import { endeSql } from "../weiterleitung/kette-sql.ts";
import type { Orakel } from "./orakel.ts";
import { haeuser, kreisVon, stellenbeginn, type Haus, type Vertrag, type Welt } from "./welt.ts";
import type { Bewilligung } from "./geld.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";

export const idOfHaus = (haus: Haus) => uuidOf("orakel-haus", haus);
const jetzt = "2025-01-01T00:00:00Z";
const grund = "Aus einem guten Grund.";

/** Writes the world past the triggers, and the declared ends through them: the cascade is theirs. */
export async function writeWelt({ admin }: TestDatabase, welt: Welt, orakel: Orakel): Promise<void> {
  for (const haus of haeuser) {
    const kreis = kreisVon(haus) as Haus | null;
    const art = kreis
      ? "kreisangehoerige_kommune"
      : haus.startsWith("k")
        ? "kreis"
        : haus.startsWith("t")
          ? "traeger"
          : "kreisfreie_stadt";
    await admin`
      insert into kim.organisation (id, art, name, kurzname, kreis_id)
        values (${idOfHaus(haus)}, ${art}, ${haus}, ${haus}, ${kreis && idOfHaus(kreis)})`;
  }
  await admin.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    for (const [table, rows] of Object.entries(rowsOf(welt))) {
      const columns = Object.keys(rows[0] ?? {}).join(", ");
      await tx.unsafe(
        `
          insert into kim.${table} (${columns}) select ${columns}
            from jsonb_populate_recordset(null::kim.${table}, $1::text::jsonb)`,
        [JSON.stringify(rows)],
      );
    }
  });
  await admin.begin(async (tx) => {
    for (const { vertrag: v, art, tag } of orakel.erklaert) await tx.unsafe(endeSql({ ...v, ...endsOf(v) }, art, tag));
  });
  await admin.unsafe("analyze");
}

/** What was granted, by Kontingent and Bescheid. */
export async function writeBewilligungen({ admin }: TestDatabase, zeilen: readonly Bewilligung[]): Promise<void> {
  await admin.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    for (const { eigentuemer, jahr, vzae, nachweis } of zeilen) {
      const tenant = idOfHaus(eigentuemer);
      await tx`insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
        values (${tenant}, ${jahr}, 2, ${vzae}, 'Bescheid')`;
      await tx`insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
          nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
          massnahmen_cent, nebenbestimmungen, am, von_name)
        values (${tenant}, gen_random_uuid(), ${jahr}, 2, 'erstbescheid', 'zuwendung', ${`O-${eigentuemer}-${jahr}`},
          ${`${jahr}-01-20`}, ${`${jahr}-01-01`}, ${`${jahr}-12-31`}, ${nachweis}, 'tagesgenau', gen_random_uuid(),
          ${vzae}, 0, 0, 0, '', now(), 'P')`;
    }
  });
}

/** A contract with the ids of its bodies instead of their names. */
export const endsOf = (v: Vertrag) => ({
  geber: idOfHaus(v.geber),
  an: idOfHaus(v.an),
  eigentuemer: idOfHaus(v.eigentuemer),
  herkunft: v.oben?.id ?? null,
});

function rowsOf({ stellen, vertraege }: Welt): Record<string, object[]> {
  const angenommen = vertraege.filter((v) => v.stand === "angenommen");
  const unter = (v: Vertrag) => ({
    geber_id: idOfHaus(v.geber),
    weiterleitung_id: v.id,
    empfaenger_id: idOfHaus(v.an),
  });
  const gehalten = (v: Vertrag) => ({
    tenant_id: idOfHaus(v.an),
    id: v.id,
    eigentuemer_id: idOfHaus(v.eigentuemer),
    stelle_id: v.stelle,
    geber_id: idOfHaus(v.geber),
    weiterleitung_id: v.id,
  });
  const besetzung = { pseudonym: "P", qualifikation: "andere", bis: null, version: 1 };
  const aenderungen = vertraege.flatMap((v) => (v.aenderung ? [{ v, a: v.aenderung }] : []));
  return {
    stelle: stellen.map((s) => ({
      tenant_id: idOfHaus(s.eigentuemer),
      id: s.id,
      bezeichnung: "O",
      baustein: 2,
      funktion: "case_management",
      vzae_hundertstel: 100,
      anbindung: "ki",
      beginn: stellenbeginn,
      ende: null,
      version: 1,
    })),
    weiterleitung: vertraege.map((v) => ({
      tenant_id: idOfHaus(v.geber),
      id: v.id,
      eigentuemer_id: idOfHaus(v.eigentuemer),
      stelle_id: v.stelle,
      herkunft_id: v.oben?.id ?? null,
      ebene: v.ebene,
      empfaenger_id: idOfHaus(v.an),
      stelle_bezeichnung: "O",
      baustein: 2,
      funktion: "case_management",
      form: "vertrag",
      vzae_hundertstel: v.vzae,
      betrag_cent: v.betrag,
      bemessung: "pauschale",
      aufstockung_cent: 0,
      beginn: v.von,
      ende: v.bis,
      zweck: "Z",
      nachweis_faellig_am: v.nachweis,
      begruendung: "",
      jmd_mbe_erklaerung: true,
      auflagen: "",
      pruefrecht: true,
      weiterleitung_erlaubt: v.erlaubt,
      angeboten_am: jetzt,
      angeboten_von: "P",
    })),
    weiterleitung_antwort: vertraege
      .filter((v) => v.stand === "angenommen" || v.stand === "abgelehnt")
      .map((v) => ({
        tenant_id: idOfHaus(v.an),
        geber_id: idOfHaus(v.geber),
        weiterleitung_id: v.id,
        angenommen: v.stand === "angenommen",
        grund,
        beantwortet_am: jetzt,
        beantwortet_von: "P",
      })),
    weiterleitung_ruecknahme: vertraege
      .filter((v) => v.stand === "zurueckgezogen")
      .map((v) => ({
        tenant_id: idOfHaus(v.geber),
        weiterleitung_id: v.id,
        empfaenger_id: idOfHaus(v.an),
        grund,
        zurueckgezogen_am: jetzt,
        zurueckgezogen_von: "P",
      })),
    weiterleitung_aenderung: aenderungen.map(({ v, a }) => ({
      tenant_id: idOfHaus(v.geber),
      id: a.id,
      weiterleitung_id: v.id,
      empfaenger_id: idOfHaus(v.an),
      ab: a.ab,
      vzae_hundertstel: a.vzae,
      betrag_cent: a.betrag,
      aufstockung_cent: 0,
      grund,
      am: jetzt,
      von: "P",
    })),
    weiterleitung_aenderung_antwort: aenderungen
      .filter(({ a }) => a.angenommen !== null)
      .map(({ v, a }) => ({
        tenant_id: idOfHaus(v.an),
        geber_id: idOfHaus(v.geber),
        aenderung_id: a.id,
        angenommen: a.angenommen,
        grund,
        am: jetzt,
        von: "P",
      })),
    weiterleitung_dokument: angenommen.flatMap((v) =>
      [v.geber, v.an].map((haus) => ({
        ...unter(v),
        tenant_id: idOfHaus(haus),
        id: v.id,
        art: "unterschrieben",
        dateiname: "v.pdf",
        bytes: 1,
        sha256: "a",
        inhalt: "\\x25",
        am: jetzt,
        von: "P",
      })),
    ),
    korrekturbitte: angenommen.map((v) => ({
      tenant_id: idOfHaus(v.geber),
      id: v.id,
      weiterleitung_id: v.id,
      empfaenger_id: idOfHaus(v.an),
      art: "besetzung",
      gegenstand_id: v.id,
      text: grund,
      am: jetzt,
      von: "P",
    })),
    korrekturantwort: angenommen
      .filter((v) => v.vzae % 2 === 0)
      .map((v) => ({
        tenant_id: idOfHaus(v.an),
        geber_id: idOfHaus(v.geber),
        korrekturbitte_id: v.id,
        korrigiert: true,
        text: "",
        am: jetzt,
        von: "P",
      })),
    weiterleitung_entwurf: vertraege
      .filter((v) => v.vzae % 3 === 0)
      .map((v) => ({
        tenant_id: idOfHaus(v.geber),
        id: v.id,
        eigentuemer_id: idOfHaus(v.eigentuemer),
        stelle_id: v.stelle,
        inhalt: {},
        version: 1,
        geaendert_am: jetzt,
        geaendert_von: "P",
      })),
    besetzung: [
      ...angenommen
        .filter((v) => v.besetzt !== null)
        .map((v) => ({ ...gehalten(v), ...besetzung, vzae_hundertstel: v.besetzt, von: v.von })),
      ...stellen
        .filter((s) => !s.unbesetzt)
        .map((s) => ({
          tenant_id: idOfHaus(s.eigentuemer),
          id: s.id,
          eigentuemer_id: idOfHaus(s.eigentuemer),
          stelle_id: s.id,
          geber_id: null,
          weiterleitung_id: null,
          ...besetzung,
          vzae_hundertstel: 100,
          von: "2024-01-01",
        })),
    ],
    // One expense a contract: a month of its own, since a body books one post's month once.
    ausgabe: angenommen.map((v, i) => ({
      ...gehalten(v),
      jahr: 3000 + i,
      art: "personal",
      bezeichnung: "P",
      datum: "2031-01-31",
      betrag_cent: 1,
      vorsteuer_cent: 0,
      monat: 1,
      version: 1,
    })),
  };
}
