import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eineEinnahme, eineFremdfoerderung } from "../../../../../tests/support/foerderung/ausgaben.ts";
import { notFound, refused, stale } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { eineBesetzung, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const jahr = 2026;

describe("income (R36)", () => {
  test("is entered, changed and deleted by its owner and by nobody else", async () => {
    const { kreis, fremd } = await aKreisMitEmpfaengern(server);
    const { id } = await kreis.api.einnahme.create.mutate(eineEinnahme());
    const { id: _, jahr: __, ...rest } = eineEinnahme({ betragCent: 60_000 });
    await expect(fremd.api.einnahme.update.mutate({ ...rest, id, version: 1 })).rejects.toMatchObject(notFound);
    await expect(fremd.api.einnahme.delete.mutate({ id, version: 1 })).rejects.toMatchObject(notFound);
    expect((await fremd.api.einnahme.list.query({ jahr })).einnahmen).toEqual([]);
    await kreis.api.einnahme.update.mutate({ ...rest, id, version: 1 });
    await expect(kreis.api.einnahme.update.mutate({ ...rest, id, version: 1 })).rejects.toMatchObject(stale);
    expect(await kreis.api.einnahme.list.query({ jahr })).toMatchObject({
      summeCent: 60_000,
      einnahmen: [{ id, version: 2 }],
    });
    await kreis.api.einnahme.delete.mutate({ id, version: 2 });
    expect((await kreis.api.einnahme.list.query({ jahr })).einnahmen).toEqual([]);
  });

  test("outside of the year is refused at its field", async () => {
    const kreis = await aKreis(server);
    await expect(kreis.api.einnahme.create.mutate(eineEinnahme({ datum: "2025-12-31" }))).rejects.toMatchObject(
      refused({ reason: "einnahme-ausserhalb-des-jahres", feld: "datum" }),
    );
  });
});

test("R14: a person is never paid for twice, and only the own organisation's people are anybody's to enter", async () => {
  const { kreis, fremd } = await aKreisMitEmpfaengern(server);
  const { id: besetzungId } = await kreis.api.besetzung.create.mutate(
    eineBesetzung(await hatStelle(kreis), { vzaeHundertstel: 60 }),
  );
  await expect(
    kreis.api.fremdfoerderung.create.mutate(eineFremdfoerderung(besetzungId, { anteilHundertstel: 41 })),
  ).rejects.toMatchObject(
    refused({
      reason: "doppelfoerderung",
      regel: "R14",
      monat: 3,
      jahr: 2026,
      satz: expect.stringContaining("ESF Plus"),
    }),
  );
  const { id } = await kreis.api.fremdfoerderung.create.mutate(eineFremdfoerderung(besetzungId));
  await expect(
    kreis.api.besetzung.create.mutate(eineBesetzung(await hatStelle(kreis), { vzaeHundertstel: 50 })),
  ).rejects.toMatchObject(refused({ reason: "doppelfoerderung", regel: "R14", feld: "vzaeHundertstel" }));
  await kreis.api.besetzung.create.mutate(
    eineBesetzung(await hatStelle(kreis), { vzaeHundertstel: 50, pseudonym: "P-2" }),
  );
  await expect(fremd.api.fremdfoerderung.create.mutate(eineFremdfoerderung(besetzungId))).rejects.toMatchObject(
    notFound,
  );
  expect(await fremd.api.fremdfoerderung.list.query()).toEqual({ besetzungen: [], fremdfoerderungen: [] });
  await expect(fremd.api.fremdfoerderung.delete.mutate({ id })).rejects.toMatchObject(notFound);
  expect(await kreis.api.fremdfoerderung.list.query()).toMatchObject({
    besetzungen: [{ id: besetzungId, pseudonym: "P-1" }, { pseudonym: "P-2" }],
    fremdfoerderungen: [{ id, anteilHundertstel: 40 }],
  });
  await kreis.api.fremdfoerderung.delete.mutate({ id });
  expect((await kreis.api.fremdfoerderung.list.query()).fremdfoerderungen).toEqual([]);
});

test("R14: no other spelling of the pseudonym makes a second person, and what is only similar is told", async () => {
  const { kreis } = await aKreisMitEmpfaengern(server);
  const enter = async (pseudonym: string) =>
    kreis.api.besetzung.create.mutate(eineBesetzung(await hatStelle(kreis), { pseudonym, vzaeHundertstel: 60 }));
  expect(await enter("TM-2 Weiß")).toMatchObject({ aehnliche: [] });
  for (const anders of ["TM -2 Weiß", "tm–2\u00a0weiß", "ＴＭ２Weiß", "TM\u200b2 Weiß"])
    await expect(enter(anders)).rejects.toMatchObject(
      refused({ reason: "doppelfoerderung", regel: "R14", summeHundertstel: 120, auch: ["TM-2 Weiß"] }),
    );
  const aehnlich = await enter("TM 2 Weiss");
  expect(aehnlich).toMatchObject({ aehnliche: ["TM-2 Weiß"] });
  const angaben = { vzaeHundertstel: 40, von: "2026-03-01", bis: null, qualifikation: "soziale_arbeit" } as const;
  const berichtigt = { ...angaben, id: aehnlich.id, version: 1, pseudonym: "TM 2 Weiss" };
  expect(await kreis.api.besetzung.update.mutate(berichtigt)).toMatchObject({ version: 2, aehnliche: ["TM-2 Weiß"] });
  await expect(
    kreis.api.besetzung.update.mutate({ ...berichtigt, version: 2, vzaeHundertstel: 41, pseudonym: "tm 2 weiß" }),
  ).rejects.toMatchObject(refused({ reason: "doppelfoerderung", regel: "R14", summeHundertstel: 101 }));
});
