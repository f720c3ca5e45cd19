import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAngebot, eineBesetzung, hatAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import { aKette, eineWeitergabe, gibt, hatVertrag } from "../../../../../tests/support/weiterleitung/vertraege.ts";
import { aKreis, aMandant, eineKommune, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const ids = async ({ api }: Mandant) => (await api.weiterleitung.list.query()).map(({ id }) => id as string).sort();
const passOn = (von: Mandant, angebot: ReturnType<typeof eineWeitergabe>) =>
  von.api.weiterleitung.create.mutate(angebot);

describe("R22: three levels", () => {
  test("everybody reads one level up and one down, and nothing further", async () => {
    const { kreis, mitte, nachbar, traeger, fremd } = await aKette(server);
    const { stelleId, weiterleitungId: oben } = await hatVertrag(kreis, mitte);
    const { id: unten } = await passOn(mitte, eineWeitergabe(stelleId, oben, nachbar));
    await nachbar.api.weiterleitungAntwort.create.mutate({ weiterleitungId: unten, antwort: { angenommen: true } });
    expect(await Promise.all([kreis, mitte, nachbar, traeger, fremd].map(ids))).toEqual([
      [oben],
      [oben, unten].sort(),
      [unten],
      [],
      [],
    ]);
    for (const stranger of [kreis, traeger, fremd])
      await expect(stranger.api.weiterleitung.get.query({ id: unten })).rejects.toMatchObject(notFound);
    for (const stranger of [nachbar, traeger, fremd])
      await expect(stranger.api.weiterleitung.get.query({ id: oben })).rejects.toMatchObject(notFound);
    const { api } = await eineBehoerde(server);
    await expect(api.weiterleitung.get.query({ id: unten })).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    await expect(api.weiterleitung.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  });

  test("the holder reads what it comes from and what is left; its receiver reads neither", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId: oben } = await hatVertrag(kreis, mitte);
    const unten = await gibt(mitte, nachbar, stelleId, eineWeitergabe(stelleId, oben, nachbar));
    expect(await mitte.api.weiterleitung.get.query({ id: oben })).toMatchObject({
      richtung: "erhalten",
      stand: "laufend",
      ebene: 1,
      herkunft: null,
      vorgaenge: ["zurueckgeben", "weiterleiten", "dokument"],
      weitergegeben: [{ id: unten, empfaengerName: nachbar.name, vzaeHundertstel: 50, stand: "laufend" }],
      rest: { am: "2026-06-15", vzaeHundertstel: 50, betragCent: 50 * 306 * 120 },
    });
    expect(await mitte.api.weiterleitung.get.query({ id: unten })).toMatchObject({
      richtung: "gegeben",
      ebene: 2,
      herkunft: { id: oben, geberName: kreis.name, nachweisFaelligAm: "2027-03-31" },
      weitergegeben: [],
      rest: null,
      vorgaenge: ["beenden", "aendern", "uebergeben", "dokument"],
    });
    const below = await nachbar.api.weiterleitung.get.query({ id: unten });
    expect(below).toMatchObject({
      richtung: "erhalten",
      herkunft: null,
      weitergegeben: [],
      vorgaenge: ["zurueckgeben", "dokument"],
    });
    expect(await kreis.api.weiterleitung.get.query({ id: oben })).toMatchObject({ weitergegeben: [], rest: null });
    expect(JSON.stringify(await kreis.api.stelle.get.query({ id: stelleId }))).not.toContain(unten);
  });

  test("the list of posts shows a middle holder its part with what it passed on", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId: oben } = await hatVertrag(kreis, mitte);
    const unten = await gibt(mitte, nachbar, stelleId, eineWeitergabe(stelleId, oben, nachbar));
    const rows = (await mitte.api.stelle.list.query({})).filter(({ id }) => id === stelleId);
    expect(rows).toMatchObject([
      {
        weiterleitungId: oben,
        geberName: kreis.name,
        vzaeHundertstel: 100,
        weitergeleitet: [{ empfaenger: nachbar.name, vzaeHundertstel: 50 }],
      },
    ]);
    const { teile } = await mitte.api.stelle.get.query({ id: stelleId });
    expect(teile).toMatchObject([
      { weiterleitungId: oben, vzaeHundertstel: 50, besetzbar: true },
      { weiterleitungId: unten, vzaeHundertstel: 50, besetzbar: false },
    ]);
    await expect(
      mitte.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId: oben })),
    ).rejects.toMatchObject(refused({ reason: "anteil-ueberschritten", freiHundertstel: 50 }));
  });

  test("a Träger passes on to another Träger, and keeps two Kreise apart by the giver", async () => {
    const { kreis, fremd, traeger } = await aKette(server);
    const zweiter = await aMandant(server, { art: "traeger" });
    const { stelleId, weiterleitungId: hier } = await hatVertrag(kreis, traeger);
    const { weiterleitungId: dort } = await hatVertrag(fremd, traeger);
    await gibt(traeger, zweiter, stelleId, eineWeitergabe(stelleId, hier, zweiter));
    const from = async (geber: Mandant) =>
      (await traeger.api.weiterleitung.list.query({ geberId: geber.id, richtung: "erhalten" })).map(({ id }) => id);
    expect([await from(kreis), await from(fremd)]).toEqual([[hier], [dort]]);
    expect(await traeger.api.weiterleitung.list.query({ empfaengerId: zweiter.id, stand: "laufend" })).toHaveLength(1);
    expect(await traeger.api.weiterleitung.list.query({ empfaengerId: zweiter.id, stand: "beendet" })).toEqual([]);
    expect(await zweiter.api.weiterleitung.list.query({ geberId: kreis.id })).toEqual([]);
  });
});

