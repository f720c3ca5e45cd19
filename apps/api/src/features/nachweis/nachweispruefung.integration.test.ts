import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bescheinigt,
  dieBehoerde,
  einTeilnachweis,
  fuelltAus,
  nachweiskette,
  reichtEin,
  tut,
  vollstaendigeAngaben,
  type EinPapier,
  type Nachweishaus,
} from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const standDes = async ({ api }: Nachweishaus, papier: EinPapier) => (await api.nachweis.get.query(papier)).lauf;

describe("die Prüfung der Stelle darüber", () => {
  test("Zurückgeben braucht eine Bemerkung; was schon entschieden war, kommt als Vorschlag wieder", async () => {
    const { kommune, kreis, papier } = await einTeilnachweis(server);
    await reichtEin(kommune, papier);
    await tut(kreis.pruefung, papier, "pruefung_begonnen");
    const entscheidung = { schluessel: "eigene", anerkanntCent: 23_000_00, gekuerztCent: 1_000_00 };
    const mitGrund = { ...entscheidung, grund: "K05", satz: "Im Januar war niemand da." } as const;
    await kreis.pruefung.api.zeilenentscheidung.create.mutate({
      nachweis: papier,
      version: 1,
      entscheidungen: [mitGrund],
    });
    await expect(tut(kreis.pruefung, papier, "zurueckgegeben")).rejects.toMatchObject(
      refused({ reason: "rueckgabe-ohne-bemerkung", feld: "bemerkungen" }),
    );
    // Nobody below reads what is being decided until it comes back.
    expect((await kommune.api.nachweis.get.query(papier)).eingereicht?.entscheidungen).toEqual([]);
    await tut(kreis.pruefung, papier, "zurueckgegeben", {
      bemerkungen: [{ ort: "feld:vakanzen", text: "Bitte den Januar erklären." }],
    });
    const zurueck = await kommune.api.nachweis.get.query(papier);
    expect(zurueck.lauf).toMatchObject({ stand: "entwurf", version: 2 });
    expect(zurueck.eingereicht?.entscheidungen).toMatchObject([mitGrund]);
    expect(zurueck.vorgaenge.at(-1)?.angaben.bemerkungen).toEqual([
      { feld: "Vakanzen", text: "Bitte den Januar erklären." },
    ]);
    await reichtEin(kommune, papier);
    await tut(kreis.pruefung, papier, "pruefung_begonnen");
    const neu = (await kreis.api.nachweis.get.query(papier)).eingereicht;
    expect(neu).toMatchObject({ version: 2, entscheidungen: [], vorschlaege: [mitGrund] });
  });

  test("V16: 57.000 erklärt, 1.250,50 gekürzt, 800 zurückgestellt; oben geht es erst nach dem Verzicht weiter", async () => {
    const { kreis, kommune, traeger, anKommune, anTraeger } = await nachweiskette(server);
    const [unten, papier] = [
      { inhaberId: traeger.id, id: randomUUID() },
      { inhaberId: kommune.id, id: randomUUID() },
    ];
    await traeger.api.teilnachweis.create.mutate({ id: unten.id, jahr: 2025, weiterleitungId: anTraeger.id });
    await kommune.api.teilnachweis.create.mutate({ id: papier.id, jahr: 2025, weiterleitungId: anKommune.id });
    const { admin } = server.database;
    await admin`delete from kim.ausgabe where weiterleitung_id = ${anTraeger.id} and monat > 2`;
    await admin`
      update kim.ausgabe set betrag_cent = case monat when 1 then 5620000 else 80000 end
      where weiterleitung_id = ${anTraeger.id}`;
    for (const [nr, cent] of [
      ["A", 56_200_00],
      ["B", 800_00],
    ] as const)
      await server.database.admin`
        insert into kim.belegzeile (tenant_id, id, nachweis_id, beleg_nr, tag, empfaenger, grund, betrag_cent, position,
          zuwendungsfaehig_cent, stelle_id, pseudonym, monat)
        values (${traeger.id}, gen_random_uuid(), ${unten.id}, ${nr}, '2025-03-31', '', ${nr}, ${cent},
          'case_management', ${cent}, ${anTraeger.stelleId}, 'P-1', 3)`;
    await fuelltAus(traeger, unten);
    await fuelltAus(kommune, papier);
    await reichtEin(traeger, unten);
    const zeilen = (await kommune.api.nachweis.get.query(unten)).eingereicht?.zeilen ?? [];
    const schluessel = (cent: number) => zeilen.find((z) => z.erklaertCent === cent)?.schluessel ?? "";
    await bescheinigt(kommune, unten, {
      [schluessel(56_200_00)]: {
        anerkanntCent: 54_949_50,
        gekuerztCent: 1_250_50,
        grund: "K03",
        satz: "Der Beleg liegt nicht vor.",
      },
      [schluessel(800_00)]: { anerkanntCent: 0, zurueckgestelltCent: 800_00 },
    });
    const { vermerk } = (await kommune.api.nachweis.get.query(unten)).eingereicht ?? {};
    expect(vermerk?.summe).toMatchObject({
      erklaertCent: 57_000_00,
      anerkanntCent: 54_949_50,
      gekuerztCent: 1_250_50,
      zurueckgestelltCent: 800_00,
    });
    await expect(tut(kommune, papier, "vorbereitet")).rejects.toMatchObject(
      refused({ reason: "kette-offen", regel: "R81", maengel: [expect.objectContaining({ art: "zurueckgestellt" })] }),
    );
    await tut(kommune.pruefung, unten, "zurueckgestelltes_verzichtet", { text: "Der Beleg kommt nicht mehr." });
    await reichtEin(kommune, papier);
    const { inhalt } = (await kreis.api.nachweis.get.query(papier)).eingereicht ?? {};
    expect(inhalt?.zahlen).toMatchObject({
      weiterleitungen: [{ anerkanntCent: 54_949_50, gekuerztCent: 1_250_50, nichtNachgewiesenCent: 800_00 }],
    });
  });

  test("R86: die Stichprobe lässt sich wieder ziehen, nur erweitern, und wird ganz entschieden", async () => {
    const { kommune, kreis, papier } = await einTeilnachweis(server);
    await reichtEin(kommune, papier);
    const ziehe = (umfang: number) =>
      kreis.pruefung.api.stichprobe.create.mutate({ nachweis: papier, version: 1, umfang });
    await expect(ziehe(1)).rejects.toMatchObject(refused({ reason: "pruefung-nicht-begonnen" }));
    await tut(kreis.pruefung, papier, "pruefung_begonnen");
    await expect(ziehe(2)).rejects.toMatchObject(refused({ reason: "stichprobe-umfang", hoechstens: 1 }));
    const erste = await ziehe(1);
    expect(await ziehe(1)).toEqual(expect.objectContaining(erste));
    await expect(tut(kreis.pruefung, papier, "geprueft")).rejects.toMatchObject(
      refused({ reason: "zeilen-unentschieden", regel: "R83", anzahl: 1 }),
    );
  });
});

