import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { eineBesetzung, hatAngebot } from "../../../../../tests/support/welt/stellen.ts";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import {
  aKette,
  einEnde,
  einUebergang,
  eineWeitergabe,
  gibt,
  grund,
  hatVertrag,
} from "../../../../../tests/support/weiterleitung/vertraege.ts";
import { aPerson, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const get = ({ api }: Pick<Mandant, "api">, id: string) => api.weiterleitung.get.query({ id });
const sieht = ({ api }: Mandant, stelleId: string) =>
  api.stelle.get.query({ id: stelleId }).then(
    () => true,
    () => false,
  );
/** The database knows the real day alone: a contract that was over long ago, and one that lasts. */
const [damals, lange] = [{ beginn: "2024-01-01" }, { ende: "2028-12-31", nachweisFaelligAm: "2029-03-31" }];

describe("the end of a contract", () => {
  test("is told to both sides with day, name and reason, and frees the share from the day after", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte);
    await kreis.api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId));
    for (const side of [kreis, mitte])
      expect(await get(side, weiterleitungId)).toMatchObject({
        stand: "laufend",
        wirksamesEnde: "2026-08-31",
        vertragsbetragCent: 100 * 184 * 120,
        enden: [{ art: "beendet", letzterTag: "2026-08-31", grund, von: "Petra Probe" }],
      });
    const offer = (beginn: string) => gibt(kreis, nachbar, stelleId, { beginn });
    await expect(offer("2026-08-31")).rejects.toMatchObject(refused({ reason: "teil-nicht-frei", am: "2026-08-31" }));
    await expect(offer("2026-09-01")).resolves.toBeDefined();
  });

  test("closes the holder's access from that day; contract and people stay readable for five years and more (R38)", async () => {
    const { kreis, mitte } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte, damals, damals);
    await mitte.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId, von: "2024-01-01" }));
    expect(await sieht(mitte, stelleId)).toBe(true);
    await kreis.api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId, "2024-06-30"));
    expect(await sieht(mitte, stelleId)).toBe(false);
    expect((await mitte.api.stelle.list.query({})).map(({ id }) => id)).not.toContain(stelleId);
    expect(await get(mitte, weiterleitungId)).toMatchObject({
      stand: "beendet",
      stelleBezeichnung: "Case Management Nord",
      vorgaenge: ["dokument"],
    });
    await expect(
      mitte.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId, von: "2024-07-01" })),
    ).rejects.toMatchObject({ data: { code: expect.stringMatching(/NOT_FOUND|CONFLICT/) } });
    for (const { id: organisationId } of [kreis, mitte]) {
      server.clock.now = new Date("2030-03-31T10:00:00Z");
      const spaeter = await aPerson(server, [{ organisationId, rollen: ["pruefung"] }]);
      expect(await spaeter.api.weiterleitungKosten.get.query({ weiterleitungId })).toMatchObject({
        besetzungen: [{ von: "2024-01-01" }],
      });
      expect(await get(spaeter, weiterleitungId)).toMatchObject({ stand: "beendet" });
    }
    server.clock.now = testTag;
  });

  test("that lies ahead closes nothing yet", async () => {
    const { kreis, mitte } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte, lange);
    await kreis.api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId, "2028-06-30"));
    expect(await sieht(mitte, stelleId)).toBe(true);
  });

  test("by the receiver is a return, and the giver has the post again", async () => {
    const { kreis, mitte } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte, damals, damals);
    await mitte.api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId, "2024-06-30"));
    expect([(await get(kreis, weiterleitungId)).stand, (await get(mitte, weiterleitungId)).stand]).toEqual([
      "zurueckgegeben",
      "zurueckgegeben",
    ]);
    expect(await kreis.api.weiterleitung.list.query({ stand: "zurueckgegeben" })).toHaveLength(1);
    await kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { von: "2024-07-01" }));
  });

  test("ends what hangs below it on the same day, through every level, offers too", async () => {
    const { kreis, mitte, nachbar, traeger } = await aKette(server);
    const { stelleId, weiterleitungId: eins } = await hatVertrag(kreis, mitte);
    const zwei = await gibt(mitte, nachbar, stelleId, {
      ...eineWeitergabe(stelleId, eins, nachbar),
      weiterleitungErlaubt: true,
    });
    const { id: drei } = await nachbar.api.weiterleitung.create.mutate(
      eineWeitergabe(stelleId, zwei, traeger, { nachweisFaelligAm: "2027-01-31" }),
    );
    await kreis.api.weiterleitungEnde.create.mutate(einEnde(eins));
    expect(await get(nachbar, zwei)).toMatchObject({ wirksamesEnde: "2026-08-31", enden: [{ art: "mit_herkunft" }] });
    expect(await get(traeger, drei)).toMatchObject({ stand: "beendet", vorgaenge: [] });
    await expect(
      traeger.api.weiterleitungAntwort.create.mutate({ weiterleitungId: drei, antwort: { angenommen: true } }),
    ).rejects.toMatchObject(refused({ reason: "angebot-inzwischen-erledigt" }));
    expect(JSON.stringify(await get(traeger, drei))).not.toContain(grund);
  });

  test("is refused for a day outside the contract, an offer, a second time later, and to everybody else", async () => {
    const { kreis, mitte, nachbar, fremd } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte);
    const end = (wer: Mandant, tag?: string, id = weiterleitungId) =>
      wer.api.weiterleitungEnde.create.mutate(einEnde(id, tag));
    await expect(end(kreis, "2026-12-31")).rejects.toMatchObject(
      refused({ reason: "letzter-tag-ausserhalb", von: "2026-02-28", bis: "2026-12-30" }),
    );
    const { weiterleitungId: angebot } = await hatAngebot(kreis, mitte);
    await expect(end(kreis, "2026-08-31", angebot)).rejects.toMatchObject(
      refused({ reason: "vorgang-nicht-moeglich", stand: "angeboten" }),
    );
    for (const stranger of [nachbar, fremd]) await expect(end(stranger)).rejects.toMatchObject(notFound);
    await expect(
      (await eineBehoerde(server)).api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId)),
    ).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    await expect(
      kreis.api.weiterleitungEnde.create.mutate({ ...einEnde(weiterleitungId), grund: "zu kurz" }),
    ).rejects.toMatchObject({ data: { felder: [{ feld: "grund" }] } });
    await end(kreis, "2026-08-31");
    await expect(end(mitte, "2026-09-30")).rejects.toMatchObject(refused({ reason: "letzter-tag-ausserhalb" }));
    await expect(end(mitte, "2026-07-31")).resolves.toBeDefined();
  });

  test("by both sides on the same day at the same moment is one end", async () => {
    const { kreis, mitte } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte);
    const outcomes = await Promise.allSettled(
      [kreis, mitte].map((side, i) =>
        side.api.weiterleitungEnde.create.mutate({ ...einEnde(weiterleitungId), grund: `${grund} (${i})` }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await get(kreis, weiterleitungId)).enden).toHaveLength(1);
  });
});

