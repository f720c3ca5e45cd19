import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAngebot, eineBesetzung, hatAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import {
  aKreisMitEmpfaengern,
  aMandant,
  eineKommune,
  type Mandant,
} from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const stand = async ({ api }: Mandant, id: string) => (await api.weiterleitung.get.query({ id })).stand;
const sees = async ({ api }: Mandant, stelleId: string) => ({
  get: await api.stelle.get.query({ id: stelleId }).then(
    () => true,
    () => false,
  ),
  list: (await api.stelle.list.query({})).some(({ id }) => id === stelleId),
  offers: (await api.weiterleitung.list.query()).length,
});

describe("an offer", () => {
  test("is read by both sides and by nobody else", async () => {
    const { kreis, kommune, traeger, fremd } = await aKreisMitEmpfaengern(server);
    const { stelleId, weiterleitungId } = await hatAngebot(kreis, kommune);
    expect(await kreis.api.weiterleitung.get.query({ id: weiterleitungId })).toMatchObject({
      richtung: "gegeben",
      stand: "angeboten",
      vorgaenge: ["zuruecknehmen"],
      stelleBezeichnung: "Case Management Nord",
    });
    expect(await kommune.api.weiterleitung.get.query({ id: weiterleitungId })).toMatchObject({
      richtung: "erhalten",
      vorgaenge: ["antworten"],
      geberName: kreis.name,
    });
    for (const stranger of [traeger, fremd]) {
      await expect(stranger.api.weiterleitung.get.query({ id: weiterleitungId })).rejects.toMatchObject(notFound);
      expect(await sees(stranger, stelleId)).toEqual({ get: false, list: false, offers: 0 });
    }
  });

  test("that is accepted gives the receiver the part to fill; the giver follows it but cannot touch it", async () => {
    const { kreis, kommune, fremd } = await aKreisMitEmpfaengern(server);
    const { stelleId, weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
    expect([await stand(kreis, weiterleitungId), await stand(kommune, weiterleitungId)]).toEqual([
      "laufend",
      "laufend",
    ]);
    const { id: besetzungId } = await kommune.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId }));
    for (const side of [kreis, kommune]) {
      const { teile } = await side.api.stelle.get.query({ id: stelleId });
      const teil = teile.find((t) => t.weiterleitungId === weiterleitungId);
      expect(teil).toMatchObject({
        bei: side === kommune ? null : kommune.name,
        besetzbar: side === kommune,
        stand: { status: "besetzt" },
        besetzungen: [{ id: besetzungId, pseudonym: "P-1", organisationId: kommune.id }],
      });
    }
    expect((await kreis.api.stelle.list.query({})).find(({ id }) => id === stelleId)?.stand).toEqual({
      status: "besetzt",
    });
    await expect(kreis.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-06-30" })).rejects.toMatchObject(
      notFound,
    );
    await expect(kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId }))).rejects.toMatchObject(
      refused({ reason: "stellenteil-nicht-gehalten" }),
    );
    await expect(fremd.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-06-30" })).rejects.toMatchObject(
      notFound,
    );
    await kommune.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-05-31" });
    expect((await kreis.api.stelle.list.query({})).find(({ id }) => id === stelleId)?.stand).toEqual({
      status: "vakant",
      seit: "2026-06-01",
    });
  });

  test("that is declined needs a reason, tells it to the giver, and hides the post again", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { stelleId, weiterleitungId } = await hatAngebot(kreis, kommune);
    await expect(
      kommune.api.weiterleitungAntwort.create.mutate({
        weiterleitungId,
        antwort: { angenommen: false, grund: "Nein." },
      }),
    ).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld: "antwort.grund" }] },
    });
    expect(await sees(kommune, stelleId)).toMatchObject({ get: true });
    await kommune.api.weiterleitungAntwort.create.mutate({
      weiterleitungId,
      antwort: { angenommen: false, grund: "Kein eigener Bedarf in diesem Jahr." },
    });
    expect(await kreis.api.weiterleitung.get.query({ id: weiterleitungId })).toMatchObject({
      stand: "abgelehnt",
      antwort: { grund: "Kein eigener Bedarf in diesem Jahr." },
    });
    expect(await sees(kommune, stelleId)).toEqual({ get: false, list: false, offers: 1 });
    expect(await kommune.api.weiterleitung.get.query({ id: weiterleitungId })).toMatchObject({
      stand: "abgelehnt",
      stelleBezeichnung: "Case Management Nord",
    }); // the contract keeps its own words
    await kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, kommune)); // the share is free again
  });

  test("that is withdrawn hides the post, and can no longer be answered", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { stelleId, weiterleitungId } = await hatAngebot(kreis, kommune);
    await kreis.api.weiterleitungRuecknahme.create.mutate({
      id: weiterleitungId,
      grund: "Die Stelle wird anders gebraucht.",
    });
    expect(await sees(kommune, stelleId)).toEqual({ get: false, list: false, offers: 1 });
    await expect(
      kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } }),
    ).rejects.toMatchObject(refused({ reason: "angebot-nicht-mehr-offen", stand: "zurueckgezogen" }));
  });

  test("that was answered stays as it was answered", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
    await expect(
      kreis.api.weiterleitungRuecknahme.create.mutate({
        id: weiterleitungId,
        grund: "Die Stelle wird anders gebraucht.",
      }),
    ).rejects.toMatchObject(refused({ stand: "angenommen" }));
    await expect(
      kommune.api.weiterleitungAntwort.create.mutate({
        weiterleitungId,
        antwort: { angenommen: false, grund: "Es passt uns doch nicht mehr." },
      }),
    ).rejects.toMatchObject(refused({ stand: "angenommen" }));
    expect(await stand(kommune, weiterleitungId)).toBe("laufend");
  });

  test("is answered by the receiver and withdrawn by the giver, not the other way round", async () => {
    const { kreis, kommune, fremd } = await aKreisMitEmpfaengern(server);
    const { weiterleitungId } = await hatAngebot(kreis, kommune);
    await expect(
      kreis.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } }),
    ).rejects.toMatchObject(refused({ reason: "nur-empfaenger-antwortet" }));
    await expect(
      kommune.api.weiterleitungRuecknahme.create.mutate({
        id: weiterleitungId,
        grund: "Die Stelle wird anders gebraucht.",
      }),
    ).rejects.toMatchObject(refused({ reason: "nur-geber-zieht-zurueck" }));
    await expect(
      fremd.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } }),
    ).rejects.toMatchObject(notFound);
    await expect(
      fremd.api.weiterleitungRuecknahme.create.mutate({
        id: weiterleitungId,
        grund: "Die Stelle wird anders gebraucht.",
      }),
    ).rejects.toMatchObject(notFound);
    expect(await stand(kreis, weiterleitungId)).toBe("angeboten");
  });

  test("answered and withdrawn at the same moment ends in one of the two", async () => {
    for (let round = 0; round < 5; round++) {
      const { kreis, kommune } = await aKreisMitEmpfaengern(server);
      const { weiterleitungId } = await hatAngebot(kreis, kommune);
      const outcomes = await Promise.allSettled([
        kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } }),
        kreis.api.weiterleitungRuecknahme.create.mutate({
          id: weiterleitungId,
          grund: "Die Stelle wird anders gebraucht.",
        }),
      ]);
      expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    }
  });
});

