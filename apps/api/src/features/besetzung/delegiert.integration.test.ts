import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { eineBesetzung, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { personalkosten } from "../../../../../tests/support/foerderung/ausgaben.ts";
import {
  dreiEbenen,
  hatAenderung,
  hatEnde,
  hatGlied,
  type Vertrag,
} from "../../../../../tests/support/weiterleitung/kette.ts";
import type { Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterEach(() => {
  server.clock.now = testTag;
});
afterAll(() => server.close());

const fill = ({ api }: Mandant, { id, stelleId }: Vertrag, angaben: Parameters<typeof eineBesetzung>[1]) =>
  api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId: id, ...angaben }));
const teile = async ({ api }: Mandant, stelleId: string) =>
  (await api.stelle.get.query({ id: stelleId })).teile.map(
    ({ bei, gegeben, vzaeHundertstel, besetzungen, darunter, stand }) => ({
      bei,
      gegeben,
      vzaeHundertstel,
      wer: besetzungen.map((b) => b.pseudonym),
      darunter: darunter.length,
      stand: stand.status,
    }),
  );

describe("a post held over three levels", () => {
  test("is filled by each holder on what it did not pass on; everybody reads one level down, the owner sums below that", async () => {
    const { kreis, stadt, nachbarin, traeger, fremd, stelleId, erste, zweite } = await dreiEbenen(server);
    await expect(fill(stadt, erste, { von: "2026-01-01", vzaeHundertstel: 51 })).rejects.toMatchObject(
      refused({ reason: "anteil-ueberschritten", freiHundertstel: 50, am: "2026-04-01" }),
    );
    await fill(stadt, erste, { von: "2026-01-01", vzaeHundertstel: 50, pseudonym: "S-1" });
    expect((await teile(kreis, stelleId)).at(-1)).toMatchObject({ bei: stadt.name, stand: "teilweise" });
    await fill(nachbarin, zweite, { von: "2026-05-01", vzaeHundertstel: 50, pseudonym: "N-1" });
    expect(await teile(kreis, stelleId)).toEqual([
      { bei: null, gegeben: false, vzaeHundertstel: 0, wer: [], darunter: 0, stand: "besetzt" },
      { bei: stadt.name, gegeben: true, vzaeHundertstel: 100, wer: ["S-1"], darunter: 1, stand: "besetzt" },
    ]);
    expect(await teile(stadt, stelleId)).toEqual(
      expect.arrayContaining([
        { bei: null, gegeben: false, vzaeHundertstel: 50, wer: ["S-1"], darunter: 0, stand: "besetzt" },
        { bei: nachbarin.name, gegeben: true, vzaeHundertstel: 50, wer: ["N-1"], darunter: 0, stand: "besetzt" },
      ]),
    );
    expect(await teile(nachbarin, stelleId)).toEqual([
      { bei: null, gegeben: false, vzaeHundertstel: 50, wer: ["N-1"], darunter: 0, stand: "besetzt" },
    ]);
    for (const stranger of [traeger, fremd]) await expect(teile(stranger, stelleId)).rejects.toMatchObject(notFound);
    expect(await stadt.api.stelle.list.query({})).toMatchObject([
      {
        geberName: kreis.name,
        vzaeHundertstel: 100,
        weitergeleitet: [{ empfaenger: nachbarin.name, vzaeHundertstel: 50 }],
        stand: { status: "besetzt" },
      },
    ]);
  });

  test("cannot be filled through a contract of somebody else, at any level", async () => {
    const { kreis, stadt, nachbarin, traeger, fremd, erste, zweite } = await dreiEbenen(server);
    for (const other of [stadt, nachbarin])
      await expect(fill(other, other === stadt ? zweite : erste, {})).rejects.toMatchObject(
        refused({ reason: "stellenteil-nicht-gehalten" }),
      );
    await expect(fill(kreis, erste, {})).rejects.toMatchObject(refused({ reason: "stellenteil-nicht-gehalten" }));
    for (const stranger of [traeger, fremd]) await expect(fill(stranger, erste, {})).rejects.toMatchObject(notFound);
  });

  test("shows the share of today, not the one the contract began with", async () => {
    const { kreis, stadt } = await dreiEbenen(server);
    const andere = await hatStelle(kreis);
    const vertrag = await hatGlied(server, kreis, stadt, { stelleId: andere });
    await hatAenderung(server, vertrag, "2026-06-01", 50);
    expect((await teile(kreis, andere)).map((t) => t.vzaeHundertstel)).toEqual([50, 50]);
    server.clock.now = new Date("2026-05-31T10:00:00Z");
    expect((await teile(kreis, andere)).map((t) => t.vzaeHundertstel)).toEqual([0, 100]);
  });
});

