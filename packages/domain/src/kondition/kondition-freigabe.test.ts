import { expect, test } from "vitest";
import { decideFreigabe, fassungsstand } from "./kondition-freigabe.ts";
import { geltendeFassung } from "./konditionsfassung.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { eineFassung, eineOffene, eva } from "../testing/kondition.ts";
import { refusalVon } from "../testing/refusal-von.ts";

const jonas = neueOrganisationId();
const spaetere = eineFassung({ fassung: 3 });

test("vier Augen: wer vorschlägt, gibt nicht frei", () => {
  const freigabe = (benutzerId: string) =>
    decideFreigabe({ fassung: eineOffene(), fassungen: [eineFassung(), eineOffene()], bescheide: 0, benutzerId });
  expect(refusalVon(freigabe(eva))).toEqual({ reason: "vier-augen", name: "Eva" });
  expect(freigabe(jonas)).toEqual({ ok: true, event: { type: "KonditionFreigegeben", fassung: 2 } });
});

test.each([
  ["fassung-schon-freigegeben", { fassung: eineFassung() }],
  ["fassung-ueberholt", { fassung: eineOffene(), fassungen: [eineFassung(), eineOffene(), spaetere] }],
  ["abloesung-nicht-erklaert", { bescheide: 1 }],
  [undefined, { fassung: eineOffene({ abloesung: true }), bescheide: 1 }],
] as const)("Freigabe: %s", (reason, lage) => {
  expect(
    refusalVon(
      decideFreigabe({
        fassung: eineOffene(),
        fassungen: [eineFassung(), eineOffene()],
        bescheide: 0,
        benutzerId: jonas,
        ...lage,
      }),
    )?.reason,
  ).toBe(reason);
});

test("es gilt die höchste freigegebene Fassung des Jahres", () => {
  const fassungen = [
    eineFassung(),
    eineFassung({ fassung: 3 }),
    eineOffene(),
    eineOffene({ fassung: 4 }),
    eineFassung({ jahr: 2023, fassung: 9 }),
  ];
  expect(geltendeFassung(fassungen, 2022)?.fassung).toBe(3);
  expect(geltendeFassung(fassungen, 2024)).toBeUndefined();
  expect(fassungen.slice(0, 4).map((f) => fassungsstand(f, fassungen))).toEqual([
    "abgeloest",
    "gilt",
    "ueberholt",
    "vorgeschlagen",
  ]);
});
