import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import {
  aKette,
  einEntwurf,
  eineWeitergabe,
  hatVertrag,
} from "../../../../../tests/support/weiterleitung/vertraege.ts";
import { aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe("a draft", () => {
  test("is kept as far as it is thought out, and read by its giver alone", async () => {
    const { kreis, mitte, nachbar, fremd } = await aKette(server);
    const entwurf = einEntwurf(await hatStelle(kreis), { inhalt: { zweck: "Beratung", empfaengerId: mitte.id } });
    await kreis.api.weiterleitungEntwurf.create.mutate(entwurf);
    expect(await kreis.api.weiterleitungEntwurf.get.query({ id: entwurf.id })).toMatchObject({
      id: entwurf.id,
      stelleId: entwurf.stelleId,
      stelleBezeichnung: "Case Management Nord",
      herkunftId: null,
      version: 1,
      inhalt: { zweck: "Beratung", empfaengerId: mitte.id },
      geaendertVon: "Petra Probe",
    });
    for (const other of [mitte, nachbar, fremd]) {
      expect(await other.api.weiterleitungEntwurf.list.query()).toEqual([]);
      await expect(other.api.weiterleitungEntwurf.get.query({ id: entwurf.id })).rejects.toMatchObject(notFound);
      await expect(
        other.api.weiterleitungEntwurf.update.mutate({ id: entwurf.id, version: 1, inhalt: {} }),
      ).rejects.toMatchObject(notFound);
      await expect(other.api.weiterleitungEntwurf.delete.mutate({ id: entwurf.id })).rejects.toMatchObject(notFound);
    }
    for (const rolle of ["pruefung", "finanzen"] as const) {
      const { api } = await aPerson(server, [{ organisationId: kreis.id, rollen: [rolle] }]);
      await expect(api.weiterleitungEntwurf.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    }
    await expect((await eineBehoerde(server)).api.weiterleitungEntwurf.list.query()).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    expect(await mitte.api.weiterleitung.list.query()).toEqual([]);
  });

  test("changed by two at once keeps the first and overwrites nothing", async () => {
    const { kreis } = await aKette(server);
    const { id } = await kreis.api.weiterleitungEntwurf.create.mutate(einEntwurf(await hatStelle(kreis)));
    const update = (vzaeHundertstel: number) =>
      kreis.api.weiterleitungEntwurf.update.mutate({ id, version: 1, inhalt: { vzaeHundertstel } });
    expect(await update(50)).toEqual({ id, version: 2 });
    await expect(update(75)).rejects.toMatchObject({ data: { code: "CONFLICT" } });
    expect(await kreis.api.weiterleitungEntwurf.get.query({ id })).toMatchObject({
      version: 2,
      inhalt: { vzaeHundertstel: 50 },
    });
  });

  test("that is offered is an offer and no draft any more; one that is refused stays a draft", async () => {
    const { kreis, mitte } = await aKette(server);
    const stelleId = await hatStelle(kreis);
    const { id } = await kreis.api.weiterleitungEntwurf.create.mutate(einEntwurf(stelleId));
    await expect(
      kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, mitte, { id, vzaeHundertstel: 51 })),
    ).rejects.toMatchObject({ data: { code: "CONFLICT" } });
    expect(await kreis.api.weiterleitungEntwurf.list.query()).toHaveLength(1);
    await kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, mitte, { id }));
    expect(await kreis.api.weiterleitungEntwurf.list.query()).toEqual([]);
    expect(await mitte.api.weiterleitung.get.query({ id })).toMatchObject({ stand: "angeboten" });
  });

  test("of a held part names the contract it is held by, and nobody drafts for what it does not hold", async () => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId: herkunftId } = await hatVertrag(kreis, mitte);
    const entwurf = einEntwurf(stelleId, { herkunftId });
    await mitte.api.weiterleitungEntwurf.create.mutate(entwurf);
    expect(await mitte.api.weiterleitungEntwurf.list.query()).toMatchObject([
      { herkunftId, eigentuemerId: kreis.id, eigentuemerName: kreis.name },
    ]);
    for (const wer of [kreis, nachbar])
      await expect(
        wer.api.weiterleitungEntwurf.create.mutate(einEntwurf(stelleId, { herkunftId })),
      ).rejects.toMatchObject(notFound);
    await expect(mitte.api.weiterleitungEntwurf.create.mutate(einEntwurf(stelleId))).rejects.toMatchObject(notFound);
    await mitte.api.weiterleitung.create.mutate(eineWeitergabe(stelleId, herkunftId, nachbar, { id: entwurf.id }));
    expect(await mitte.api.weiterleitungEntwurf.list.query()).toEqual([]);
  });

  test("that is thrown away is gone", async () => {
    const { kreis } = await aKette(server);
    const { id } = await kreis.api.weiterleitungEntwurf.create.mutate(einEntwurf(await hatStelle(kreis)));
    await kreis.api.weiterleitungEntwurf.delete.mutate({ id });
    await expect(kreis.api.weiterleitungEntwurf.get.query({ id })).rejects.toMatchObject(notFound);
  });
});