describe("after its contract ended", () => {
  const ended = async () => {
    const { kreis, stadt, fremd } = await dreiEbenen(server);
    const stelleId = await hatStelle(kreis, { bezeichnung: "Case Management West", beginn: "2024-01-01" });
    const vertrag = await hatGlied(
      server,
      kreis,
      stadt,
      { stelleId },
      { beginn: "2024-01-01", ende: "2024-12-31", nachweisFaelligAm: "2025-03-31" },
    );
    server.clock.now = new Date("2024-06-15T10:00:00Z");
    const { id: besetzungId } = await fill(stadt, vertrag, { von: "2024-02-01", pseudonym: "W-1" });
    await hatEnde(server, vertrag, "2024-09-15");
    server.clock.now = new Date("2024-12-01T10:00:00Z");
    return { kreis, stadt, fremd, stelleId, vertrag, besetzungId };
  };

  test("the holder no longer sees the post and starts nobody on it, and is told why", async () => {
    const { kreis, stadt, stelleId, vertrag } = await ended();
    await expect(stadt.api.stelle.get.query({ id: stelleId })).rejects.toMatchObject(notFound);
    expect((await stadt.api.stelle.list.query({})).map((z) => z.id)).not.toContain(stelleId);
    await expect(fill(stadt, vertrag, { von: "2024-09-01", vzaeHundertstel: 1 })).rejects.toMatchObject(
      refused({ reason: "weiterleitung-beendet", am: "2024-09-15" }),
    );
    expect(await teile(kreis, stelleId)).toMatchObject([
      { bei: null, vzaeHundertstel: 100, stand: "vakant" },
      { bei: stadt.name, wer: ["W-1"], stand: "beendet" },
    ]);
  });

  test("the database refuses a start behind the last day even where no rule looked", async () => {
    const { stadt, vertrag, kreis } = await ended();
    const start = (von: string) =>
      server.database.admin.begin(async (tx) => {
        await tx`select set_config('role', 'kim_app', true), set_config('app.tenant_id', ${stadt.id}, true)`;
        await tx`
          insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, geber_id, weiterleitung_id, pseudonym,
            qualifikation, vzae_hundertstel, von)
        values (${stadt.id}, ${randomUUID()}, ${kreis.id}, ${vertrag.stelleId}, ${kreis.id}, ${vertrag.id}, 'X',
          'andere', 1, ${von})`;
      });
    await expect(start("2024-09-16")).rejects.toMatchObject({ code: "42501" });
    await start("2024-09-15");
  });

  test("the holder corrects and ends its own entries for days inside the contract", async () => {
    const { stadt, besetzungId } = await ended();
    const eintrag = {
      id: besetzungId,
      pseudonym: "W-2",
      qualifikation: "soziale_arbeit" as const,
      vzaeHundertstel: 75,
      von: "2024-03-01",
      bis: "2024-09-15",
    };
    await expect(stadt.api.besetzungsende.create.mutate({ besetzungId, bis: "2024-09-16" })).rejects.toMatchObject(
      refused({ reason: "ausserhalb-der-stelle", feld: "bis" }),
    );
    await expect(
      stadt.api.besetzung.update.mutate({ ...eintrag, version: 1, bis: "2024-09-16" }),
    ).rejects.toMatchObject(refused({ reason: "ausserhalb-der-stelle", feld: "bis" }));
    expect(await stadt.api.besetzung.update.mutate({ ...eintrag, version: 1 })).toEqual({
      id: besetzungId,
      version: 2,
      aehnliche: [],
    });
    await expect(stadt.api.besetzung.update.mutate({ ...eintrag, version: 1 })).rejects.toMatchObject({
      data: { code: "CONFLICT", refusal: null },
    });
    await stadt.api.besetzungsende.create.mutate({ besetzungId, bis: "2024-08-31" });
    const { besetzungen } = await stadt.api.fremdfoerderung.list.query();
    expect(besetzungen).toMatchObject([
      {
        id: besetzungId,
        pseudonym: "W-2",
        stelleBezeichnung: "Case Management West",
        vzaeHundertstel: 75,
        von: "2024-03-01",
        bis: "2024-08-31",
      },
    ]);
  });

  test("R14: the person is free for another post from the day after", async () => {
    const { stadt, kreis } = await ended();
    const anderswo = await hatStelle(kreis, { beginn: "2024-01-01" });
    const neu = await hatGlied(
      server,
      kreis,
      stadt,
      { stelleId: anderswo },
      { beginn: "2024-01-01", ende: "2024-12-31", nachweisFaelligAm: "2025-03-31" },
    );
    await expect(fill(stadt, neu, { von: "2024-09-15", pseudonym: "W-1" })).rejects.toMatchObject(
      refused({ reason: "doppelfoerderung", regel: "R14" }),
    );
    await fill(stadt, neu, { von: "2024-09-16", pseudonym: "W-1" });
  });

  test("the holder books the months of its contract until the proof is due, and no others", async () => {
    const { stadt, kreis, stelleId } = await ended();
    const book = (monat: number) => stadt.api.ausgabe.create.mutate(personalkosten(stelleId, { jahr: 2024, monat }));
    const { id } = await book(9);
    await expect(book(10)).rejects.toMatchObject(refused({ reason: "stelle-im-monat-nicht-gehalten" }));
    expect((await stadt.api.ausgabe.list.query({ jahr: 2024 })).stellen).toMatchObject([
      { id: stelleId, bezeichnung: "Case Management West", geberName: kreis.name, monate: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    ]);
    server.clock.now = new Date("2025-03-31T10:00:00Z");
    await book(8);
    server.clock.now = new Date("2025-04-01T10:00:00Z");
    await expect(book(7)).rejects.toMatchObject(refused({ reason: "nachweis-schon-faellig", am: "2025-03-31" }));
    expect(await stadt.api.ausgabe.update.mutate({ id, version: 1, art: "personal", betragCent: 1 })).toEqual({
      id,
      version: 2,
    });
  });
});

test("no procedure of the giver changes a holder's row, and the holder's own change stands in its own Protokoll", async () => {
  const { kreis, stadt, fremd, erste } = await dreiEbenen(server);
  const { id: besetzungId } = await fill(stadt, erste, { von: "2026-01-01", vzaeHundertstel: 50, pseudonym: "S-1" });
  const { id: ausgabeId } = await stadt.api.ausgabe.create.mutate(personalkosten(erste.stelleId));
  const rows = () => server.database.admin`
      select b.pseudonym, b.vzae_hundertstel, b.von::text, b.bis::text, b.version, a.betrag_cent::int,
        a.version as ausgabe_version
    from kim.besetzung b, kim.ausgabe a where b.id = ${besetzungId} and a.id = ${ausgabeId}`;
  const before = await rows();
  const eintrag = {
    id: besetzungId,
    version: 1,
    pseudonym: "Geändert",
    qualifikation: "andere" as const,
    vzaeHundertstel: 1,
    von: "2026-01-01",
    bis: null,
  };
  for (const other of [kreis, fremd]) {
    await expect(other.api.besetzung.update.mutate(eintrag)).rejects.toMatchObject(notFound);
    await expect(other.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-01-31" })).rejects.toMatchObject(
      notFound,
    );
    await expect(
      other.api.ausgabe.update.mutate({ id: ausgabeId, version: 1, art: "personal", betragCent: 1 }),
    ).rejects.toMatchObject(notFound);
    await expect(other.api.ausgabe.delete.mutate({ id: ausgabeId, version: 1 })).rejects.toMatchObject(notFound);
  }
  expect(await rows()).toEqual(before);
  await stadt.api.besetzung.update.mutate({ ...eintrag, vzaeHundertstel: 25 });
  const lines = await server.database.admin`
      select tenant_id, benutzer_name, eingabe from kim.protokoll
        where befehl = 'besetzung.update' and eingabe ->> 'id' = ${besetzungId}`;
  expect(lines).toEqual([
    { tenant_id: stadt.id, benutzer_name: "Petra Probe", eingabe: expect.objectContaining({ vzaeHundertstel: 25 }) },
  ]);
});
