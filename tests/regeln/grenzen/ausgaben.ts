import {
  einArbeitsplatz,
  einBedarf,
  eineBegleitung,
  eineEinnahme,
  einProdukt,
} from "../../support/foerderung/ausgaben.ts";
import { aKreis } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

type Ausgabe = ReturnType<typeof einArbeitsplatz> | ReturnType<typeof eineBegleitung>;

const gebucht =
  (...ausgaben: (() => Ausgabe)[]) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    for (const ausgabe of ausgaben) await kreis.api.ausgabe.create.mutate(ausgabe());
  };

const arbeitsplatz = (angaben: Parameters<typeof einArbeitsplatz>[0]) => gebucht(() => einArbeitsplatz(angaben));

const begleitung = (tagArt: "beratung" | "austausch", ...tage: number[]) =>
  gebucht(...tage.map((anzahl) => () => eineBegleitung({ tagArt, tage: anzahl })));

const produktAm1Mai =
  (festgestelltAm: string) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    const { id } = await kreis.api.bedarf.create.mutate(einBedarf({ festgestelltAm }));
    await kreis.api.ausgabe.create.mutate({ ...einProdukt(id), datum: "2026-05-01" });
  };

const eingenommen =
  (datum: string) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    await kreis.api.einnahme.create.mutate(eineEinnahme({ jahr: 2026, datum }));
  };

export const ausgaben: readonly Grenze[] = [
  {
    regel: "R15",
    grenze: "Eine Ausgabe zählt vom 01.07.2020 an, nicht vom 30.06.2020.",
    art: "ablehnung",
    diesseits: arbeitsplatz({ jahr: 2020, datum: "2020-07-01" }),
    jenseits: arbeitsplatz({ jahr: 2020, datum: "2020-06-30" }),
  },
  {
    regel: "R19",
    grenze: "Ein Honorar zählt mit bestätigter Qualifizierung der Prozessbegleitung, nicht ohne.",
    art: "ablehnung",
    diesseits: gebucht(() => eineBegleitung({ qualifikationNachgewiesen: true })),
    jenseits: gebucht(() => eineBegleitung({ qualifikationNachgewiesen: false })),
  },
  {
    regel: "R20",
    grenze: "Im Jahr sind sechs Beratungstage förderfähig, nicht sieben.",
    art: "ablehnung",
    diesseits: begleitung("beratung", 5, 1),
    jenseits: begleitung("beratung", 5, 2),
  },
  {
    regel: "R20",
    grenze: "Im Jahr sind drei Austauschtage förderfähig, nicht vier.",
    art: "ablehnung",
    diesseits: begleitung("austausch", 2, 1),
    jenseits: begleitung("austausch", 2, 2),
  },
  {
    regel: "R21",
    grenze: "Ein Produkt vom 01.05. antwortet auf einen bis dahin festgestellten Bedarf, nicht auf einen vom 02.05.",
    art: "ablehnung",
    diesseits: produktAm1Mai("2026-05-01"),
    jenseits: produktAm1Mai("2026-05-02"),
  },
  {
    regel: "R36",
    grenze: "Eine Einnahme vom 31.12. gehört in ihr Förderjahr, eine vom 01.01. danach nicht.",
    art: "ablehnung",
    diesseits: eingenommen("2026-12-31"),
    jenseits: eingenommen("2027-01-01"),
  },
  {
    regel: "R37",
    grenze: "Abziehbar ist Vorsteuer bis zur Höhe des Betrags, nicht ein Cent mehr.",
    art: "ablehnung",
    diesseits: arbeitsplatz({ betragCent: 119_000, vorsteuerCent: 119_000 }),
    jenseits: arbeitsplatz({ betragCent: 119_000, vorsteuerCent: 119_001 }),
  },
];