describe("a post that moves, or a merged employer", () => {
  test("ends the old contract the day before and offers the rest; history names what came before", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId: alt } = await hatVertrag(kreis, mitte);
    const { id: neu } = await kreis.api.weiterleitungUebergang.create.mutate({
      ...einUebergang(alt, nachbar),
      art: "rechtsnachfolge",
    });
    expect(await get(mitte, alt)).toMatchObject({
      wirksamesEnde: "2026-08-31",
      enden: [{ art: "beendet", letzterTag: "2026-08-31", grund }],
      vertragsbetragCent: 100 * 184 * 120,
    });
    expect(await get(nachbar, neu)).toMatchObject({
      stand: "angeboten",
      vorgaengerId: alt,
      uebergang: "rechtsnachfolge",
      beginn: "2026-09-01",
      ende: "2026-12-31",
      vzaeHundertstel: 100,
      betragCent: 100 * 122 * 120,
    });
    await nachbar.api.weiterleitungAntwort.create.mutate({ weiterleitungId: neu, antwort: { angenommen: true } });
    expect(await sieht(nachbar, stelleId)).toBe(true);
    await expect(get(nachbar, alt)).rejects.toMatchObject(notFound);
    await expect(get(mitte, neu)).rejects.toMatchObject(notFound);
  });

  test("that the new body may not receive leaves the old contract as it is", async () => {
    const { kreis, mitte, nachbar, traeger, fremd } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte, { jmdMbeErklaerung: false });
    const move = (wer: Mandant, empfaenger: Mandant, angaben = {}) =>
      wer.api.weiterleitungUebergang.create.mutate({ ...einUebergang(weiterleitungId, empfaenger), ...angaben });
    await expect(move(kreis, kreis)).rejects.toMatchObject(refused({ reason: "an-sich-selbst" }));
    await expect(move(kreis, traeger)).rejects.toMatchObject(
      refused({ reason: "jmd-mbe-erklaerung-fehlt", regel: "R13" }),
    );
    await expect(move(mitte, nachbar)).rejects.toMatchObject(refused({ reason: "vorgang-nicht-moeglich" }));
    for (const stranger of [nachbar, fremd]) await expect(move(stranger, traeger)).rejects.toMatchObject(notFound);
    expect(await get(kreis, weiterleitungId)).toMatchObject({
      stand: "laufend",
      wirksamesEnde: "2026-12-31",
      enden: [],
    });
    await expect(move(kreis, traeger, { jmdMbeErklaerung: true })).resolves.toBeDefined();
  });

  test("twice at the same moment to two bodies moves it to one", async () => {
    const { kreis, mitte, nachbar, traeger } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte);
    const outcomes = await Promise.allSettled(
      [nachbar, traeger].map((e) => kreis.api.weiterleitungUebergang.create.mutate(einUebergang(weiterleitungId, e))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await kreis.api.weiterleitung.list.query({ stand: "angeboten" })).toHaveLength(1);
  });
});

test("somebody who may only read ends nothing and is offered nothing to do", async () => {
  const { kreis, mitte } = await aKette(server);
  const { weiterleitungId } = await hatVertrag(kreis, mitte);
  const { api } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
  expect((await api.weiterleitung.get.query({ id: weiterleitungId })).vorgaenge).toEqual([]);
  await expect(
    api.weiterleitungEnde.create.mutate({ ...einEnde(weiterleitungId), id: randomUUID() }),
  ).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});
