import { hatAbruf, hatBescheid } from "../../support/foerderung/mittel.ts";
import { aKreis } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

const abgerufen =
  (angaben: Parameters<typeof hatAbruf>[3], datum = "2026-01-20") =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    await hatAbruf(kreis, await hatBescheid(server, kreis, { datum }), undefined, angaben);
  };

const anTerminen = (termin: string) => async (welt: Welt) => {
  for (const tag of ["2026-05-01", "2026-10-01"])
    await welt.behoerde.api.abruftermin.create.mutate({ jahr: 2026, baustein: 1, termin: tag });
  await abgerufen({ gegenstand: "stellen_und_massnahmen", termin, benoetigtBis: "2026-12-31" })(welt);
};

export const mittelabrufe: readonly Grenze[] = [
  {
    regel: "R25",
    grenze: "Mittel werden vom Tag des Bescheids an abgerufen, nicht am Tag davor.",
    art: "ablehnung",
    diesseits: abgerufen({ termin: "2026-05-15" }, "2026-05-15"),
    jenseits: abgerufen({ termin: "2026-05-14" }, "2026-05-15"),
  },
  {
    regel: "R32",
    grenze: "Am 15.05. wird abgerufen, was bis zum 15.07. gebraucht wird, nicht bis zum 16.07.",
    art: "ablehnung",
    diesseits: abgerufen({ termin: "2026-05-15", benoetigtBis: "2026-07-15" }),
    jenseits: abgerufen({ termin: "2026-05-15", benoetigtBis: "2026-07-16" }),
  },
  {
    regel: "R75",
    grenze: "Stellen und Maßnahmen in Baustein 1 werden zum 1. Oktober abgerufen, nicht zum 2.",
    art: "ablehnung",
    diesseits: anTerminen("2026-10-01"),
    jenseits: anTerminen("2026-10-02"),
  },
];
