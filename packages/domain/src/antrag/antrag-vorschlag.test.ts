import { expect, test } from "vitest";
import { foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { antragsvorschlag, vorschlagMitAussicht } from "./antrag-vorschlag.ts";

const konditionen = foerderkonditionen(2026) as Foerderkonditionen;
const ausPlan = (baustein: 1 | 2) => antragsvorschlag(konditionen, baustein, { stellen: [], massnahmenPlanCent: 500 });

test("was in Aussicht gestellt ist, geht dem Plan vor; die Beträge folgen den Stellen", () => {
  const vorschlag = vorschlagMitAussicht(konditionen, 2, ausPlan(2), [
    { gegenstand: "case_management", hundertstel: 650 },
  ]);
  expect(vorschlag).toMatchObject({
    caseManagementHundertstel: 650,
    personalCent: (konditionen.caseManagement.cent * 650) / 100,
  });
});

test("eine Aussicht auf einen anderen Baustein ändert nichts", () => {
  const aussicht = [{ gegenstand: "case_management", hundertstel: 650 }] as const;
  expect(vorschlagMitAussicht(konditionen, 1, ausPlan(1), aussicht)).toEqual(ausPlan(1));
});

test("in Baustein 1 bleibt stehen, wofür nichts in Aussicht steht; Maßnahmen folgen ihrem Plan", () => {
  const vorschlag = vorschlagMitAussicht(konditionen, 1, { ...ausPlan(1), assistenzHundertstel: 50 }, [
    { gegenstand: "koordination", hundertstel: 250 },
  ]);
  expect(vorschlag).toMatchObject({ koordinationHundertstel: 250, assistenzHundertstel: 50, massnahmenCent: 500 });
});