describe("what no chain may do is refused with a sentence", () => {
  test("by the rule: not held, not allowed, too much, too late", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId: oben } = await hatVertrag(kreis, mitte);
    const { stelleId: andere, weiterleitungId: ohne } = await hatVertrag(kreis, mitte, { weiterleitungErlaubt: false });
    const offer = (angaben: Parameters<typeof eineWeitergabe>[3]) =>
      passOn(mitte, eineWeitergabe(stelleId, oben, nachbar, angaben));
    await expect(passOn(mitte, eineWeitergabe(andere, ohne, nachbar))).rejects.toMatchObject(
      refused({ reason: "weitergabe-nicht-erlaubt" }),
    );
    await expect(passOn(kreis, eineWeitergabe(stelleId, oben, nachbar))).rejects.toMatchObject(
      refused({ reason: "stelle-nicht-gehalten" }),
    );
    await expect(passOn(nachbar, eineWeitergabe(stelleId, oben, mitte))).rejects.toMatchObject(notFound);
    await expect(offer({ vzaeHundertstel: 51 })).rejects.toMatchObject(
      refused({ reason: "rest-zu-klein", regel: "R2" }),
    );
    await expect(offer({ betragCent: 100 * 306 * 120 + 1 })).rejects.toMatchObject(
      refused({ reason: "betrag-zu-hoch", hoechstensCent: 100 * 306 * 120 }),
    );
    await expect(offer({ beginn: "2026-02-28" })).rejects.toMatchObject(
      refused({ reason: "zeitraum-ausserhalb-des-vertrags", von: "2026-03-01", bis: "2026-12-31" }),
    );
    await expect(offer({ nachweisFaelligAm: "2027-03-31" })).rejects.toMatchObject(
      refused({ reason: "nachweis-nicht-vor-eigenem", eigenerAm: "2027-03-31" }),
    );
    await expect(offer({ betragCent: 100 * 306 * 120 })).resolves.toBeDefined();
  });

  test("by the rule at the owner: more grant money than the rate gives for share and days names the most that is possible", async () => {
    const { kreis, mitte } = await aKette(server);
    const stelleId = await hatStelle(kreis);
    const hoechstensCent = 4_778_630; // 57,000 EUR × 306 of 365 days
    const offer = (betragCent: number) =>
      kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, mitte, { betragCent, aufstockungCent: 500_000 }));
    await expect(offer(hoechstensCent + 1)).rejects.toMatchObject(
      refused({ reason: "betrag-zu-hoch", feld: "betragCent", hoechstensCent }),
    );
    await expect(offer(hoechstensCent)).resolves.toBeDefined();
  });

  test("by the database: a circle that the giver cannot see", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const dritte = await eineKommune(server, kreis);
    const { stelleId, weiterleitungId: eins } = await hatVertrag(kreis, mitte);
    const zwei = await gibt(mitte, nachbar, stelleId, {
      ...eineWeitergabe(stelleId, eins, nachbar),
      weiterleitungErlaubt: true,
    });
    const drei = await gibt(nachbar, dritte, stelleId, {
      ...eineWeitergabe(stelleId, zwei, dritte, { nachweisFaelligAm: "2027-01-31" }),
      weiterleitungErlaubt: true,
    });
    const zurueck = eineWeitergabe(stelleId, drei, mitte, { nachweisFaelligAm: "2027-01-30" });
    await expect(passOn(dritte, zurueck)).rejects.toMatchObject(
      refused({ reason: "empfaenger-steht-darueber", feld: "empfaengerId" }),
    );
  });

  test("R12 by the database: a Kommune may not bring the Kreis above two thirds, and learns nothing of its numbers", async () => {
    const kreis = await aKreis(server, { kontingent: [350, 300, 0] });
    const [mitte, traeger] = [await eineKommune(server, kreis), await aMandant(server, { art: "traeger" })];
    for (const _ of [1, 2]) await gibt(kreis, traeger, await hatStelle(kreis));
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte);
    const failure = await passOn(mitte, eineWeitergabe(stelleId, weiterleitungId, traeger)).then(
      () => null,
      (error: { data: { refusal: object } }) => error.data.refusal,
    );
    expect(failure).toEqual({
      reason: "zwei-drittel-ueberschritten",
      regel: "R12",
      feld: "vzaeHundertstel",
      satz: expect.stringContaining("zwei Drittel"),
    });
  });

  test.each([2, 3])(
    "R12 by the rule: at the owner the part of a Träger on level %i below its Kommunen counts",
    async (ebene) => {
      const kreis = await aKreis(server, { kontingent: [350, 300, 0] });
      const [mitte, nachbar, traeger] = [
        await eineKommune(server, kreis),
        await eineKommune(server, kreis),
        await aMandant(server, { art: "traeger" }),
      ];
      const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte);
      const weiter =
        ebene === 2
          ? null
          : await gibt(
              mitte,
              nachbar,
              stelleId,
              eineWeitergabe(stelleId, weiterleitungId, nachbar, { weiterleitungErlaubt: true }),
            );
      await gibt(
        weiter ? nachbar : mitte,
        traeger,
        stelleId,
        eineWeitergabe(stelleId, weiter ?? weiterleitungId, traeger, { nachweisFaelligAm: "2027-01-31" }),
      );
      await gibt(kreis, traeger, await hatStelle(kreis));
      const dritte = await hatStelle(kreis);
      await expect(kreis.api.weiterleitung.create.mutate(einAngebot(dritte, traeger))).rejects.toMatchObject(
        refused({
          reason: "traegeranteil-ueberschritten",
          regel: "R12",
          traegerHundertstel: 250,
          baustein2Hundertstel: 300,
        }),
      );
      await expect(
        kreis.api.weiterleitung.create.mutate(einAngebot(dritte, traeger, { vzaeHundertstel: 50 })),
      ).resolves.toBeDefined();
    },
  );

  test("twenty holders' clicks at once pass the part on once", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        passOn(mitte, eineWeitergabe(stelleId, weiterleitungId, nachbar, { vzaeHundertstel: 100 })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(refused({ reason: "teil-nicht-frei" }));
    expect(await ids(nachbar)).toHaveLength(1);
  });
});

