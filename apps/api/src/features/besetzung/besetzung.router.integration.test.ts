import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { eineBesetzung, hatAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe("an occupancy", () => {
  test("fits into the share and the time of its post, to the hundredth and to the day", async () => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis, { ende: "2026-12-31" });
    const fill = (angaben: Parameters<typeof eineBesetzung>[1]) =>
      kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, angaben));
    await expect(fill({ von: "2025-12-31" })).rejects.toMatchObject(
      refused({ reason: "ausserhalb-der-stelle", feld: "von" }),
    );
    await expect(fill({ bis: "2027-01-01" })).rejects.toMatchObject(
      refused({ reason: "ausserhalb-der-stelle", feld: "bis" }),
    );
    await fill({ vzaeHundertstel: 60, von: "2026-01-01", bis: "2026-12-31" });
    await expect(fill({ vzaeHundertstel: 41 })).rejects.toMatchObject(
      refused({ reason: "anteil-ueberschritten", feld: "vzaeHundertstel", freiHundertstel: 40 }),
    );
    await fill({ vzaeHundertstel: 40 });
  });

  test("of a receiver fits into its part, and needs the offer to be accepted", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { stelleId, weiterleitungId } = await hatAngebot(kreis, kommune);
    const fill = (angaben: Parameters<typeof eineBesetzung>[1]) =>
      kommune.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId, ...angaben }));
    await expect(fill({})).rejects.toMatchObject(refused({ reason: "stellenteil-nicht-gehalten" }));
    await kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
    await expect(fill({ von: "2026-02-28" })).rejects.toMatchObject(
      refused({ reason: "ausserhalb-der-stelle", feld: "von" }),
    );
    await expect(fill({ weiterleitungId: null })).rejects.toMatchObject(
      refused({ reason: "stellenteil-nicht-gehalten" }),
    );
    await fill({});
    const { teile } = await kommune.api.stelle.get.query({ id: stelleId });
    // ends with the part
    expect(teile.flatMap(({ besetzungen }) => besetzungen)).toMatchObject([{ bis: "2026-12-31" }]);
  });

  test("sent twenty times at once is one row, and twenty people never share one post", async () => {
    const kreis = await aKreis(server);
    const [eine, andere] = [await hatStelle(kreis), await hatStelle(kreis)];
    const gleiche = eineBesetzung(eine);
    await Promise.all(Array.from({ length: 20 }, () => kreis.api.besetzung.create.mutate(gleiche)));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        kreis.api.besetzung.create.mutate(eineBesetzung(andere, { id: randomUUID(), pseudonym: `Person ${i}` })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await server.database.admin`select stelle_id from kim.besetzung where tenant_id = ${kreis.id}`;
    const lines = await server.database
      .admin`select 1 from kim.protokoll where tenant_id = ${kreis.id} and befehl = 'besetzung.create'`;
    expect([rows.length, lines.length]).toEqual([2, 2]);
  });

  test("ended twice at once ends once, and a post does not end under its occupants", async () => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis);
    const { id: besetzungId } = await kreis.api.besetzung.create.mutate(eineBesetzung(stelleId));
    await expect(kreis.api.stellenende.create.mutate({ stelleId, ende: "2026-05-31" })).rejects.toMatchObject(
      refused({ reason: "besetzung-ausserhalb" }),
    );
    await Promise.all(
      Array.from({ length: 10 }, () => kreis.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-05-31" })),
    );
    expect(await server.database.admin`select bis::text, version from kim.besetzung where id = ${besetzungId}`).toEqual(
      [{ bis: "2026-05-31", version: 2 }],
    );
    await expect(kreis.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-06-30" })).rejects.toMatchObject(
      refused({ reason: "bis-nach-bisherigem-bis" }),
    );
    await kreis.api.stellenende.create.mutate({ stelleId, ende: "2026-05-31" });
  });
});

test("a text that says nothing is sent back with its field", async () => {
  const kreis = await aKreis(server);
  const stelleId = await hatStelle(kreis);
  for (const [pseudonym, meldung] of [
    ["\u200b \u00ad", "Bitte ausfüllen."],
    ["– –", "Bitte mit mindestens einem Buchstaben oder einer Ziffer ausfüllen."],
    ["TM\u0000", "Bitte unsichtbare Steuerzeichen entfernen."],
  ] as const)
    await expect(kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { pseudonym }))).rejects.toMatchObject({
      data: { felder: [{ feld: "pseudonym", meldung }] },
    });
});
