import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kim } from "../../../apps/cli/src/testing/run-kim.ts";
import type { Gesagtes, Grenze } from "../grenze.ts";

/** `kim foerderplan` on a plan of 2026, as an operator calls it. */
const geplant = (plan: object) => async () => {
  const ordner = mkdtempSync(join(tmpdir(), "kim-regeln-"));
  try {
    const datei = join(ordner, "plan.json");
    writeFileSync(datei, JSON.stringify({ ags: "05570", foerderjahr: 2026, ...plan }));
    return await kim(["foerderplan", datei], {});
  } finally {
    rmSync(ordner, { recursive: true });
  }
};

const kreisMitZusatz = (zusatzstellen_hundertstel: number) =>
  geplant({
    art_der_kommune: "kreis",
    zusatzstellen_hundertstel,
    stellen: [{ baustein: 1, funktion: "koordination", vzae_hundertstel: 450 }],
  });

const mitZusatz = (art_der_kommune: "kreis" | "kreisfreie_stadt") =>
  geplant({ art_der_kommune, zusatzstellen_hundertstel: 100, stellen: [] });

const anTraeger = (hundertstel: number) => async (): Promise<readonly Gesagtes[]> => {
  const { stdout } = await geplant({
    art_der_kommune: "kreis",
    stellen: [
      {
        baustein: 2,
        funktion: "case_management",
        vzae_hundertstel: 300,
        davon: [
          { bei: "kommune_ki", vzae_hundertstel: 300 - hundertstel },
          { bei: "freie_wohlfahrtspflege", vzae_hundertstel: hundertstel },
        ],
      },
    ],
  })();
  const { weiterleitung_an_freie_wohlfahrt: ergebnis } = JSON.parse(stdout) as Plan;
  return ergebnis.zulaessig ? [] : [ergebnis];
};

type Plan = { weiterleitung_an_freie_wohlfahrt: { zulaessig: boolean; regel: string } };

export const kommandozeile: readonly Grenze[] = [
  {
    regel: "R3",
    grenze: "Mit 1,00 VZÄ Zusatzstellen plant ein Kreis 4,50 VZÄ Koordination, mit 0,99 VZÄ nicht.",
    art: "befehl",
    diesseits: kreisMitZusatz(100),
    jenseits: kreisMitZusatz(99),
  },
  {
    regel: "R6",
    grenze: "Zusatzstellen plant ein Kreis, nicht eine kreisfreie Stadt.",
    art: "befehl",
    diesseits: mitZusatz("kreis"),
    jenseits: mitZusatz("kreisfreie_stadt"),
  },
  {
    regel: "R12",
    grenze: "Der Plan lässt 2,00 von 3,00 VZÄ bei Trägern zu, nicht 2,01.",
    art: "hinweis",
    diesseits: anTraeger(200),
    jenseits: anTraeger(201),
  },
];
