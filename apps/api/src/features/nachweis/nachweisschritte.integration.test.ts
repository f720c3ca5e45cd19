import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import {
  einTeilnachweis,
  fuelltAus,
  mitPersonen,
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
          encode(sha256('x'), 'hex'), 'x', now(), ${person.benutzerId}, 'Petra Probe')`;
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
    const { kommune, papier, anKommune } = await einTeilnachweis(server);
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
    const { kommune, kreis, papier, anKommune } = await einTeilnachweis(server);
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
    const { kommune, kreis, papier } = await einTeilnachweis(server);
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
