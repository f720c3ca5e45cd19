import { foerderkonditionen } from "@kim/domain/kondition";
import { uuidOf } from "../../src/scope/ids.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { zufall, type Zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";

const massnahmen = [
  ["workshop", "Workshop „Wege durch die Verwaltung“ mit Ausländerbehörde und Jobcenter"],
  ["multiplikatoren", "Schulung für Sprachmittlerinnen und Sprachmittler"],
  ["fachtagung", "Fachtag Integration im Rathaus"],
  ["workshop", "Fallwerkstatt der Case Managerinnen und Case Manager"],
  ["multiplikatoren", "Austausch mit Migrantenselbstorganisationen"],
  ["workshop", "Workshop „Einbürgerung verständlich erklären“"],
] as const;
const ausstattung = [
  "Notebook und Dockingstation",
  "Büromöbel",
  "Telefonie und Lizenzen",
  "Fortbildung",
  "Fachliteratur",
];
const produkte = ["Wegweiser in acht Sprachen", "Digitale Karte der Beratungsangebote"] as const;

/** Everything but pay that one recipient spent and took in, year by year. */
export function sachausgabenVon(schluessel: string, jahre: readonly number[], stichtag: string) {
  const z = zufall(samen("sachausgaben", schluessel));
  const tenantId = organisationIdOf(schluessel);
  const bedarf = bedarfVon(tenantId, Number(jahre[0] ?? 2022), z);
  const zeilen = jahre.flatMap((jahr) => imJahr(tenantId, jahr, bedarf, z)).filter(({ datum }) => datum < stichtag);
  return { bedarfe: bedarf.festgestelltAm < stichtag ? [bedarf] : [], ausgaben: zeilen };
}

const bedarfVon = (tenantId: string, jahr: number, z: Zufall) => ({
  tenantId,
  id: uuidOf("bedarf", tenantId),
  titel: "Beratungsangebote sind für Neuzugewanderte schwer zu finden",
  festgestelltAm: `${jahr}-06-${z.ganz(10, 28)}`,
  ergebnis:
    "Befragung in den Sprachkursen: Zwei von drei kennen die zuständige Stelle nicht. Die Lenkungsgruppe empfiehlt einen Wegweiser.",
});

const leer = {
  eigentuemerId: null,
  stelleId: null,
  geberId: null,
  weiterleitungId: null,
  monat: null,
  massnahmeArt: null,
  bedarfId: null,
  tagArt: null,
  tage: null,
};

function imJahr(tenantId: string, jahr: number, bedarf: ReturnType<typeof bedarfVon>, z: Zufall) {
  const zeile = (
    nummer: number,
    betragCent: number,
    rest: {
      art: "arbeitsplatz" | "massnahme" | "prozessbegleitung";
      bezeichnung: string;
      datum: string;
      massnahmeArt?: string;
      bedarfId?: string;
      tagArt?: "beratung" | "austausch";
      tage?: number;
    },
  ) => ({
    ...leer,
    tenantId,
    id: uuidOf("sachausgabe", tenantId, jahr, nummer),
    jahr,
    betragCent,
    vorsteuerCent: 0,
    ...rest,
  });
  const am = (von: number, bis: number) => `${jahr}-${String(z.ganz(von, bis)).padStart(2, "0")}-${z.ganz(10, 28)}`;
  const konditionen = foerderkonditionen(jahr)?.prozessbegleitung;
  const arbeitsplaetze = Array.from({ length: z.ganz(2, 4) }, (_, i) =>
    zeile(i, z.ganz(900, 5900) * 100, {
      art: "arbeitsplatz",
      bezeichnung: ausstattung[(i + jahr) % ausstattung.length] ?? "",
      datum: am(3, 11),
    }),
  );
  const veranstaltungen = Array.from({ length: z.ganz(2, 5) }, (_, i) => {
    const [massnahmeArt, bezeichnung] = massnahmen[(i + jahr) % massnahmen.length] ?? massnahmen[0];
    return zeile(20 + i, z.ganz(1_400, 8_600) * 100, { art: "massnahme", bezeichnung, massnahmeArt, datum: am(3, 11) });
  });
  const produkt = z.wahr(0.4)
    ? [
        zeile(40, z.ganz(4_000, 12_000) * 100, {
          art: "massnahme" as const,
          bezeichnung: z.aus(produkte),
          massnahmeArt: "produkt",
          bedarfId: bedarf.id,
          datum: am(8, 11),
        }),
      ]
    : [];
  const begleitung = (["beratung", "austausch"] as const).flatMap((tagArt, i) => {
    const tage = z.ganz(0, konditionen?.[tagArt].tage ?? 0);
    if (tage === 0) return [];
    const bezeichnung = tagArt === "beratung" ? "Externe Prozessbegleitung" : "Austausch mit der Prozessbegleitung";
    return [
      zeile(60 + i, tage * z.ganz(900, 1_090) * 100, {
        art: "prozessbegleitung",
        bezeichnung,
        tagArt,
        tage,
        datum: am(4, 11),
      }),
    ];
  });
  return [...arbeitsplaetze, ...veranstaltungen, ...produkt, ...begleitung];
}
