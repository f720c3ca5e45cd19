import { hatStelle } from "../../support/welt/stellen.ts";
import { aKreis, aMandant } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

type Angaben = Parameters<typeof hatStelle>[1];

const stelle =
  (angaben: Angaben) =>
  async ({ server }: Welt) =>
    hatStelle(await aKreis(server), angaben);

const koordination =
  (art: "kreis" | "kreisfreie_stadt", ...anteile: number[]) =>
  async ({ server }: Welt) => {
    const mandant = await aMandant(server, { art });
    for (const vzaeHundertstel of anteile) await hatStelle(mandant, { funktion: "koordination", vzaeHundertstel });
  };

const imKontingent =
  (funktion: "case_management" | "auslaenderbehoerde", ...anteile: number[]) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server, { kontingent: [350, 150, 150] });
    for (const vzaeHundertstel of anteile) await hatStelle(kreis, { funktion, vzaeHundertstel });
  };

const baustein3 =
  (beginn: string) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    await server.database.admin`
      insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
        values (${kreis.id}, 2020, 3, 200, 'Bescheid')`;
    await hatStelle(kreis, { funktion: "auslaenderbehoerde", beginn, ende: "2020-12-31" });
  };

const befunde =
  (angaben: Angaben) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    await hatStelle(kreis, angaben);
    return (await kreis.api.foerderstand.get.query({ jahr: 2026 })).befunde;
  };

const hinweise =
  (angaben: Angaben) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    const id = await hatStelle(kreis, angaben);
    return (await kreis.api.stelle.get.query({ id })).hinweise;
  };

const imSozialamt = { funktion: "koordination", anbindung: "sozialamt" } as const;

export const stellen: readonly Grenze[] = [
  {
    regel: "R1",
    grenze: "Ein Teil einer Koordinationsstelle umfasst 0,50 VZÄ, nicht 0,49.",
    art: "ablehnung",
    diesseits: stelle({ funktion: "koordination", vzaeHundertstel: 50 }),
    jenseits: stelle({ funktion: "koordination", vzaeHundertstel: 49 }),
  },
  {
    regel: "R2",
    grenze: "Ein Teil einer Stelle im Case Management umfasst 0,50 VZÄ, nicht 0,49.",
    art: "ablehnung",
    diesseits: stelle({ vzaeHundertstel: 50 }),
    jenseits: stelle({ vzaeHundertstel: 49 }),
  },
  {
    regel: "R3",
    grenze: "Ein Kreis hat 3,50 VZÄ Koordination, nicht 3,51.",
    art: "ablehnung",
    diesseits: koordination("kreis", 100, 100, 100, 50),
    jenseits: koordination("kreis", 100, 100, 100, 51),
  },
  {
    regel: "R3",
    grenze: "Eine kreisfreie Stadt hat 2,50 VZÄ Koordination, nicht 2,51.",
    art: "ablehnung",
    diesseits: koordination("kreisfreie_stadt", 100, 100, 50),
    jenseits: koordination("kreisfreie_stadt", 100, 100, 51),
  },
  {
    regel: "R3",
    grenze: "Die Verwaltungsassistenz umfasst 0,50 VZÄ, nicht 0,51.",
    art: "ablehnung",
    diesseits: stelle({ funktion: "assistenz", vzaeHundertstel: 50 }),
    jenseits: stelle({ funktion: "assistenz", vzaeHundertstel: 51 }),
  },
  {
    regel: "R4",
    grenze: "Bei 1,50 bewilligten VZÄ stehen in Baustein 2 1,50 VZÄ, nicht 1,51.",
    art: "ablehnung",
    diesseits: imKontingent("case_management", 100, 50),
    jenseits: imKontingent("case_management", 100, 51),
  },
  {
    regel: "R4",
    grenze: "Bei 1,50 bewilligten VZÄ stehen in Baustein 3 1,50 VZÄ, nicht 1,51.",
    art: "ablehnung",
    diesseits: imKontingent("auslaenderbehoerde", 100, 50),
    jenseits: imKontingent("auslaenderbehoerde", 100, 51),
  },
  {
    regel: "R4",
    grenze: "Eine Stelle beginnt am 01.01. des ersten bewilligten Jahres, nicht am 31.12. davor.",
    art: "ablehnung",
    diesseits: stelle({ beginn: "2024-01-01" }),
    jenseits: stelle({ beginn: "2023-12-31" }),
  },
  {
    regel: "R5",
    grenze: "0,50 VZÄ in Baustein 3 sind nichts Besonderes; 0,51 werden als zulässig gesagt.",
    art: "hinweis",
    diesseits: befunde({ funktion: "auslaenderbehoerde", vzaeHundertstel: 50 }),
    jenseits: befunde({ funktion: "auslaenderbehoerde", vzaeHundertstel: 51 }),
  },
  {
    regel: "R8",
    grenze: "Koordination außerhalb des KI fällt nur ohne festgehaltene Begründung auf.",
    art: "hinweis",
    diesseits: hinweise({ ...imSozialamt, anbindungBegruendung: "Beschluss des Kreistags vom 1. März." }),
    jenseits: hinweise(imSozialamt),
  },
  {
    regel: "R15",
    grenze: "Eine Stelle in Baustein 1 beginnt am 01.07.2020, nicht am 30.06.2020.",
    art: "ablehnung",
    diesseits: stelle({ funktion: "koordination", beginn: "2020-07-01" }),
    jenseits: stelle({ funktion: "koordination", beginn: "2020-06-30" }),
  },
  {
    regel: "R17",
    grenze: "Eine Stelle in Baustein 3 beginnt am 01.07.2020, nicht am 30.06.2020.",
    art: "ablehnung",
    diesseits: baustein3("2020-07-01"),
    jenseits: baustein3("2020-06-30"),
  },
];
