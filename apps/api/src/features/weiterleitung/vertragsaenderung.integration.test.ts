import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAngebot, eineBesetzung } from "../../../../../tests/support/welt/stellen.ts";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import {
  aKette,
  eineAenderung,
  einEnde,
  eineWeitergabe,
  gibt,
  grund,
  hatVertrag,
} from "../../../../../tests/support/weiterleitung/vertraege.ts";
import type { Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const get = ({ api }: Mandant, id: string) => api.weiterleitung.get.query({ id });
const propose = async ({ api }: Mandant, aenderung: ReturnType<typeof eineAenderung>) =>
  (await api.weiterleitungAenderung.create.mutate(aenderung)).id;
const answer = ({ api }: Mandant, weiterleitungId: string, aenderungId: string, angenommen = true) =>
  api.weiterleitungAenderungAntwort.create.mutate({
    weiterleitungId,
    aenderungId,
    antwort: angenommen ? { angenommen } : { angenommen: false, grund },
  });

describe("a change", () => {
  test("counts from its day once the receiver agrees; both sides read it, with who and why", async () => {
    const { kreis, mitte } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte);
    const aenderungId = await propose(kreis, eineAenderung(weiterleitungId));
    for (const side of [kreis, mitte])
      expect(await get(side, weiterleitungId)).toMatchObject({
        offeneAenderung: { id: aenderungId, ab: "2026-07-01", vzaeHundertstel: 50, grund, von: "Petra Probe" },
        abschnitte: [{ vzaeHundertstel: 100 }],
      });
    expect((await get(mitte, weiterleitungId)).vorgaenge).toContain("aenderungBeantworten");
    await answer(mitte, weiterleitungId, aenderungId);
    for (const side of [kreis, mitte])
      expect(await get(side, weiterleitungId)).toMatchObject({
        offeneAenderung: null,
        abschnitte: [
          { von: "2026-03-01", bis: "2026-06-30", vzaeHundertstel: 100, betragCent: 100 * 122 * 120 },
          { von: "2026-07-01", bis: "2026-12-31", vzaeHundertstel: 50, betragCent: 50 * 184 * 120 },
        ],
      });
  });

  test("raising the rate for the whole year gives exactly the new rate × share; a day later it does not", async () => {
    const { kreis, mitte } = await aKette(server);
    const jahr = { beginn: "2026-01-01", ende: "2026-12-31", vzaeHundertstel: 75, betragCent: 55_000_00 * 0.75 };
    const vertrag = () => hatVertrag(kreis, mitte, jahr, { beginn: "2026-01-01", vzaeHundertstel: 75 });
    const erhoeht = async (weiterleitungId: string, ab: string, betragCent: number) => {
      const neu = eineAenderung(weiterleitungId, { ab, vzaeHundertstel: 75, betragCent });
      await answer(mitte, weiterleitungId, await propose(kreis, neu));
      return get(mitte, weiterleitungId);
    };
    const { weiterleitungId } = await vertrag();
    expect((await erhoeht(weiterleitungId, "2026-01-01", 57_000_00 * 0.75)).abschnitte).toEqual([
      expect.objectContaining({ von: "2026-01-01", bis: "2026-12-31", vzaeHundertstel: 75, betragCent: 42_750_00 }),
    ]);
    const anderer = await vertrag();
    const rest = Math.round((57_000_00 * 0.75 * 364) / 365);
    const { abschnitte } = await erhoeht(anderer.weiterleitungId, "2026-01-02", rest);
    // One day at 55,000, the others at 57,000.
    expect(abschnitte.map(({ betragCent }) => betragCent)).toEqual([Math.round((55_000_00 * 0.75) / 365), rest]);
  });

  test("that is declined needs a reason and changes nothing", async () => {
    const { kreis, mitte } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte);
    const aenderungId = await propose(kreis, eineAenderung(weiterleitungId));
    await expect(
      mitte.api.weiterleitungAenderungAntwort.create.mutate({
        weiterleitungId,
        aenderungId,
        antwort: { angenommen: false, grund: "Nein." },
      }),
    ).rejects.toMatchObject({ data: { felder: [{ feld: "antwort.grund" }] } });
    await answer(mitte, weiterleitungId, aenderungId, false);
    expect(await get(kreis, weiterleitungId)).toMatchObject({
      abschnitte: [{ vzaeHundertstel: 100 }],
      aenderungen: [{ antwort: { angenommen: false, grund } }],
    });
    await expect(answer(mitte, weiterleitungId, aenderungId)).rejects.toMatchObject(
      refused({ reason: "aenderung-schon-beantwortet", angenommen: false }),
    );
  });

  test("is proposed by the giver and answered by the receiver; others do not find it", async () => {
    const { kreis, mitte, nachbar, fremd } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte);
    for (const other of [mitte, nachbar, fremd])
      await expect(propose(other, eineAenderung(weiterleitungId))).rejects.toMatchObject(notFound);
    const aenderungId = await propose(kreis, eineAenderung(weiterleitungId));
    for (const other of [kreis, nachbar, fremd])
      await expect(answer(other, weiterleitungId, aenderungId)).rejects.toMatchObject(notFound);
    const { api } = await eineBehoerde(server);
    await expect(api.weiterleitungAenderung.create.mutate(eineAenderung(weiterleitungId))).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    expect(await get(kreis, weiterleitungId)).toMatchObject({ offeneAenderung: { id: aenderungId } });
  });

  test("is the only one until it is answered, also when two are proposed at the same moment", async () => {
    const { kreis, mitte } = await aKette(server);
    const { weiterleitungId } = await hatVertrag(kreis, mitte);
    const zugleich = await Promise.allSettled([
      propose(kreis, eineAenderung(weiterleitungId)),
      propose(kreis, eineAenderung(weiterleitungId)),
    ]);
    expect(zugleich.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { offeneAenderung } = await get(kreis, weiterleitungId);
    const spaetere = eineAenderung(weiterleitungId, { ab: "2026-08-01", betragCent: 50 * 153 * 120 });
    await expect(propose(kreis, spaetere)).rejects.toMatchObject(
      refused({ reason: "aenderung-schon-offen", ab: "2026-07-01" }),
    );
    await answer(mitte, weiterleitungId, offeneAenderung?.id ?? "", false);
    await answer(mitte, weiterleitungId, await propose(kreis, spaetere));
    await expect(propose(kreis, eineAenderung(weiterleitungId, { ab: "2026-08-01" }))).rejects.toMatchObject(
      refused({ reason: "aenderung-ausserhalb", von: "2026-08-02" }),
    );
  });

  test("to less than the receiver passed on or filled is refused when the receiver accepts", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte);
    await gibt(mitte, nachbar, stelleId, eineWeitergabe(stelleId, weiterleitungId, nachbar, { betragCent: 100_000 }));
    await mitte.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId, vzaeHundertstel: 50 }));
    const aenderungId = await propose(kreis, eineAenderung(weiterleitungId));
    await expect(answer(mitte, weiterleitungId, aenderungId)).rejects.toMatchObject(
      refused({ reason: "aenderung-unter-gebrauch", belegtHundertstel: 100, am: "2026-07-01" }),
    );
    await answer(mitte, weiterleitungId, aenderungId, false);
  });

  test("to less money than the receiver passed on is refused", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte);
    await gibt(
      mitte,
      nachbar,
      stelleId,
      eineWeitergabe(stelleId, weiterleitungId, nachbar, { betragCent: 100 * 306 * 120 }),
    );
    const aenderungId = await propose(kreis, eineAenderung(weiterleitungId));
    await expect(answer(mitte, weiterleitungId, aenderungId)).rejects.toMatchObject(
      refused({ reason: "aenderung-unter-weitergabe", regel: "R22" }),
    );
  });

  test("to more than is free on that day is refused; a larger share that is proposed is kept for the answer", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte, { vzaeHundertstel: 50 });
    await propose(kreis, eineAenderung(weiterleitungId, { vzaeHundertstel: 100 }));
    const offer = kreis.api.weiterleitung.create.mutate(
      einAngebot(stelleId, nachbar, { vzaeHundertstel: 50, beginn: "2026-07-01" }),
    );
    await expect(offer).rejects.toMatchObject(refused({ reason: "teil-nicht-frei", freiHundertstel: 0 }));
    await expect(
      kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { vzaeHundertstel: 50 })),
    ).rejects.toMatchObject(refused({ reason: "anteil-ueberschritten" }));
    await expect(
      kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { vzaeHundertstel: 50, bis: "2026-06-30" })),
    ).resolves.toBeDefined();
  });

  test("accepted and the contract ended at the same moment leaves one true history", async () => {
    for (let round = 0; round < 4; round++) {
      const { kreis, mitte } = await aKette(server);
      const { weiterleitungId } = await hatVertrag(kreis, mitte);
      const aenderungId = await propose(
        kreis,
        eineAenderung(weiterleitungId, { ab: "2026-08-01", betragCent: 50 * 153 * 120 }),
      );
      const [ende] = await Promise.allSettled([
        kreis.api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId, "2026-07-31")),
        answer(mitte, weiterleitungId, aenderungId),
      ]);
      expect(ende.status).toBe("fulfilled");
      expect(await get(mitte, weiterleitungId)).toMatchObject({
        wirksamesEnde: "2026-07-31",
        abschnitte: [{ von: "2026-03-01", bis: "2026-07-31", vzaeHundertstel: 100 }],
        vertragsbetragCent: 100 * 153 * 120,
      });
    }
  });
});