describe("Berichtigung nach der Bescheinigung", () => {
  test("ist darauf nichts gebaut, auch Zahlen; ist die Bescheinigung oben verwendet, nur Text", async () => {
    const { kreis, kommune, papier, anKommune } = await einTeilnachweis(server);
    const behoerde = await dieBehoerde(server);
    await reichtEin(kommune, papier);
    await bescheinigt(kreis, papier);
    const oben = { inhaberId: kreis.id, id: randomUUID() };
    await kreis.api.nachweis.create.mutate({ id: oben.id, jahr: 2025, baustein: 2 });
    await fuelltAus(kreis, oben);
    await reichtEin(kreis, oben);
    const berichtige = (berichtigung: "auch_zahlen" | "nur_text") =>
      tut(kommune, papier, "berichtigung_begonnen", { berichtigung, text: "Ein Satz im Bericht war falsch." });
    await expect(berichtige("auch_zahlen")).rejects.toMatchObject(
      refused({ reason: "berichtigung-nur-text", moeglich: "nur_text" }),
    );
    await berichtige("nur_text");
    // Booked since: a correction of words does not see it.
    await server.database.admin`
      update kim.ausgabe set betrag_cent = 1 where weiterleitung_id = ${anKommune.id} and monat = 12`;
    const vorher = (await kommune.api.nachweis.get.query(papier)).eingereicht?.inhalt.zahlen;
    await fuelltAus(kommune, papier, { ...vollstaendigeAngaben, ort: "Ahlen" });
    await reichtEin(kommune, papier);
    const { eingereicht } = await kommune.api.nachweis.get.query(papier);
    expect(eingereicht).toMatchObject({ version: 2, berichtigung: "nur_text", inhalt: { angaben: { ort: "Ahlen" } } });
    expect(eingereicht?.inhalt.zahlen).toEqual(vorher);
    const vergleiche = async (vorher: number | "entwurf", nachher: number | "entwurf") =>
      (await kommune.api.fassungsvergleich.get.query({ nachweis: papier, vorher, nachher })).unterschiede;
    const ort = { pfad: "angaben.ort", art: "text" };
    expect(await vergleiche(1, 2)).toEqual([{ ...ort, vorher: "Unna", nachher: "Ahlen" }]);
    expect(await vergleiche(2, 1)).toEqual([{ ...ort, vorher: "Ahlen", nachher: "Unna" }]);
    for (const [vorher, nachher] of [
      [1, 3],
      [2, "entwurf"],
    ] as const)
      await expect(vergleiche(vorher, nachher)).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    await tut(kommune.einreichung, papier, "zurueckgezogen");
    await fuelltAus(kommune, papier, { ...vollstaendigeAngaben, ort: "Beckum" });
    // The draft beside any version, not only the last one.
    expect(await vergleiche(1, "entwurf")).toEqual([{ ...ort, vorher: "Unna", nachher: "Beckum" }]);
    expect(await vergleiche(2, "entwurf")).toEqual([{ ...ort, vorher: "Ahlen", nachher: "Beckum" }]);
    await bescheinigt(behoerde, oben);
    await tut(kreis, oben, "berichtigung_begonnen", { berichtigung: "auch_zahlen", text: "Ein Betrag war falsch." });
    expect(await standDes(kreis, oben)).toMatchObject({ stand: "entwurf", version: 2, bescheinigung: null });
  });
});
