import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import {
  bescheinigt,
  dieBehoerde,
  fuelltAus,
  mitPersonen,
  nachweiskette,
  reichtEin,
  tut,
  vollstaendigeAngaben,
  type EinPapier,
  type Nachweishaus,
} from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** A Pauschale with everything filled in. */
async function einePauschale(): Promise<{ kreis: Nachweishaus; papier: EinPapier }> {
  const kreis = await mitPersonen(server, await aKreis(server));
  const papier = { inhaberId: kreis.id, id: await hatNachweis(server, kreis) };
  await fuelltAus(kreis, papier);
  return { kreis, papier };
}

/** The Teilnachweis of a Kommune whose Träger is waived, submitted to its Kreis. */
async function einTeilnachweis() {
  const welt = await nachweiskette(server);
  const { kommune, traeger, anKommune, anTraeger } = welt;
  const papier = { inhaberId: kommune.id, id: randomUUID() };
  const unten = { inhaberId: traeger.id, id: randomUUID() };
  await kommune.api.teilnachweis.create.mutate({ id: papier.id, jahr: 2025, weiterleitungId: anKommune.id });
  await traeger.api.teilnachweis.create.mutate({ id: unten.id, jahr: 2025, weiterleitungId: anTraeger.id });
  await tut(kommune.pruefung, unten, "verzichtet", { text: "Der Träger hat die Unterlagen verloren." });
  await fuelltAus(kommune, papier);
  return { ...welt, papier, unten };
}

const standDes = async ({ api }: Nachweishaus, papier: EinPapier) => (await api.nachweis.get.query(papier)).lauf;