describe("the picker", () => {
  const picked = async (
    { api }: Mandant,
    input: Parameters<Mandant["api"]["organisation"]["listEmpfaenger"]["query"]>[0],
  ) => (await api.organisation.listEmpfaenger.query(input)).map(({ id }) => id as string);

  test("offers a holding Kommune its neighbours and every Träger, but nobody above it and no other Kreis's Kommune", async () => {
    const { kreis, mitte, nachbar, traeger, fremd } = await aKette(server);
    const fremdeKommune = await eineKommune(server, fremd);
    const { weiterleitungId: herkunftId } = await hatVertrag(kreis, mitte);
    const all = await picked(mitte, { herkunftId });
    expect(all).toEqual(expect.arrayContaining([nachbar.id, traeger.id]));
    for (const { id } of [kreis, mitte, fremd, fremdeKommune]) expect(all).not.toContain(id);
    expect(await picked(kreis, { herkunftId }), "the giver does not hold it").toEqual([]);
    await expect(picked(nachbar, { herkunftId })).rejects.toMatchObject(notFound);
  });

  test("offers a Träger only Träger, whoever may not pass on nobody, and for coordination no Träger", async () => {
    const { kreis, mitte, nachbar, traeger } = await aKette(server);
    const { weiterleitungId: beimTraeger } = await hatVertrag(kreis, traeger);
    expect(await picked(traeger, { herkunftId: beimTraeger })).not.toContain(nachbar.id);
    expect(await picked(traeger, { herkunftId: beimTraeger })).not.toContain(traeger.id);
    const { weiterleitungId: ohne } = await hatAngebot(kreis, mitte, "angenommen");
    expect(await picked(mitte, { herkunftId: ohne })).toEqual([]);
    const fuerKoordination = await picked(kreis, { funktion: "koordination" });
    expect(fuerKoordination).toContain(mitte.id);
    expect(fuerKoordination).not.toContain(traeger.id);
  });
});
