import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import {
  akteure,
  bestandskraeftig,
  forderungErlassen,
  nach,
  niedergeschlagen,
  standAm,
  versuch,
} from "../testing/rueckforderung.ts";
import { angabenAus } from "./angaben-aus.ts";
import { schritteMitHindernis } from "./rueckforderungsschritt-entscheidung.ts";

const am = "2024-10-21";
const faelle = [
  ["niederschlagung_vorgeschlagen", "niedergeschlagen", "niederschlagung", niedergeschlagen],
  ["erlass_vorgeschlagen", "forderung_erlassen", "erlass", forderungErlassen],
] as const;

describe.each(faelle)("öffentliches Geld lassen: %s", (vorschlag, entscheidung, art, getan) => {
  const vorgeschlagen = () => nach(bestandskraeftig(), vorschlag, am);

  test("R85: ohne Vorschlag geht es nicht; wer vorschlägt, entscheidet nicht, eine zweite Person schon", () => {
    expect(versuch(bestandskraeftig(), entscheidung, am, { als: "zweite" })).toBe("kein-entwurf");
    expect(versuch(vorgeschlagen(), entscheidung, am)).toBe("forderung-dieselbe-person");
    expect(versuch(vorgeschlagen(), entscheidung, am, { als: "schuldner" })).toBe("forderung-falsche-seite");
    expect(versuch(vorgeschlagen(), entscheidung, am, { als: "zweite" })).toBe("möglich");
  });

  test("der Vorschlag allein ändert nichts an der Forderung und braucht eine Begründung", () => {
    expect(versuch(bestandskraeftig(), vorschlag, am, { text: "Neunzehn Zeichen ab" })).toBe(
      "forderung-ohne-begruendung",
    );
    expect(versuch(bestandskraeftig(), vorschlag, am, { text: "Zwanzig Zeichen ganz" })).toBe("möglich");
    const { stand, offenCent, entwurf } = standAm(vorgeschlagen(), am);
    expect({ stand, offenCent, art: entwurf?.art }).toEqual({ stand: "vollstreckbar", offenCent: 11_199_65, art });
  });

  test("solange einer liegt, kommt kein zweiter dazu; abgelehnt ist er erledigt und kann neu kommen", () => {
    for (const [weiterer] of faelle)
      expect(versuch(vorgeschlagen(), weiterer, am, { als: "zweite" })).toBe("nachlass-schon-vorgeschlagen");
    const abgelehnt = nach(vorgeschlagen(), "entwurf_verworfen", am, { als: "zweite" });
    expect(versuch(abgelehnt, entscheidung, am, { als: "zweite" })).toBe("kein-entwurf");
    expect(versuch(abgelehnt, vorschlag, am)).toBe("möglich");
  });

  test("über dasselbe wird nicht zweimal entschieden", () => {
    const fertig = getan(bestandskraeftig(), am);
    expect(standAm(fertig, am).entwurf).toBeNull();
    expect(versuch(fertig, entscheidung, am, { als: "zweite" })).toMatch(/nicht-moeglich/);
    expect(versuch(fertig, "entwurf_verworfen", am, { als: "zweite" })).toMatch(/nicht-moeglich|kein-entwurf/);
  });

  test("ein Vorschlag der anderen Art wird damit nicht entschieden", () => {
    const [andere] = faelle.filter(([schritt]) => schritt !== vorschlag);
    expect(versuch(vorgeschlagen(), andere?.[1] ?? vorschlag, am, { als: "zweite" })).toBe("kein-entwurf");
  });

  test("der Knopf der zweiten Person führt weiter; die erste sieht, warum sie ihn nicht hat", () => {
    const knoepfe = (als: "erste" | "zweite") =>
      schritteMitHindernis({ ...vorgeschlagen(), akteur: akteure[als], heute: plainDate(am) });
    expect(knoepfe("zweite")[0]).toEqual({ schritt: entscheidung, hindernis: null });
    expect(knoepfe("erste")[0]).toMatchObject({
      schritt: entscheidung,
      hindernis: { reason: "forderung-dieselbe-person" },
    });
    expect(knoepfe("erste").map(({ schritt }) => schritt)).toContain("entwurf_verworfen");
  });

  test("festgehalten wird, was vorgeschlagen war; ohne Vorschlag nichts", () => {
    const eingabe = { art: "wie_vorgeschlagen" } as const;
    expect(angabenAus(eingabe, vorgeschlagen())).toEqual({
      ok: true,
      event: vorgeschlagen().vorgaenge.at(-1)?.angaben,
    });
    expect(angabenAus(eingabe, bestandskraeftig())).toEqual({ ok: true, event: { art: "keine" } });
  });
});

test("auch eine niedergeschlagene oder gestundete Forderung wird nur von einer zweiten Person erlassen", () => {
  const gestundet = nach(bestandskraeftig(), "gestundet", am);
  for (const lage of [niedergeschlagen(bestandskraeftig(), am), gestundet]) {
    const { stand } = standAm(lage, am);
    const vorgeschlagen = nach(lage, "erlass_vorgeschlagen", am);
    expect(standAm(vorgeschlagen, am).stand).toBe(stand);
    expect(versuch(vorgeschlagen, "forderung_erlassen", am)).toBe("forderung-dieselbe-person");
    expect(versuch(vorgeschlagen, "forderung_erlassen", am, { als: "zweite" })).toBe("möglich");
  }
});
