import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { foerderplan } from "./foerderplan.ts";

const leverkusen = {
  ags: "05316",
  art_der_kommune: "kreisfreie_stadt",
  foerderjahr: 2022,
  stellen: [
    { baustein: 1, funktion: "koordination", vzae_hundertstel: 250 },
    {
      baustein: 2,
      funktion: "case_management",
      vzae_hundertstel: 500,
      davon: [
        { bei: "kommune_ki", vzae_hundertstel: 200 },
        { bei: "freie_wohlfahrtspflege", vzae_hundertstel: 300 },
      ],
    },
  ],
};

describe("kim foerderplan", () => {
  test("gibt Beträge als Zahlen in Cent und Regelergebnisse mit ihrer Nummer aus", async () => {
    const ergebnis: unknown = JSON.parse(await foerderplan(datei(leverkusen)));
    expect(ergebnis).toMatchObject({
      baustein2_cent: 27_500_000,
      weiterleitung_an_freie_wohlfahrt: { anteil: "3/5", zulaessig: true, regel: "R12" },
    });
  });

  test("nennt das Feld und die Regel, gegen die ein zu kleiner Stellenanteil verstößt", async () => {
    const plan = { ...leverkusen, stellen: [{ baustein: 1, funktion: "koordination", vzae_hundertstel: 49 }] };
    await expect(foerderplan(datei(plan))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/^stellen\[0\]\.vzae_hundertstel: .*R1/),
    });
  });

  test("zählt bewilligte Zusatzstellen eines Kreises mit", async () => {
    const stellen = [{ baustein: 1, funktion: "koordination", vzae_hundertstel: 450 }];
    const plan = { ...leverkusen, ags: "05570", art_der_kommune: "kreis", stellen };
    expect(JSON.parse(await foerderplan(datei({ ...plan, zusatzstellen_hundertstel: 100 })))).toMatchObject({
      baustein1_stellen_hundertstel: 450,
    });
    await expect(foerderplan(datei({ ...plan, zusatzstellen_hundertstel: 99 }))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/^stellen\[0\]\.vzae_hundertstel: .*4,49 VZÄ.*R3/),
    });
  });

  test("nennt jedes Feld, das fehlt oder zu viel ist", async () => {
    const { ags: _, ...ohneAgs } = leverkusen;
    await expect(foerderplan(datei({ ...ohneAgs, erwartet: {} }))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/^ags: .*\nEingabe: .*"erwartet"/s),
    });
  });

  test("lehnt kaputtes JSON und fehlende Dateien als falsche Eingabe ab", async () => {
    await expect(foerderplan(datei("{"))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("kein gültiges JSON"),
    });
    await expect(foerderplan(join(tmpdir(), "gibt-es-nicht.json"))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("lässt sich nicht lesen"),
    });
  });
});

function datei(inhalt: object | string): string {
  const folder = mkdtempSync(join(tmpdir(), "kim-plan-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "plan.json");
  writeFileSync(path, typeof inhalt === "string" ? inhalt : JSON.stringify(inhalt));
  return path;
}
