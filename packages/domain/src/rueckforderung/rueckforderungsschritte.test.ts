import { describe, expect, test } from "vitest";
import {
  akteure,
  angehoert,
  beschieden,
  bestandskraeftig,
  eineLage,
  eingestellt,
  forderungErlassen,
  nach,
  niedergeschlagen,
  standAm,
  versuch,
  type Akteur,
} from "../testing/rueckforderung.ts";
import { type Rueckforderungslage } from "./rueckforderungsakte.ts";
import { angeboteneRueckforderungsschritte } from "./rueckforderungsschritt-entscheidung.ts";
import { Rueckforderungsschritt, rueckforderungsuebergaenge } from "./rueckforderungsschritte.ts";

describe("die Tafel der Übergänge", () => {
  const lagen: Record<string, () => Rueckforderungslage> = {
    festgestellt: () => eineLage(),
    anhoerung: () => nach(eineLage(), "anhoerung_versandt", "2024-08-01"),
    angehoert,
    eingestellt,
    beschieden,
    beklagt: () => nach(beschieden(), "klage", "2024-10-20"),
    vollstreckbar: bestandskraeftig,
    gestundet: () => nach(bestandskraeftig(), "gestundet", "2024-10-20"),
    niedergeschlagen: () => niedergeschlagen(),
    forderung_erlassen: () => forderungErlassen(),
    aufgehoben: () => nach(nach(beschieden(), "klage", "2024-10-20"), "urteil_aufgehoben", "2024-10-20"),
  };

  test.each(Object.keys(lagen))("im Stand %s ist nur möglich, was in ihr steht", (name) => {
    const lage = lagen[name]?.();
    if (!lage) throw new Error(name);
    const am = lage.vorgaenge.at(-1)?.tag ?? "2024-08-01";
    const erlaubt = Object.keys(rueckforderungsuebergaenge.verwaltungsakt[standAm(lage, am).stand]);
    expect(standAm(lage, am).stand).toBe(name);
    for (const schritt of Rueckforderungsschritt.options) {
      const antwort = versuch(lage, schritt, am);
      if (!erlaubt.includes(schritt))
        expect([schritt, antwort]).toEqual([schritt, expect.stringMatching(/nicht-moeglich|laeuft-noch/)]);
      else expect([schritt, antwort]).not.toEqual([schritt, "rueckforderungsschritt-nicht-moeglich"]);
    }
  });

  test.each([
    [
      "erste",
      ["anhoerung_versandt", "anhoerung_entfaellt", "einstellung_entworfen", "eingestellt", "entwurf_verworfen"],
    ],
    ["schuldner", []],
    ["nurLesen", []],
    ["fremde", []],
  ] as const)("zu Beginn sieht %s diese Knöpfe", (als: Akteur, knoepfe) => {
    expect(angeboteneRueckforderungsschritte(eineLage({}, { akteur: akteure[als] })).toSorted()).toEqual(
      knoepfe.toSorted(),
    );
  });

  test("der Schuldner äußert sich, klagt und verzichtet; ohne Recht oder von fremd geht es nicht", () => {
    const lage = nach(eineLage(), "anhoerung_versandt", "2024-08-01");
    expect(versuch(lage, "stellungnahme", "2024-08-02", { als: "schuldner" })).toBe("möglich");
    expect(versuch(lage, "stellungnahme", "2024-08-02", { als: "nurLesen" })).toBe("forderung-recht-fehlt");
    expect(versuch(lage, "stellungnahme", "2024-08-02", { als: "fremde" })).toBe("forderung-falsche-seite");
    expect(versuch(lage, "anhoerung_verlaengert", "2024-08-02", { als: "schuldner" })).toBe("forderung-falsche-seite");
  });
});
