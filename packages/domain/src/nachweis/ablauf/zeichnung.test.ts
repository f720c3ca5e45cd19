import { describe, expect, test } from "vitest";
import { DokumentId } from "../../grundlagen/ids.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { neueStelleId } from "../../testing/factories.ts";
import { eineBefugnis, nachweislage, personen } from "../../testing/nachweis.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import type { Nachweislage, Zeichnung } from "./nachweislage.ts";
import { decideNachweisschritt } from "./nachweisschritt-entscheidung.ts";
import { zeichnungsluecke } from "../schritte/zeichnungsbefugnis.ts";

const zeichne = (angaben: Partial<Nachweislage> = {}, zeichnung?: Zeichnung) =>
  decideNachweisschritt("gezeichnet", nachweislage("vorbereitet", "gezeichnet", angaben), zeichnung && { zeichnung });

describe("R92: wer zeichnen darf", () => {
  test.each([
    ["2024-02-10", null, true],
    ["2024-02-11", null, false],
    ["2024-01-01", "2024-02-10", true],
    ["2024-01-01", "2024-02-09", false],
  ])("am 10.02.2024 mit einer Vertretung von %s bis %s: %s", (von, bis, ok) => {
    const befugnisse = [eineBefugnis({ amt: "allgemeine_vertretung", von: d(von), bis: bis === null ? null : d(bis) })];
    const decision = zeichne({ befugnisse });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(refusalVon(decision)).toMatchObject({ reason: "befugnis-gilt-nicht", regel: "R92" });
  });

  test("R40: die Kämmerei nur, wo der Bescheid sie nennt", () => {
    const befugnisse = [
      eineBefugnis(),
      eineBefugnis({ amt: "kaemmerei", benutzerId: personen.einreichung.benutzerId }),
    ];
    const akteur = { ...personen.einreichung, rollen: ["zeichnung"] as const };
    expect(refusalVon(zeichne({ befugnisse, akteur }))?.reason).toBe("befugnis-fehlt");
    expect(zeichne({ befugnisse, akteur, aemter: ["hauptverwaltungsbeamt", "kaemmerei"] }).ok).toBe(true);
  });

  test("ist niemand eingetragen, wird das gesagt", () => {
    expect(refusalVon(zeichne({ befugnisse: [] }))?.reason).toBe("niemand-darf-zeichnen");
  });
});

describe("R92: auf Papier", () => {
  const befugnis = eineBefugnis({ benutzerId: null, bis: d("2024-02-05") });
  const papier = (angaben: Partial<Extract<Zeichnung, { weg: "papier" }>> = {}): Zeichnung => ({
    weg: "papier",
    befugnisId: befugnis.id,
    unterschriebenAm: d("2024-02-05"),
    scan: {
      dokumentId: DokumentId.parse(neueStelleId()),
      hochgeladenVonId: personen.bearbeitung.benutzerId,
      hochgeladenVonName: personen.bearbeitung.name,
    },
    ...angaben,
  });

  test("bestätigt eine zweite Person den Scan, auch wenn die unterschreibende kein Konto hat", () => {
    expect(zeichne({ befugnisse: [befugnis] }, papier()).ok).toBe(true);
  });

  test.each([
    ["am Tag nach der Vertretung", { unterschriebenAm: d("2024-02-06") }, "befugnis-gilt-nicht"],
    ["ohne Scan", { scan: null }, "scan-fehlt"],
    ["mit fremder Befugnis", { befugnisId: eineBefugnis().id }, "befugnis-fehlt"],
  ] as const)("%s: %s", (_, angaben, reason) => {
    expect(refusalVon(zeichne({ befugnisse: [befugnis] }, papier(angaben)))?.reason).toBe(reason);
  });

  test("wer hochlädt, bestätigt nicht selbst", () => {
    const { benutzerId: hochgeladenVonId, name: hochgeladenVonName } = personen.zeichnung;
    const scan = { dokumentId: DokumentId.parse(neueStelleId()), hochgeladenVonId, hochgeladenVonName };
    expect(refusalVon(zeichne({ befugnisse: [befugnis] }, papier({ scan })))?.reason).toBe("scan-selbst-bestaetigt");
  });
});

describe("R92: die letzte zeichnende Person geht", () => {
  const aemter = ["hauptverwaltungsbeamt", "allgemeine_vertretung"] as const;
  const luecke = (befugnisse: Parameters<typeof zeichnungsluecke>[0], heute = "2024-01-10") =>
    zeichnungsluecke(befugnisse, aemter, { heute: d(heute), faelligAm: d("2024-06-30") });
  const bis = (tag: string) => eineBefugnis({ bis: d(tag) });

  test("solange bis zur Frist jemand zeichnen darf, ist nichts zu sagen", () => {
    expect(luecke([eineBefugnis()])).toBeNull();
    expect(luecke([bis("2024-06-30")])).toBeNull();
    expect(luecke([bis("2024-03-31"), eineBefugnis({ von: d("2024-04-01") })])).toBeNull();
  });

  test("endet die letzte Befugnis vorher, steht ihr Tag da", () => {
    expect(luecke([bis("2024-06-29")])).toEqual({ letzterTag: "2024-06-29", warnen: false });
    expect(luecke([bis("2024-03-31"), eineBefugnis({ von: d("2024-04-02") })])?.letzterTag).toBe("2024-03-31");
    expect(luecke([])).toEqual({ letzterTag: null, warnen: true });
    expect(luecke([eineBefugnis({ amt: "kaemmerei" })])).toEqual({ letzterTag: null, warnen: true });
  });

  test.each([
    ["2024-01-30", false],
    ["2024-01-31", true],
  ])("gewarnt wird 60 Tage vorher: am %s %s", (heute, warnen) => {
    expect(luecke([bis("2024-03-31")], heute)?.warnen).toBe(warnen);
  });
});