describe("the giver", () => {
  test("reserves a part with the offer: it can be neither filled nor offered twice, even by twenty requests at once", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const stelleId = await hatStelle(kreis);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, kommune))),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    await expect(kreis.api.besetzung.create.mutate(eineBesetzung(stelleId))).rejects.toMatchObject(
      refused({ reason: "anteil-ueberschritten", freiHundertstel: 0 }),
    );
  });

  test("offers only to its own Kommunen and to Träger, never to itself, a stranger or a stranger's Kommune", async () => {
    const { kreis, traeger, fremd } = await aKreisMitEmpfaengern(server);
    const fremdeKommune = await eineKommune(server, fremd);
    const ministerium = await aMandant(server, { art: "ministerium", rollen: ["ministerium"] });
    const offer = async (empfaenger: Mandant) =>
      kreis.api.weiterleitung.create.mutate(einAngebot(await hatStelle(kreis), empfaenger));
    await expect(offer(kreis)).rejects.toMatchObject(refused({ feld: "empfaengerId" }));
    for (const other of [fremd, fremdeKommune, ministerium])
      await expect(offer(other)).rejects.toMatchObject(refused({ feld: "empfaengerId" }));
    await expect(offer(traeger)).resolves.toBeDefined();
  });

  test("picks from exactly the bodies an offer is accepted for", async () => {
    const { kreis, kommune, traeger, fremd } = await aKreisMitEmpfaengern(server);
    await eineKommune(server, fremd);
    const picked = await kreis.api.organisation.listEmpfaenger.query();
    const allowed = await server.database.admin<
      { id: string }[]
    >`select id from kim.organisation where kreis_id = ${kreis.id} or art = 'traeger'`;
    expect(picked.map(({ id }) => id as string).sort()).toEqual(allowed.map(({ id }) => id).sort());
    expect(picked.map(({ id }) => id)).toContain(kommune.id);
    for (const receiver of [kommune, traeger])
      expect(await receiver.api.organisation.listEmpfaenger.query()).toEqual([]);
  });

  test("cannot pass on what it only holds", async () => {
    const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
    const { stelleId } = await hatAngebot(kreis, kommune, "angenommen");
    await expect(kommune.api.weiterleitung.create.mutate(einAngebot(stelleId, traeger))).rejects.toMatchObject(
      notFound,
    );
  });
});

describe("two parts of one post", () => {
  test("each receiver sees its own part and its own people, and nothing of the other's", async () => {
    const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
    const stelleId = await hatStelle(kreis);
    const parts = await Promise.all(
      [kommune, traeger].map(async (empfaenger) => {
        const { id: weiterleitungId } = await kreis.api.weiterleitung.create.mutate(
          einAngebot(stelleId, empfaenger, { vzaeHundertstel: 50 }),
        );
        await empfaenger.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
        await empfaenger.api.besetzung.create.mutate(
          eineBesetzung(stelleId, {
            id: randomUUID(),
            weiterleitungId,
            vzaeHundertstel: 50,
            pseudonym: `P-${empfaenger.name}`,
          }),
        );
        return { empfaenger, weiterleitungId };
      }),
    );
    for (const { empfaenger, weiterleitungId } of parts) {
      const view = await empfaenger.api.stelle.get.query({ id: stelleId });
      expect(view.weiterleitungen.map(({ id }) => id)).toEqual([weiterleitungId]);
      expect(view.teile.flatMap(({ besetzungen }) => besetzungen.map(({ pseudonym }) => pseudonym))).toEqual([
        `P-${empfaenger.name}`,
      ]);
      const other = parts.find((p) => p.empfaenger !== empfaenger)?.empfaenger;
      expect(JSON.stringify(view)).not.toContain(other?.id);
    }
    const own = await kreis.api.stelle.get.query({ id: stelleId });
    expect(own.teile.flatMap(({ besetzungen }) => besetzungen)).toHaveLength(2);
  });
});
