import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { beschieden, eingestellt, standAm } from "../testing/rueckforderung.ts";
import { decideRueckzahlung } from "./zahlung.ts";

const tag = plainDate;

describe("eine Zahlung", () => {
  const heute = tag("2024-12-31");
  const buche = (cent: number, am = "2024-12-01", ueberzahlungBestaetigt = false, lage = beschieden()) => {
    const e = decideRueckzahlung({ am: tag(am), cent, ueberzahlungBestaetigt }, lage, {
      heute,
      ersteAuszahlungAm: tag("2023-05-01"),
    });
    return e.ok ? e.event.ueberzahltCent : e.refusal.reason;
  };

  test("bis zum offenen Betrag; mehr nur, wenn die Überzahlung bestätigt wird", () => {
    expect(buche(11_199_65)).toBe(0);
    expect(buche(11_199_66)).toBe("zahlung-ueber-forderung");
    expect(buche(11_199_66, "2024-12-01", true)).toBe(1);
    const zuViel = { ...beschieden(), zahlungen: [{ am: tag("2024-12-01"), cent: 11_199_66 }] };
    expect(standAm(zuViel, "2024-12-31")).toMatchObject({ zahlung: "ueberzahlt", offenCent: -1 });
  });

  test("nicht über null Euro, nicht in der Zukunft, nicht vor der Auszahlung, nicht auf Beendetes", () => {
    expect(buche(0)).toBe("zahlung-ohne-betrag");
    expect(buche(1, "2025-01-01")).toBe("zahlung-in-der-zukunft");
    expect(buche(1, "2023-04-30")).toBe("zahlung-vor-der-auszahlung");
    expect(buche(1, "2023-05-01")).toBe(0);
    const beendet = eingestellt();
    expect(buche(1, "2024-12-01", false, beendet)).toBe("zahlung-auf-beendetes");
  });
});