describe("R85, R92: vier Augen und die Zeichnungsbefugnis", () => {
  test("wer vorbereitet, zeichnet nicht; wer zeichnet, reicht nicht ein; beides tut ein anderer", async () => {
    const { kreis, papier } = await einePauschale();
    const alleine = await aPerson(server, [{ organisationId: kreis.id, rollen: ["koordination", "zeichnung"] }]);
    await tut(alleine, papier, "vorbereitet");
    await expect(tut(alleine, papier, "gezeichnet")).rejects.toMatchObject(
      refused({ reason: "dieselbe-person", regel: "R85", frueher: "vorbereitet" }),
    );
    await tut(kreis.zeichnung, papier, "gezeichnet");
    await expect(tut(kreis.zeichnung, papier, "eingereicht")).rejects.toMatchObject(
      refused({ reason: "dieselbe-person", frueher: "gezeichnet" }),
    );
    await tut(kreis.einreichung, papier, "eingereicht");
  });

  test("wer das Recht zu zeichnen hat, aber kein Amt, zeichnet nicht; ohne das Recht hilft auch kein Amt", async () => {
    const { kreis, papier } = await einePauschale();
    await tut(kreis, papier, "vorbereitet");
    const ohneAmt = await aPerson(server, [{ organisationId: kreis.id, rollen: ["ki_leitung"] }]);
    await expect(tut(ohneAmt, papier, "gezeichnet")).rejects.toMatchObject(
      refused({ reason: "befugnis-fehlt", regel: "R92", feld: "befugnisId" }),
    );
    await expect(tut(kreis.einreichung, papier, "gezeichnet")).rejects.toMatchObject(
      refused({ reason: "recht-fehlt", regel: "R85" }),
    );
  });

  test("eine Vertretung zeichnet nur an den Tagen, an denen sie gilt", async () => {
    const { kreis, papier } = await einePauschale();
    const bis = (tag: string) => server.database.admin`
      update kim.zeichnungsbefugnis set bis = ${tag} where tenant_id = ${kreis.id}`;
    await tut(kreis, papier, "vorbereitet");
    await bis("2026-06-14");
    await expect(tut(kreis.zeichnung, papier, "gezeichnet")).rejects.toMatchObject(
      refused({ reason: "befugnis-gilt-nicht", regel: "R92" }),
    );
    await bis("2026-06-15");
    await tut(kreis.zeichnung, papier, "gezeichnet");
  });

  test("zeichnen zwei zugleich, gewinnt einer, und der andere erfährt es", async () => {
    const { kreis, papier } = await einePauschale();
    const zweite = await aPerson(server, [{ organisationId: kreis.id, rollen: ["zeichnung"] }]);
    await server.database.admin`
      insert into kim.zeichnungsbefugnis (tenant_id, id, benutzer_id, name, amt, von, am, von_name)
      values (${kreis.id}, gen_random_uuid(), ${zweite.benutzerId}, 'Zweite', 'allgemeine_vertretung', '2024-01-01',
        now(), 'V')`;
    await tut(kreis, papier, "vorbereitet");
    const antworten = await Promise.allSettled([
      tut(kreis.zeichnung, papier, "gezeichnet"),
      tut(zweite, papier, "gezeichnet"),
    ]);
    expect(antworten.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const abgelehnt = antworten.find((a) => a.status === "rejected");
    expect(abgelehnt?.reason).toMatchObject(
      refused({ reason: "nachweisschritt-nicht-moeglich", schritt: "gezeichnet", stand: "gezeichnet" }),
    );
    expect((await standDes(kreis, papier)).vorgaenge.filter((v) => v.schritt === "gezeichnet")).toHaveLength(1);
  });

  test("auf Papier: ohne Scan nicht, mit dem eigenen nicht, mit dem einer anderen Person ja", async () => {
    const { kreis, papier } = await einePauschale();
    await tut(kreis, papier, "vorbereitet");
    const [befugnis] = await server.database.admin<{ id: string }[]>`
      select id from kim.zeichnungsbefugnis where tenant_id = ${kreis.id}`;
    const scanVon = async (person: { benutzerId: string }) => {
      const id = randomUUID();
      await server.database.admin`
        insert into kim.nachweis_datei (tenant_id, id, nachweis_id, art, dateiname, typ, bytes, sha256, inhalt, am,
          von_id, von_name)
        values (${kreis.id}, ${id}, ${papier.id}, 'unterschrift', 'scan.pdf', 'application/pdf', 1,
          encode(sha256Of('x'), 'hex'), 'x', now(), ${person.benutzerId}, 'Petra Probe')`;
      return id;
    };
    const zeichne = (dokumentId: string) =>
      tut(kreis.gegenlesen, papier, "gezeichnet", {
        zeichnung: { weg: "papier", befugnisId: befugnis?.id ?? "", unterschriebenAm: "2026-06-12", dokumentId },
      });
    await expect(zeichne(randomUUID())).rejects.toMatchObject(refused({ reason: "scan-fehlt", feld: "dokumentId" }));
    const [leitung] = await server.database.admin<{ benutzerId: string }[]>`
      select benutzer_id as "benutzerId" from auth.rollenzuweisung
      where organisation_id = ${kreis.id} and rolle = 'ki_leitung'`;
    await expect(scanVon({ benutzerId: leitung?.benutzerId ?? "" }).then(zeichne)).rejects.toMatchObject(
      refused({ reason: "scan-selbst-bestaetigt", regel: "R92" }),
    );
    await zeichne(await scanVon(kreis));
    await tut(kreis.einreichung, papier, "eingereicht");
    const { eingereicht } = await kreis.api.nachweis.get.query(papier);
    expect(eingereicht?.personen).toMatchObject({
      gezeichnet: "Zora Zeichnung",
      amt: expect.stringContaining("Haupt"),
    });
    expect(eingereicht?.dateien).toMatchObject([{ dateiname: "scan.pdf" }]);
  });
});

describe("R87, R89: was eingereicht ist, steht", () => {
  test("ändert sich nach der Vorbereitung eine Zahl, zeichnet niemand, bis neu vorbereitet ist", async () => {
    const { kommune, papier, anKommune } = await einTeilnachweis();
    await tut(kommune, papier, "vorbereitet");
    const buche = (cent: number) => server.database.admin`
      update kim.ausgabe set betrag_cent = ${cent} where weiterleitung_id = ${anKommune.id} and monat = 12`;
    await buche(2_000_01);
    await expect(tut(kommune.zeichnung, papier, "gezeichnet")).rejects.toMatchObject(
      refused({ reason: "inhalt-geaendert", regel: "R87" }),
    );
    await buche(2_000_00);
    await tut(kommune.zeichnung, papier, "gezeichnet");
  });

  test("ein zweites Einreichen geht nicht, ein Nachtrag in den Büchern ändert die Fassung nicht", async () => {
    const { kommune, kreis, papier, anKommune } = await einTeilnachweis();
    await reichtEin(kommune, papier);
    await expect(tut(kommune, papier, "eingereicht")).rejects.toMatchObject(
      refused({ reason: "nachweisschritt-nicht-moeglich", stand: "eingereicht" }),
    );
    const vorher = (await kreis.api.nachweis.get.query(papier)).eingereicht;
    await server.database.admin`
      update kim.ausgabe set betrag_cent = 1 where weiterleitung_id = ${anKommune.id} and monat = 12`;
    const nachher = (await kreis.api.nachweis.get.query(papier)).eingereicht;
    expect(nachher).toEqual(vorher);
    expect(nachher?.verspaetet).toBe(true); // due on 28 February, submitted on 15 June
    await expect(
      kommune.api.nachweisEntwurf.update.mutate({ id: papier.id, version: 2, angaben: vollstaendigeAngaben }),
    ).rejects.toMatchObject(refused({ reason: "nachweis-nicht-bearbeitbar" }));
  });

  test("wer einreicht, kann zurückziehen, bis die Prüfung beginnt", async () => {
    const { kommune, kreis, papier } = await einTeilnachweis();
    await reichtEin(kommune, papier);
    await tut(kommune.einreichung, papier, "zurueckgezogen");
    await reichtEin(kommune, papier);
    expect(await standDes(kommune, papier)).toMatchObject({ stand: "eingereicht", version: 2 });
    await tut(kreis.pruefung, papier, "pruefung_begonnen");
    await expect(tut(kommune.einreichung, papier, "zurueckgezogen")).rejects.toMatchObject(
      refused({ reason: "nachweisschritt-nicht-moeglich", stand: "in_pruefung" }),
    );
  });
});

describe("die Prüfung der Stelle darüber", () => {
  test("Zurückgeben braucht eine Bemerkung; was schon entschieden war, kommt als Vorschlag wieder", async () => {
    const { kommune, kreis, papier } = await einTeilnachweis();
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
      bemerkungen: [{ feld: "vakanzen", text: "Bitte den Januar erklären." }],
    });
    const zurueck = await kommune.api.nachweis.get.query(papier);
    expect(zurueck.lauf).toMatchObject({ stand: "entwurf", version: 2 });
    expect(zurueck.eingereicht?.entscheidungen).toMatchObject([mitGrund]);
    expect(zurueck.vorgaenge.at(-1)?.angaben.bemerkungen).toEqual([
      { feld: "vakanzen", text: "Bitte den Januar erklären." },
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
    const { kommune, kreis, papier } = await einTeilnachweis();
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
    const { kreis, kommune, papier, anKommune } = await einTeilnachweis();
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
    expect(eingereicht?.unterschiede).toEqual([{ pfad: "angaben.ort", art: "text", vorher: "Unna", nachher: "Ahlen" }]);
    await bescheinigt(behoerde, oben);
    await tut(kreis, oben, "berichtigung_begonnen", { berichtigung: "auch_zahlen", text: "Ein Betrag war falsch." });
    expect(await standDes(kreis, oben)).toMatchObject({ stand: "entwurf", version: 2, bescheinigung: null });
  });
});
